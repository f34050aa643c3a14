// Averages of 2x2 and 3x3 boxes, stride 2, in order: cells are parted into even and odd ones once, and put in order once,
// at the end. Left to the general kernel, every tap would be put in order by itself.

@inlinable @inline(__always)
public func averageTwoByTwo<V: Lane>(_ lane: V.Type, _ band: Band) {
  averageRows(lane, band, least: 2) { source in
    let sum = twoCells(lane, source, V.all(0))
    let lower = twoCells(lane, source + band.rowTapStep, sum)
    // The same bits as over 4, denormals too, since 0.25 is exact.
    return V.times(lower, V.all(0.25))
  }
}

@inlinable @inline(__always)
public func averageThreeByThreeTwos<V: Lane>(_ lane: V.Type, _ band: Band) {
  let divisor = V.all(Float(band.rowDivisor &* 3))
  averageRows(lane, band, least: 3) { source in
    let first = threeCells(lane, source, V.all(0))
    let second = threeCells(lane, source + band.rowTapStep, first)
    return V.over(threeCells(lane, source + 2 &* band.rowTapStep, second), divisor)
  }
}

@inlinable @inline(__always)
func averageRows<V: Lane>(
  _ lane: V.Type, _ band: Band, least: Int, _ average: (UnsafePointer<Float>) -> V
) {
  for row in 0..<band.rows {
    let (source, target) = band.row(row)
    let (first, result) = (source + band.innerFirst, target + band.inner.lowerBound)
    eachVector(lane, band.inner.count) { j, _, fetches in
      if fetches {
        // The last two rows: of three the first one is the last of the boxes above.
        fetchAhead(V.self, first + (2 &* j &+ (least &- 2) &* band.rowTapStep))
        fetchAhead(V.self, first + (2 &* j &+ (least &- 1) &* band.rowTapStep))
      }
      V.inOrder(average(first + 2 &* j)).store(result + j)
    }
    slideEdges(lane, AverageRule.self, band, source, target)
  }
}

/// Adds the two cells that each box has in a row.
@inlinable @inline(__always)
func twoCells<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>, _ sum: V) -> V {
  let (low, high) = (V.load(source), V.load(source + V.width))
  return V.plus(V.plus(sum, V.even(low, high)), V.odd(low, high))
}

/// Adds the three cells that each box has in a row.
@inlinable @inline(__always)
func threeCells<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>, _ sum: V) -> V {
  let third = V.odd(V.load(source + 1), V.load(source + (1 &+ V.width)))
  return V.plus(twoCells(lane, source, sum), third)
}
