// The general kernel: each result's running value stays in a register while the taps are read in row-major
// order. Neighbouring results of strides 1 and 2 share vectors; all others, and the edges, are computed one
// by one.

/// Computes a block of results. Boxes of the sizes that networks use get their own copy, with the loops over
/// taps unrolled.
@inlinable @inline(__always)
public func slide<V: Lane, R: Rule>(_ lane: V.Type, _ rule: R.Type, _ block: RowBlock) {
  let isThree = block.columnTapStep == 1 && block.rowTaps == 3 && block.columnTaps == 3
  let three = Taps(rows: 3, rowStep: block.rowTapStep, columns: 3, columnStep: 1)
  if isThree, block.columnStride == 2 {
    for row in 0..<block.rows { slideRow(lane, rule, block, three, stride: 2, row) }
  } else if isThree, block.columnStride == 1 {
    for row in 0..<block.rows { slideRow(lane, rule, block, three, stride: 1, row) }
  } else {
    for row in 0..<block.rows { slideRow(lane, rule, block, block.taps, stride: block.columnStride, row) }
  }
}

/// One row of results.
@inlinable @inline(__always)
func slideRow<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ block: RowBlock, _ taps: Taps, stride: Int, _ row: Int
) {
  let (source, target) = block.row(row)
  slideInner(
    lane, rule, taps, stride: stride, source + block.innerFirst, target + block.inner.lowerBound,
    block.inner.count, Float(block.rowDivisor &* taps.columns))
  slideEdges(lane, rule, block, source, target)
}

/// The maxima at the ends of a row. Boxes of 3×3 with a pad of 1, on inner rows, are computed without loops
/// and without regard to NaN; their sum shows whether there is one.
@inlinable @inline(__always)
func largestEdges<V: Lane>(
  _ lane: V.Type, _ block: RowBlock, _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>
) {
  let taps = Taps(rows: 3, rowStep: block.rowTapStep, columns: 2, columnStep: 1)
  for edge in block.edges {
    let cell = source + edge.first
    guard block.rowTaps == 3, edge.taps == 2, block.columnTapStep == 1,
      !slideOne(Float.self, SumRule.self, taps, cell, 1).isNaN
    else { return slideEdges(lane, LargestRule.self, block, source, target) }
    target[edge.column] = slideOne(Float.self, LargestNumberRule.self, taps, cell, 1)
  }
}

/// A row of maxima that respects NaN, for a kernel that found one. Not inlined: inlining this rare case would
/// leave the hot loop fewer registers.
@inlinable @inline(never)
func largestAgain<V: Lane>(_ lane: V.Type, _ block: RowBlock, _ row: Int) {
  slideRow(lane, LargestRule.self, block, block.taps, stride: block.columnStride, row)
}

/// The results of one row whose boxes lie on the map: four vectors at a time, then one, the last overlapping.
@inlinable @inline(__always)
func slideInner<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ taps: Taps, stride: Int, _ source: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>, _ count: Int, _ divisor: Float
) {
  let width = V.width
  var j = 0
  if stride == 1 {
    while j &+ 2 &* width <= count {
      slidePair(lane, rule, taps, source + j, target + j, divisor)
      j &+= 2 &* width
    }
    while count >= width, j < count {
      j = min(j, count &- width)
      slideOne(lane, rule, taps, source + j, divisor).store(target + j)
      j &+= width
    }
  } else if stride == 2, taps.columns > 1 {
    while count >= width, j < count {
      j = min(j, count &- width)
      slideStride2(lane, rule, taps, source + 2 &* j, divisor).store(target + j)
      j &+= width
    }
  }
  while j < count {
    target[j] = slideOne(Float.self, rule, taps, source + j &* stride, divisor)
    j &+= 1
  }
}

/// Neighbouring results of stride 1, or a single result of any stride.
@inlinable @inline(__always)
func slideOne<N: Number, R: Rule>(
  _ number: N.Type, _ rule: R.Type, _ taps: Taps, _ source: UnsafePointer<Float>, _ divisor: Float
) -> N {
  var running = N.all(R.start)
  for i in 0..<taps.rows {
    let row = source + i &* taps.rowStep
    for tap in 0..<taps.columns { running = R.fold(running, N.load(row + tap &* taps.columnStep)) }
  }
  return R.finish(running, divisor)
}

/// Two vectors at a time, since each fold waits for the one before in its vector.
@inlinable @inline(__always)
func slidePair<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ taps: Taps, _ source: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>, _ divisor: Float
) {
  var (first, second) = (V.all(R.start), V.all(R.start))
  for i in 0..<taps.rows {
    let row = source + i &* taps.rowStep
    for tap in 0..<taps.columns {
      let cell = row + tap &* taps.columnStep
      first = R.fold(first, V.load(cell))
      second = R.fold(second, V.load(cell + V.width))
    }
  }
  R.finish(first, divisor).store(target)
  R.finish(second, divisor).store(target + V.width)
}

/// Neighbouring results of stride 2 read every second cell. All taps but the first load from one cell before,
/// so that nothing beyond the last box is read.
@inlinable @inline(__always)
func slideStride2<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ taps: Taps, _ source: UnsafePointer<Float>, _ divisor: Float
) -> V {
  var running = V.all(R.start)
  for i in 0..<taps.rows {
    let row = source + i &* taps.rowStep
    running = R.fold(running, V.even(V.load(row), V.load(row + V.width)))
    for tap in 1..<taps.columns {
      let cell = row + (tap &* taps.columnStep &- 1)
      running = R.fold(running, V.odd(V.load(cell), V.load(cell + V.width)))
    }
  }
  return V.inOrder(R.finish(running, divisor))
}

@inlinable @inline(__always)
func slideEdges<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ block: RowBlock, _ source: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>
) {
  for edge in block.edges {
    var taps = block.taps
    taps.columns = edge.taps
    let divisor = Float(block.rowDivisor &* edge.divisor)
    target[edge.column] = slideOne(Float.self, rule, taps, source + edge.first, divisor)
  }
}
