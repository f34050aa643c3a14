// Boxes of any size at the same cost (van Herk 1992; Gil and Werman 1993). Along each row, runs of 1, 2, 4, 8
// ... cells are each folded from two runs of half the length; the runs that make up the box's width give a
// row of results. Down the rows, blocks as high as the box are folded from each end: a box covers the end of
// one block and the beginning of the next. This regrouping changes no bits of a maximum, but it does of a
// sum.

/// The largest under every box of one plane: computed without regard to NaN, and again if there is one.
@inlinable @inline(__always)
public func maxVanHerk<V: Lane>(_ lane: V.Type, _ plane: VanHerkPlane, _ scratch: UnsafeMutablePointer<Float>)
{
  if slideWide(lane, LargestNumberRule.self, plane, scratch) {
    _ = slideWide(lane, LargestRule.self, plane, scratch)
  }
}

/// Computes one plane. `scratch` has room for `plane.scratchCount` floats.
///
/// - Returns: whether the rule may have lost a NaN.
@inlinable @inline(__always)
public func slideWide<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ scratch: UnsafeMutablePointer<Float>
) -> Bool {
  guard !plane.rows.isEmpty else { return false }
  var flags = V.none
  let (poolSize, step) = (plane.poolRows, plane.outputColumns &+ VanHerkPlane.slack)
  let running = scratch + 2 &* (plane.reach &+ VanHerkPlane.slack)
  let block = running + step
  // Rows are counted with the pads above. Blocks start at multiples of the box's height, whatever
  // `plane.rows` is, so that sums have the same bits on any number of threads.
  var top = plane.rows.lowerBound &* plane.rowStride / poolSize &* poolSize
  let end = (plane.rows.upperBound &- 1) &* plane.rowStride &+ 1
  for i in 0..<poolSize { wideRow(lane, rule, plane, top &+ i, scratch, block + i &* step, &flags) }
  while top < end {
    var i = poolSize &- 1
    while i > 0 {
      i &-= 1
      combine(lane, rule, block + i &* step, block + (i &+ 1) &* step, block + i &* step, plane.outputColumns)
    }
    running.update(repeating: R.start, count: step)
    for i in 0..<min(poolSize, end &- top) {
      let (result, between) = (top &+ i).quotientAndRemainder(dividingBy: plane.rowStride)
      let row = block + i &* step
      if between == 0, plane.rows.contains(result) { finishWide(lane, rule, plane, row, running, result) }
      wideRow(lane, rule, plane, top &+ poolSize &+ i, scratch, row, &flags)
      combine(lane, rule, running, row, running, plane.outputColumns)
    }
    top &+= poolSize
  }
  return V.any(flags)
}

/// Folds one row of the map along itself, for every column of results; a row of pads is the rule's start.
@inlinable @inline(__always)
func wideRow<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ row: Int, _ scratch: UnsafeMutablePointer<Float>,
  _ target: UnsafeMutablePointer<Float>, _ flags: inout V.Flags
) {
  let mapRow = row &- plane.padTop
  guard mapRow >= 0, mapRow < plane.inputRows else {
    return target.update(repeating: R.start, count: plane.outputColumns)
  }
  let source = plane.source + mapRow &* plane.sourceStep
  if R.losesNaN { flags = V.either(flags, unordered(lane, source, min(plane.inputColumns, plane.reach))) }
  let results = plane.columnStride == 1 ? target : scratch + (plane.reach &+ VanHerkPlane.slack)
  // Vectors run past the end of a row, so the last row must be copied; so must a row with pads.
  let canRead =
    plane.padLeft == 0 && plane.reach <= plane.inputColumns && mapRow &+ 1 < plane.inputRows
    && plane.sourceStep >= VanHerkPlane.slack
  if R.mayMeetTwice, plane.poolColumns >= 4, canRead {
    foldOverlapping(lane, rule, plane, source, scratch, results)
  } else {
    copyPadded(lane, rule, plane, source, scratch)
    if R.mayMeetTwice, plane.poolColumns >= 4 {
      foldOverlapping(lane, rule, plane, scratch, scratch, results)
    } else {
      foldApart(lane, rule, plane, scratch, results)
    }
  }
  guard plane.columnStride != 1 else { return }
  for j in 0..<plane.outputColumns { target[j] = results[j &* plane.columnStride] }
}

/// Set if a cell is NaN.
@inlinable @inline(__always)
func unordered<V: Lane>(_ lane: V.Type, _ cells: UnsafePointer<Float>, _ count: Int) -> V.Flags {
  var flags = V.none
  var j = 0
  while j &+ 2 &* V.width <= count {
    fetchAhead(lane, cells + j)
    flags = V.either(flags, V.unordered(V.load(cells + j), V.load(cells + (j &+ V.width))))
    j &+= 2 &* V.width
  }
  while j < count {
    let cell = V.all(cells[j])
    flags = V.either(flags, V.unordered(cell, cell))
    j &+= 1
  }
  return flags
}

/// Copies a row of the map with its pads and some slack.
@inlinable @inline(__always)
func copyPadded<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ source: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>
) {
  let before = min(plane.padLeft, plane.reach)
  let real = max(0, min(plane.inputColumns, plane.reach &- before))
  target.update(repeating: R.start, count: before)
  (target + before).update(from: source, count: real)
  let end = before &+ real
  (target + end).update(repeating: R.start, count: plane.reach &+ VanHerkPlane.slack &- end)
}

/// Folds as many cells as the box is wide, at least four, starting at each cell: two runs that may overlap.
///
/// - Parameter runs: scratch; may be `cells`.
@inlinable @inline(__always)
func foldOverlapping<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ cells: UnsafePointer<Float>,
  _ runs: UnsafeMutablePointer<Float>, _ results: UnsafeMutablePointer<Float>
) {
  let step = plane.tapStep
  var length = 4
  if V.width == 8, step == 1, plane.poolColumns >= 16 {
    foldSixteen(lane, rule, cells, runs, plane.reach)
    length = 16
  } else {
    foldFour(lane, rule, cells, runs, plane.reach, step)
  }
  while 2 &* length <= plane.poolColumns {
    doubleRuns(lane, rule, plane, runs, length)
    length &*= 2
  }
  let later = runs + (plane.poolColumns &- length) &* step
  combine(lane, rule, runs, later, results, plane.places)
}

/// Folds runs of four cells that lie `step` apart.
@inlinable @inline(__always)
func foldFour<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ cells: UnsafePointer<Float>, _ runs: UnsafeMutablePointer<Float>,
  _ reach: Int, _ step: Int
) {
  var j = 0
  while j < reach &- 3 &* step {
    let cell = cells + j
    let first = R.fold(V.load(cell), V.load(cell + step))
    let second = R.fold(V.load(cell + 2 &* step), V.load(cell + 3 &* step))
    R.fold(first, second).store(runs + j)
    j &+= V.width
  }
}

/// Runs of sixteen neighbours, eight positions at a time: the cell four further is half a vector away, and
/// the cell eight further is in the next vector, so neither is stored and loaded again.
@inlinable @inline(__always)
func foldSixteen<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ cells: UnsafePointer<Float>, _ runs: UnsafeMutablePointer<Float>,
  _ reach: Int
) {
  @inline(__always) func four(_ j: Int) -> V {
    let cell = cells + j
    return R.fold(
      R.fold(V.load(cell), V.load(cell + 1)), R.fold(V.load(cell + 2), V.load(cell + 3)))
  }
  var fourAhead = four(8)
  let first = four(0)
  var eight = R.fold(first, V.halfway(first, fourAhead))
  var j = 0
  while j < reach &- 15 {
    let next = four(j &+ 16)
    let eightAhead = R.fold(fourAhead, V.halfway(fourAhead, next))
    R.fold(eight, eightAhead).store(runs + j)
    (fourAhead, eight) = (next, eightAhead)
    j &+= 8
  }
}

/// The same for any width with runs that do not overlap, one for each bit of the width, the longest on the
/// left. Width 7 takes runs of 4, 2 and 1, folded from the right.
@inlinable @inline(__always)
func foldApart<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ cells: UnsafeMutablePointer<Float>,
  _ results: UnsafeMutablePointer<Float>
) {
  var (length, left) = (1, plane.poolColumns)
  while true {
    if left & length != 0 {
      let run = cells + (left &- length) &* plane.tapStep
      if left == plane.poolColumns {
        results.update(from: run, count: plane.places)
      } else {
        combine(lane, rule, run, results, results, plane.places)
      }
      left &-= length
    }
    if left == 0 { return }
    doubleRuns(lane, rule, plane, cells, length)
    length &*= 2
  }
}

/// Makes runs of twice `length` from those in `cells`.
@inlinable @inline(__always)
func doubleRuns<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ cells: UnsafeMutablePointer<Float>, _ length: Int
) {
  let count = plane.reach &- (2 &* length &- 1) &* plane.tapStep
  combine(lane, rule, cells, cells + length &* plane.tapStep, cells, count)
}

/// Folds two rows in whole vectors: rows have slack at their end.
@inlinable @inline(__always)
func combine<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ first: UnsafePointer<Float>, _ later: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>, _ count: Int
) {
  var j = 0
  while j < count {
    R.fold(V.load(first + j), V.load(later + j)).store(target + j)
    j &+= V.width
  }
}

/// A row of results from the end of one block and the beginning of the next; averages are divided here.
@inlinable @inline(__always)
func finishWide<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ above: UnsafePointer<Float>,
  _ below: UnsafePointer<Float>, _ row: Int
) {
  let target = plane.target + row &* plane.targetStep
  var j = 0
  while j &+ V.width <= plane.outputColumns {
    finishPlace(lane, rule, plane, above, below, row, j).store(target + j)
    j &+= V.width
  }
  while j < plane.outputColumns {
    target[j] = finishPlace(Float.self, rule, plane, above, below, row, j)
    j &+= 1
  }
}

@inlinable @inline(__always)
func finishPlace<N: Number, R: Rule>(
  _ number: N.Type, _ rule: R.Type, _ plane: VanHerkPlane, _ above: UnsafePointer<Float>,
  _ below: UnsafePointer<Float>, _ row: Int, _ column: Int
) -> N {
  let folded = R.fold(N.load(above + column), N.load(below + column))
  guard let divisors = plane.divisors else { return folded }
  return N.over(folded, N.times(N.load(divisors.columns + column), N.all(divisors.rows[row])))
}
