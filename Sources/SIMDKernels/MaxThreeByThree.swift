// The largest of each 3×3 box, strides 1 and 2. Each row of the map is reduced once along itself, and the
// result kept in a scratch row for the boxes that share it. Reducing along the row first and then down keeps
// the first of equal values in row-major order. A row is computed without regard to NaN, and again by the
// general kernel if it has one.

/// The largest of three neighbours, starting at every cell.
@inlinable @inline(__always)
func largestOfThree<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ flags: inout V.Flags, checking other: V
) -> V {
  let (a, b, c) = (V.load(source), V.load(source + 1), V.load(source + 2))
  flags = V.either(flags, V.either(V.unordered(a, c), V.unordered(other, other)))
  return V.larger(V.larger(a, b), c)
}

/// The largest of three neighbours, starting at every second cell, in a lane order that `inOrder` undoes. The
/// flags do not cover the last cell, which is the first of the next vector.
@inlinable @inline(__always)
func largestOfThreeStride2<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ flags: inout V.Flags
) -> V {
  let (low, high) = (V.load(source), V.load(source + V.width))
  let third = V.odd(V.load(source + 1), V.load(source + (1 &+ V.width)))
  flags = V.either(flags, V.unordered(low, high))
  return V.larger(V.larger(V.even(low, high), V.odd(low, high)), third)
}

/// Fills a scratch row, respecting NaN. Not inlined, for the reason given at `largestAgain`.
@inlinable @inline(never)
func keepRow<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ source: UnsafePointer<Float>, _ scratch: UnsafeMutablePointer<Float>
) {
  let taps = Taps(rows: 1, rowStep: 0, columns: 3, columnStep: 1)
  slideInner(
    lane, LargestRule.self, taps, stride: 1, source + block.innerFirst, scratch, block.inner.count, 1)
}

/// Stride 2, for boxes with all three rows, or without the first. `scratch` has room for the inner results of
/// one row and a vector more.
@inlinable @inline(__always)
public func maxThreeByThreeStride2<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ scratch: UnsafeMutablePointer<Float>
) {
  guard block.rows > 0 else { return }
  let (count, step) = (block.inner.count, block.rowTapStep)
  // The second row of a box, which is the first one it reads if the box lacks its first row.
  let second = (block.rowTaps &- 2) &* step
  var isNaNKept = false
  if block.rowTaps == 3 {
    isNaNKept = keepRowStride2(lane, block.source + block.innerFirst, count, scratch)
  } else {
    scratch.update(repeating: LargestRule.start, count: count &+ V.width)
  }
  for row in 0..<block.rows {
    let (source, target) = block.row(row)
    let cells = source + (second &+ block.innerFirst)
    if isNaNKept || maxOfTwoMoreRows(lane, cells, step, scratch, target + block.inner.lowerBound, count) {
      largestAgain(lane, block, row)
      isNaNKept = keepRowStride2(lane, cells + step, count, scratch)
    } else {
      largestEdges(lane, block, source, target)
    }
  }
}

/// Fills a scratch row, one vector per slot. Not inlined, for the reason given at `largestAgain`.
/// - Returns: whether a cell is NaN, which the scratch row does not show.
@inlinable @inline(never)
func keepRowStride2<V: Lane>(
  _ lane: V.Type, _ cells: UnsafePointer<Float>, _ count: Int, _ scratch: UnsafeMutablePointer<Float>
) -> Bool {
  var flags = V.none
  eachVector(lane, count) { j, slot, _ in
    largestOfThreeStride2(lane, cells + 2 &* j, &flags).store(scratch + slot)
  }
  return V.any(flags) || cells[2 &* count].isNaN
}

/// One row of results from the scratch row of its first row, which has no NaN, and two new rows, the second
/// of which replaces the scratch row.
/// - Returns: whether a cell is NaN, which the results do not show.
@inlinable @inline(__always)
func maxOfTwoMoreRows<V: Lane>(
  _ lane: V.Type, _ cells: UnsafePointer<Float>, _ step: Int, _ scratch: UnsafeMutablePointer<Float>,
  _ target: UnsafeMutablePointer<Float>, _ count: Int
) -> Bool {
  var flags = V.none
  eachVector(lane, count) { j, slot, fetches in
    let cell = cells + 2 &* j
    if fetches {
      fetchAhead(V.self, cell)
      fetchAhead(V.self, cell + step)
    }
    let kept = V.load(scratch + slot)
    let middle = largestOfThreeStride2(lane, cell, &flags)
    let below = largestOfThreeStride2(lane, cell + step, &flags)
    below.store(scratch + slot)
    V.inOrder(V.larger(V.larger(kept, middle), below)).store(target + j)
  }
  return V.any(flags) || cells[2 &* count].isNaN || cells[2 &* count &+ step].isNaN
}

/// Stride 1, two rows of results at a time. `scratch` has room for the inner results of two rows.
@inlinable @inline(__always)
public func maxThreeByThreeStride1<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ scratch: UnsafeMutablePointer<Float>
) {
  let below = scratch + block.inner.count
  var row = 0
  var isKept = false
  while row &+ 2 <= block.rows {
    let (source, target) = block.row(row)
    if !isKept {
      keepRow(lane, block, source, scratch)
      keepRow(lane, block, source + block.rowTapStep, below)
    }
    isKept = !maxOfTwoRows(lane, block, source, target, scratch, below)
    if isKept {
      largestEdges(lane, block, source, target)
      largestEdges(lane, block, source + block.sourceStep, target + block.targetStep)
    } else {
      largestAgain(lane, block, row)
      largestAgain(lane, block, row &+ 1)
    }
    row &+= 2
  }
  if row < block.rows { largestAgain(lane, block, row) }
}

/// Two rows of results from the scratch rows of their first two rows, and two new rows, which replace them.
/// - Returns: whether a cell is NaN, which the results do not show.
@inlinable @inline(__always)
func maxOfTwoRows<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>,
  _ scratch: UnsafeMutablePointer<Float>, _ below: UnsafeMutablePointer<Float>
) -> Bool {
  let third = source + (2 &* block.rowTapStep &+ block.innerFirst)
  let target = target + block.inner.lowerBound
  let last = block.inner.count &- V.width
  let lastKept = (V.load(scratch + last), V.load(below + last))
  var flags = V.none
  @inline(__always) func sweep(_ j: Int, _ first: V, _ second: V) {
    fetchAhead(V.self, third + j)
    fetchAhead(V.self, third + (j &+ block.rowTapStep))
    let new = largestOfThree(lane, third + j, &flags, checking: first)
    let newer = largestOfThree(lane, third + (j &+ block.rowTapStep), &flags, checking: second)
    new.store(scratch + j)
    newer.store(below + j)
    let shared = V.larger(second, new)
    V.larger(first, shared).store(target + j)
    V.larger(shared, newer).store(target + (j &+ block.targetStep))
  }
  var j = 0
  while j < last {
    sweep(j, V.load(scratch + j), V.load(below + j))
    j &+= V.width
  }
  sweep(last, lastKept.0, lastKept.1)
  return V.any(flags)
}
