/// Adds to each result the products of one plane and one filter: weight · cell, tap by tap, row-major.
///
/// - Parameter weights: those of the block's first row of taps; each row of the filter has `filterWidth`.
@inlinable @inline(__always)
public func convolve<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ weights: UnsafePointer<Float>, _ filterWidth: Int
) {
  for row in 0..<block.rows {
    let (source, target) = block.row(row)
    convolveInner(
      lane, block, weights, filterWidth, source + block.innerFirst, target + block.inner.lowerBound)
    convolveEdges(lane, block, weights, filterWidth, source, target)
  }
}

/// The results whose boxes reach over an end of the row.
@inlinable @inline(__always)
func convolveEdges<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ weights: UnsafePointer<Float>, _ filterWidth: Int,
  _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>
) {
  for edge in block.edges {
    var taps = block.taps
    taps.columns = edge.taps
    let result = target + edge.column
    result.pointee = weighed(
      Float.self, taps, weights + edge.firstTap, filterWidth, source + edge.first, result.pointee)
  }
}

@inlinable @inline(__always)
func convolveInner<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ weights: UnsafePointer<Float>, _ filterWidth: Int,
  _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>
) {
  let (count, width, taps) = (block.inner.count, V.width, block.taps)
  var j = 0
  while block.columnStride == 1, j &+ 2 &* width <= count {
    weighPair(lane, taps, weights, filterWidth, source + j, target + j)
    j &+= 2 &* width
  }
  while block.columnStride == 1, j &+ width <= count {
    weighed(lane, taps, weights, filterWidth, source + j, V.load(target + j)).store(target + j)
    j &+= width
  }
  while j < count {
    let box = source + j &* block.columnStride
    target[j] = weighed(Float.self, taps, weights, filterWidth, box, target[j])
    j &+= 1
  }
}

/// `running` plus the products of the taps of neighbouring boxes.
@inlinable @inline(__always)
func weighed<N: Number>(
  _ number: N.Type, _ taps: Taps, _ weights: UnsafePointer<Float>, _ filterWidth: Int,
  _ source: UnsafePointer<Float>, _ running: N
) -> N {
  var running = running
  for i in 0..<taps.rows {
    let row = source + i &* taps.rowStep
    for tap in 0..<taps.columns {
      let weight = N.all(weights[i &* filterWidth &+ tap])
      running = N.plus(running, N.times(weight, N.load(row + tap &* taps.columnStep)))
    }
  }
  return running
}

/// Two vectors at a time, since each addition waits for the one before in its vector.
@inlinable @inline(__always)
func weighPair<V: Lane>(
  _ lane: V.Type, _ taps: Taps, _ weights: UnsafePointer<Float>, _ filterWidth: Int,
  _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>
) {
  var (first, second) = (V.load(target), V.load(target + V.width))
  for i in 0..<taps.rows {
    let row = source + i &* taps.rowStep
    for tap in 0..<taps.columns {
      let weight = V.all(weights[i &* filterWidth &+ tap])
      let cell = row + tap &* taps.columnStep
      first = V.plus(first, V.times(weight, V.load(cell)))
      second = V.plus(second, V.times(weight, V.load(cell + V.width)))
    }
  }
  first.store(target)
  second.store(target + V.width)
}
