/// The largest of each 2x2 box, stride 2.
///
/// A row is swept without a thought for NaN, and swept again by the general kernel if one was met. Neighbours are
/// compared first, then rows: the first of equal values stays the first in row-major order.
@inlinable @inline(__always)
public func maxTwoByTwo<V: Lane>(_ lane: V.Type, _ band: Band) {
  for row in 0..<band.rows {
    let one = band.from(row, count: 1)
    let met = maxTwoByTwoRow(
      lane, one.source + one.innerFirst, one.rowTapStep, one.target + one.inner.lowerBound, one.inner.count)
    if met {
      slideRows(lane, LargestRule.self, one, rowTaps: 2, columnTaps: 2, stride: 2)
    } else {
      slideEdges(lane, LargestRule.self, one, one.source, one.target)
    }
  }
}

/// - Returns: whether there is a NaN, which the results do not show.
@inlinable @inline(__always)
func maxTwoByTwoRow<V: Lane>(
  _ lane: V.Type, _ upper: UnsafePointer<Float>, _ step: Int, _ target: UnsafeMutablePointer<Float>,
  _ count: Int
) -> Bool {
  let width = V.width
  var flags = V.none
  var j = 0
  while count >= width, j < count {
    j = min(j, count &- width)
    let (a, b) = (upper + 2 &* j, upper + (2 &* j &+ step))
    fetchAhead(V.self, a)
    fetchAhead(V.self, b)
    let (a0, a1, b0, b1) = (V.load(a), V.load(a + width), V.load(b), V.load(b + width))
    let first = V.larger(V.even(a0, a1), V.odd(a0, a1))
    let second = V.larger(V.even(b0, b1), V.odd(b0, b1))
    V.inOrder(V.larger(first, second)).store(target + j)
    flags = V.either(flags, V.either(V.unordered(a0, b0), V.unordered(a1, b1)))
    j &+= width
  }
  while j < count {
    let (a, b) = (upper + 2 &* j, upper + (2 &* j &+ step))
    target[j] = Float.largerOrNaN(Float.largerOrNaN(a[0], a[1]), Float.largerOrNaN(b[0], b[1]))
    j &+= 1
  }
  return V.any(flags)
}
