/// Adds to each result the products of one plane and one 3×3 filter, stride 1: as `convolve`, but with the
/// nine weights kept in vectors and no loops over taps.
///
/// - Parameters:
///   - band: has at least `V.width` inner results.
///   - start: the results' first value; `nil` to continue with what the target holds.
@inlinable @inline(__always)
public func convolveThreeByThree<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ weights: UnsafePointer<Float>, _ start: Float?
) {
  let filter = NineWeights<V>(weights)
  if let start {
    for row in 0..<block.rows {
      for edge in block.edges { block.row(row).target[edge.column] = start }
    }
    filter.fill(block) { _ in V.all(start) }
  } else {
    filter.fill(block) { V.load($0) }
  }
  for row in 0..<block.rows {
    let (source, target) = block.row(row)
    convolveEdges(lane, block, weights, 3, source, target)
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

  /// The inner results, two rows at a time, since they share two rows of cells.
  @inlinable @inline(__always)
  func fill(_ block: RowBlock, _ start: (UnsafePointer<Float>) -> V) {
    var row = 0
    while row < block.rows {
      let (source, target) = block.row(row)
      let (first, result) = (source + block.innerFirst, target + block.inner.lowerBound)
      if row &+ 1 < block.rows {
        sweep(first, block.rowTapStep, result, result + block.targetStep, block.inner.count, start)
      } else {
        sweep(first, block.rowTapStep, result, nil, block.inner.count, start)
      }
      row &+= 2
    }
  }

  /// One row of results or two, at least one vector wide.
  @inlinable @inline(__always)
  func sweep(
    _ source: UnsafePointer<Float>, _ step: Int, _ result: UnsafeMutablePointer<Float>,
    _ below: UnsafeMutablePointer<Float>?, _ count: Int, _ start: (UnsafePointer<Float>) -> V
  ) {
    // The last vector overlaps the one before, so its start values are read before that one is written.
    let last = count &- V.width
    let lastStarts = (start(result + last), start((below ?? result) + last))
    var j = 0
    while j < last {
      let starts = (start(result + j), start((below ?? result) + j))
      put(source + j, step, starts, result + j, below.map { $0 + j })
      j &+= V.width
    }
    put(source + last, step, lastStarts, result + last, below.map { $0 + last })
  }

  @inlinable @inline(__always)
  func put(
    _ cell: UnsafePointer<Float>, _ step: Int, _ starts: (V, V), _ result: UnsafeMutablePointer<Float>,
    _ below: UnsafeMutablePointer<Float>?
  ) {
    let first = add(rows.0, to: starts.0, three(cell))
    let cells = three(cell + step)
    let second = add(rows.1, to: first, cells)
    let lower = add(rows.0, to: starts.1, cells)
    let next = three(cell + 2 &* step)
    add(rows.2, to: second, next).store(result)
    guard let below else { return }
    let middle = add(rows.1, to: lower, next)
    add(rows.2, to: middle, three(cell + 3 &* step)).store(below)
  }

  @inlinable @inline(__always)
  func three(_ cell: UnsafePointer<Float>) -> (V, V, V) { (V.load(cell), V.load(cell + 1), V.load(cell + 2)) }

  @inlinable @inline(__always)
  func add(_ weights: (V, V, V), to sum: V, _ cells: (V, V, V)) -> V {
    let first = V.plus(sum, V.times(weights.0, cells.0))
    let second = V.plus(first, V.times(weights.1, cells.1))
    return V.plus(second, V.times(weights.2, cells.2))
  }
}
