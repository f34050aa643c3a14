// The largest of each 3x3 box, strides 1 and 2. Each row of the map is compared along itself once, and what came of it
// is kept in a scratch row for the boxes that share it. Along the row first, then down: the first of equal values stays
// the first in row-major order. A row is swept without a thought for NaN, and swept again if one was met.

/// The largest of three neighbours, from every place on.
@inlinable @inline(__always)
func largestOfThree<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ flags: inout V.Flags, checking other: V
) -> V {
  let (a, b, c) = (V.load(source), V.load(source + 1), V.load(source + 2))
  flags = V.either(flags, V.either(V.unordered(a, c), V.unordered(other, other)))
  return V.larger(V.larger(a, b), c)
}

/// The largest of three neighbours, from every other place on. The flags leave out the last cell, which is the first of
/// the next vector.
@inlinable @inline(__always)
func largestOfThreeTwos<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ flags: inout V.Flags
) -> V {
  let (low, high) = (V.load(source), V.load(source + V.width))
  let third = V.odd(V.load(source + 1), V.load(source + (1 &+ V.width)))
  flags = V.either(flags, V.unordered(low, high))
  return V.inOrder(V.larger(V.larger(V.even(low, high), V.odd(low, high)), third))
}

/// Fills a scratch row, NaN and all.
@inlinable @inline(__always)
func keepRow<V: Lane>(
  _ lane: V.Type, _ band: Band, _ source: UnsafePointer<Float>, _ scratch: UnsafeMutablePointer<Float>,
  stride: Int
) {
  var row = band
  row.rowTaps = 1
  row.columnTaps = 3
  row.columnStride = stride
  slideInner(lane, LargestRule.self, row, source + band.innerFirst, scratch, 1)
}

/// Stride 2. `scratch` has room for the inner results of one row.
@inlinable @inline(__always)
public func maxThreeByThreeTwos<V: Lane>(
  _ lane: V.Type, _ band: Band, _ scratch: UnsafeMutablePointer<Float>
) {
  guard band.rows > 0 else { return }
  keepRow(lane, band, band.source, scratch, stride: 2)
  var isNaNKept = holdsNaN(lane, scratch, band.inner.count)
  for row in 0..<band.rows {
    let one = band.from(row, count: 1)
    if isNaNKept || maxOfTwoMoreRows(lane, one, scratch) {
      slideRows(lane, LargestRule.self, one, rowTaps: 3, columnTaps: 3, stride: 2)
      keepRow(lane, one, one.source + 2 &* one.rowTapStep, scratch, stride: 2)
      isNaNKept = holdsNaN(lane, scratch, band.inner.count)
    } else {
      slideEdges(lane, LargestRule.self, one, one.source, one.target)
    }
  }
}

@inlinable @inline(__always)
func holdsNaN<V: Lane>(_ lane: V.Type, _ values: UnsafePointer<Float>, _ count: Int) -> Bool {
  V.any(unordered(lane, values, count))
}

/// One row of results from what was kept of its first row, which has no NaN, and two new rows, the second of which is
/// kept.
/// - Returns: whether there is a NaN, which the results do not show.
@inlinable @inline(__always)
func maxOfTwoMoreRows<V: Lane>(
  _ lane: V.Type, _ band: Band, _ scratch: UnsafeMutablePointer<Float>
) -> Bool {
  let count = band.inner.count
  let second = band.source + (band.rowTapStep &+ band.innerFirst)
  let target = band.target + band.inner.lowerBound
  // The last vector overlaps the one before, whose kept values will be gone by then.
  let last = count &- V.width
  let lastKept = V.load(scratch + last)
  var flags = V.none
  @inline(__always) func sweep(_ j: Int, _ kept: V) {
    let cell = second + 2 &* j
    fetchAhead(V.self, cell)
    fetchAhead(V.self, cell + band.rowTapStep)
    let middle = largestOfThreeTwos(lane, cell, &flags)
    let below = largestOfThreeTwos(lane, cell + band.rowTapStep, &flags)
    below.store(scratch + j)
    V.larger(V.larger(kept, middle), below).store(target + j)
  }
  var j = 0
  while j < last {
    sweep(j, V.load(scratch + j))
    j &+= V.width
  }
  sweep(last, lastKept)
  let (end, endBelow) = (second[2 &* count], second[2 &* count &+ band.rowTapStep])
  return V.any(flags) || end != end || endBelow != endBelow
}

/// Stride 1, two rows of results at a time. `scratch` has room for the inner results of two rows.
@inlinable @inline(__always)
public func maxThreeByThreeOnes<V: Lane>(
  _ lane: V.Type, _ band: Band, _ scratch: UnsafeMutablePointer<Float>
) {
  let below = scratch + band.inner.count
  var row = 0
  var isKept = false
  while row &+ 2 <= band.rows {
    let two = band.from(row, count: 2)
    if !isKept {
      keepRow(lane, two, two.source, scratch, stride: 1)
      keepRow(lane, two, two.source + two.rowTapStep, below, stride: 1)
    }
    isKept = !maxOfTwoRows(lane, two, scratch, below)
    if isKept {
      slideEdges(lane, LargestRule.self, two, two.source, two.target)
      slideEdges(lane, LargestRule.self, two, two.source + two.sourceStep, two.target + two.targetStep)
    } else {
      slideRows(lane, LargestRule.self, two, rowTaps: 3, columnTaps: 3, stride: 1)
    }
    row &+= 2
  }
  slideRows(
    lane, LargestRule.self, band.from(row, count: band.rows &- row), rowTaps: 3, columnTaps: 3, stride: 1)
}

/// Two rows of results from what was kept of their first two rows, and two new rows, which are kept.
/// - Returns: whether there is a NaN, which the results do not show.
@inlinable @inline(__always)
func maxOfTwoRows<V: Lane>(
  _ lane: V.Type, _ band: Band, _ scratch: UnsafeMutablePointer<Float>, _ below: UnsafeMutablePointer<Float>
) -> Bool {
  let third = band.source + (2 &* band.rowTapStep &+ band.innerFirst)
  let target = band.target + band.inner.lowerBound
  let last = band.inner.count &- V.width
  let lastKept = (V.load(scratch + last), V.load(below + last))
  var flags = V.none
  @inline(__always) func sweep(_ j: Int, _ first: V, _ second: V) {
    fetchAhead(V.self, third + j)
    fetchAhead(V.self, third + (j &+ band.rowTapStep))
    let new = largestOfThree(lane, third + j, &flags, checking: first)
    let newer = largestOfThree(lane, third + (j &+ band.rowTapStep), &flags, checking: second)
    new.store(scratch + j)
    newer.store(below + j)
    let shared = V.larger(second, new)
    V.larger(first, shared).store(target + j)
    V.larger(shared, newer).store(target + (j &+ band.targetStep))
  }
  var j = 0
  while j < last {
    sweep(j, V.load(scratch + j), V.load(below + j))
    j &+= V.width
  }
  sweep(last, lastKept.0, lastKept.1)
  return V.any(flags)
}
