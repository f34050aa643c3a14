/// The gradient of 2×2 boxes, stride 2, without edge columns, at least `V.width` in a row: each share goes
/// whole to the first of the largest cells.
///
/// Writes the two rows of the map's gradient that each row of results covers, up to the last box.
/// - Parameter shares: the gradient of the results, laid out as `block.target`.
@inlinable @inline(__always)
public func maxTwoByTwoGradient<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ shares: UnsafePointer<Float>, _ sums: UnsafeMutablePointer<Float>
) {
  for row in 0..<block.rows {
    let start = row &* block.sourceStep
    let share = shares + row &* block.targetStep
    if gradientRow(lane, block, block.source + start, share, sums + start) {
      for j in 0..<block.inner.count {
        gradientBox(lane, block, block.source + start, share, sums + start, j)
      }
    }
  }
}

/// - Returns: whether a cell is NaN, which the comparisons miss.
@inlinable @inline(__always)
func gradientRow<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ source: UnsafePointer<Float>, _ shares: UnsafePointer<Float>,
  _ sums: UnsafeMutablePointer<Float>
) -> Bool {
  let width = V.width
  var flags = V.none
  eachVector(lane, block.inner.count) { j, _, fetches in
    let (a, b) = (source + 2 &* j, source + (2 &* j &+ block.rowTapStep))
    if fetches {
      fetchAhead(V.self, a)
      fetchAhead(V.self, b)
    }
    let (a0, a1, b0, b1) = (V.load(a), V.load(a + width), V.load(b), V.load(b + width))
    flags = V.either(flags, V.either(V.unordered(a0, b0), V.unordered(a1, b1)))
    let boxes = (V.even(a0, a1), V.odd(a0, a1), V.even(b0, b1), V.odd(b0, b1))
    let parts = shared(boxes, V.inOrder(V.plus(V.all(0), V.load(shares + j))))
    let upper = V.interleaved(parts.0, parts.1)
    let lower = V.interleaved(parts.2, parts.3)
    let (c, d) = (sums + 2 &* j, sums + (2 &* j &+ block.rowTapStep))
    upper.0.store(c)
    upper.1.store(c + width)
    lower.0.store(d)
    lower.1.store(d + width)
  }
  return V.any(flags)
}

/// What each of four cells receives: the share for the first that equals the largest, else 0.
@inlinable @inline(__always)
func shared<V: Lane>(_ boxes: (V, V, V, V), _ share: V) -> (V, V, V, V) {
  let largest = V.larger(V.larger(boxes.0, boxes.1), V.larger(boxes.2, boxes.3))
  let first = V.split(share, boxes.0, largest)
  let second = V.split(first.rest, boxes.1, largest)
  let third = V.split(second.rest, boxes.2, largest)
  return (first.taken, second.taken, third.taken, third.rest)
}

/// One box by the full rules, including NaN.
@inlinable @inline(__always)
func gradientBox<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ source: UnsafePointer<Float>, _ shares: UnsafePointer<Float>,
  _ sums: UnsafeMutablePointer<Float>, _ j: Int
) {
  let first = 2 &* j
  var best = first
  @inline(__always) func meet(_ cell: Int) {
    if source[cell] > source[best] || source[cell] != source[cell] { best = cell }
    sums[cell] = 0
  }
  sums[first] = 0
  meet(first &+ 1)
  meet(first &+ block.rowTapStep)
  meet(first &+ block.rowTapStep &+ 1)
  sums[best] = 0 + shares[j]
}
