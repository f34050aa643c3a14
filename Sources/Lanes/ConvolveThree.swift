/// What one plane gives under one 3x3 filter, stride 1, added to each result: `convolve` with the nine weights kept in
/// vectors, and nothing to count.
///
/// - Parameters:
///   - band: with at least `V.width` inner results.
///   - start: what results begin with; else with what the target holds.
@inlinable @inline(__always)
public func convolveThreeByThree<V: Lane>(
  _ lane: V.Type, _ band: Band, _ weights: UnsafePointer<Float>, _ start: Float?
) {
  let filter = NineWeights<V>(weights)
  for row in 0..<band.rows {
    let (source, target) = band.row(row)
    let (first, result) = (source + band.innerFirst, target + band.inner.lowerBound)
    if let start {
      for edge in band.edges { target[edge.column] = start }
      filter.sweep(first, band.rowTapStep, result, band.inner.count) { _ in V.all(start) }
    } else {
      filter.sweep(first, band.rowTapStep, result, band.inner.count) { V.load($0) }
    }
    convolveEdges(lane, band, weights, 3, source, target)
  }
}

/// A 3x3 filter, each weight in all lanes.
@usableFromInline
struct NineWeights<V: Lane> {
  @usableFromInline let rows: ((V, V, V), (V, V, V), (V, V, V))

  @inlinable @inline(__always)
  init(_ weights: UnsafePointer<Float>) {
    @inline(__always) func three(_ first: Int) -> (V, V, V) {
      (V.all(weights[first]), V.all(weights[first &+ 1]), V.all(weights[first &+ 2]))
    }
    rows = (three(0), three(3), three(6))
  }

  /// A row of results, at least a vector of them.
  @inlinable @inline(__always)
  func sweep(
    _ source: UnsafePointer<Float>, _ step: Int, _ result: UnsafeMutablePointer<Float>, _ count: Int,
    _ start: (UnsafePointer<Float>) -> V
  ) {
    // The last vector overlaps the one before, so what it starts with is read before that is written.
    let last = count &- V.width
    let lastStart = start(result + last)
    var j = 0
    while j < last {
      box(source + j, step, start(result + j)).store(result + j)
      j &+= V.width
    }
    box(source + last, step, lastStart).store(result + last)
  }

  @inlinable @inline(__always)
  func box(_ cell: UnsafePointer<Float>, _ step: Int, _ start: V) -> V {
    let upper = add(rows.0, to: start, cell)
    let middle = add(rows.1, to: upper, cell + step)
    return add(rows.2, to: middle, cell + 2 &* step)
  }

  @inlinable @inline(__always)
  func add(_ weights: (V, V, V), to sum: V, _ cell: UnsafePointer<Float>) -> V {
    let first = V.plus(sum, V.times(weights.0, V.load(cell)))
    let second = V.plus(first, V.times(weights.1, V.load(cell + 1)))
    return V.plus(second, V.times(weights.2, V.load(cell + 2)))
  }
}
