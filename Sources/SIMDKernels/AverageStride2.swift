// Averages of 2×2 and 3×3 boxes, stride 2: cells are split into even and odd ones, and the lanes put in order
// only once, at the end. The general kernel would reorder them for every tap.

/// The average of each 2×2 box, stride 2; all boxes count four cells, and at least `V.width` results are
/// inner.
@inlinable @inline(__always)
public func averageTwoByTwo<V: Lane>(_ lane: V.Type, _ block: RowBlock) {
  averageRows(lane, block, least: 2) { source in
    let sum = twoCells(lane, source, V.all(0))
    let lower = twoCells(lane, source + block.rowTapStep, sum)
    // The same bits as a division by 4, since 0.25 is exact.
    return V.times(lower, V.all(0.25))
  }
}

/// The average of each 3×3 box, stride 2; at least `V.width` results are inner.
@inlinable @inline(__always)
public func averageThreeByThreeStride2<V: Lane>(_ lane: V.Type, _ block: RowBlock) {
  let divisor = V.all(Float(block.rowDivisor &* 3))
  averageRows(lane, block, least: 3) { source in
    let first = threeCells(lane, source, V.all(0))
    let second = threeCells(lane, source + block.rowTapStep, first)
    return V.over(threeCells(lane, source + 2 &* block.rowTapStep, second), divisor)
  }
}

@inlinable @inline(__always)
func averageRows<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, least: Int, _ average: (UnsafePointer<Float>) -> V
) {
  for row in 0..<block.rows {
    let (source, target) = block.row(row)
    let (first, result) = (source + block.innerFirst, target + block.inner.lowerBound)
    eachVector(lane, block.inner.count) { j, _, fetches in
      if fetches {
        // The last two rows: the first of three is also the last of the boxes above.
        fetchAhead(V.self, first + (2 &* j &+ (least &- 2) &* block.rowTapStep))
        fetchAhead(V.self, first + (2 &* j &+ (least &- 1) &* block.rowTapStep))
      }
      V.inOrder(average(first + 2 &* j)).store(result + j)
    }
    slideEdges(lane, AverageRule.self, block, source, target)
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
