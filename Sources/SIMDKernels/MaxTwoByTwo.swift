/// The largest of each 2×2 box, stride 2; at least `V.width` inner results.
///
/// A row is computed without regard to NaN, and again by the general kernel if it has one. Comparing
/// neighbours first, then rows, keeps the first of equal values in row-major order.
@inlinable @inline(__always)
public func maxTwoByTwo<V: Lane>(_ lane: V.Type, _ block: RowBlock) {
  for row in 0..<block.rows {
    let (source, target) = block.row(row)
    let met = maxTwoByTwoRow(
      lane, source + block.innerFirst, block.rowTapStep, target + block.inner.lowerBound, block.inner.count)
    if met { largestAgain(lane, block, row) } else { largestEdges(lane, block, source, target) }
  }
}

/// - Returns: whether a cell is NaN, which the results do not show.
@inlinable @inline(__always)
func maxTwoByTwoRow<V: Lane>(
  _ lane: V.Type, _ upper: UnsafePointer<Float>, _ step: Int, _ target: UnsafeMutablePointer<Float>,
  _ count: Int
) -> Bool {
  var flags = V.none
  eachVector(lane, count) { j, _, fetches in
    let (a, b) = (upper + 2 &* j, upper + (2 &* j &+ step))
    if fetches {
      fetchAhead(V.self, a)
      fetchAhead(V.self, b)
    }
    let (a0, a1, b0, b1) = (V.load(a), V.load(a + V.width), V.load(b), V.load(b + V.width))
    let first = V.larger(V.even(a0, a1), V.odd(a0, a1))
    let second = V.larger(V.even(b0, b1), V.odd(b0, b1))
    V.inOrder(V.larger(first, second)).store(target + j)
    flags = V.either(flags, V.either(V.unordered(a0, b0), V.unordered(a1, b1)))
  }
  return V.any(flags)
}

/// Calls `body` with the first index of each vector of `count` results, at least a vector; the last vector
/// may overlap the one before. `slot` counts as if vectors did not overlap. `fetches` says whether to
/// prefetch: two narrow vectors share a cache line.
@inlinable @inline(__always)
func eachVector<V: Lane>(
  _ lane: V.Type, _ count: Int, _ body: (_ first: Int, _ slot: Int, _ fetches: Bool) -> Void
) {
  let last = count &- V.width
  var j = 0
  while V.width < 8, j &+ V.width < last {
    body(j, j, true)
    body(j &+ V.width, j &+ V.width, false)
    j &+= 2 &* V.width
  }
  while j < last {
    body(j, j, true)
    j &+= V.width
  }
  body(last, j, true)
}
