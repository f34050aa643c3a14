// The general kernel: every result keeps its running value in a register while the taps go by in row-major order.
// Results of strides 1 and 2 go side by side in vectors; all others, and the edges, one by one.

/// Slides over a band. Boxes of the sizes that networks use get their own copy, with the loops over taps unrolled.
@inlinable @inline(__always)
public func slide<V: Lane, R: Rule>(_ lane: V.Type, _ rule: R.Type, _ band: Band) {
  if band.columnTapStep == 1, band.columnStride == 2, band.rowTaps == 3, band.columnTaps == 3 {
    slideRows(lane, rule, band, rowTaps: 3, columnTaps: 3, stride: 2)
  } else if band.columnTapStep == 1, band.columnStride == 1, band.rowTaps == 3, band.columnTaps == 3 {
    slideRows(lane, rule, band, rowTaps: 3, columnTaps: 3, stride: 1)
  } else {
    slideRows(
      lane, rule, band, rowTaps: band.rowTaps, columnTaps: band.columnTaps, stride: band.columnStride)
  }
}

@inlinable @inline(__always)
func slideRows<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ band: Band, rowTaps: Int, columnTaps: Int, stride: Int
) {
  var one = band
  one.rowTaps = rowTaps
  one.columnTaps = columnTaps
  one.columnStride = stride
  let divisor = Float(band.rowDivisor &* columnTaps)
  for row in 0..<band.rows {
    let source = band.source + row &* band.sourceStep
    let target = band.target + row &* band.targetStep
    slideInner(lane, rule, one, source + one.innerFirst, target + one.inner.lowerBound, divisor)
    slideEdges(lane, rule, one, source, target)
  }
}

/// The results of one row whose boxes lie on the map: in fours, in ones, and the last by a vector that overlaps.
@inlinable @inline(__always)
func slideInner<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ band: Band, _ source: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>, _ divisor: Float
) {
  let count = band.inner.count
  let width = V.width
  var j = 0
  if band.columnStride == 1 {
    while j &+ 2 &* width <= count {
      slidePair(lane, rule, band, source + j, target + j, divisor)
      j &+= 2 &* width
    }
    while count >= width, j < count {
      j = min(j, count &- width)
      slideOne(lane, rule, band, source + j, divisor).store(target + j)
      j &+= width
    }
  } else if band.columnStride == 2, band.columnTaps > 1 {
    while count >= width, j < count {
      j = min(j, count &- width)
      slideTwos(lane, rule, band, source + 2 &* j, divisor).store(target + j)
      j &+= width
    }
  }
  while j < count {
    target[j] = slideOne(Float.self, rule, band, source + j &* band.columnStride, divisor)
    j &+= 1
  }
}

/// Neighbouring results of stride 1, or a single one of any stride.
@inlinable @inline(__always)
func slideOne<N: Number, R: Rule>(
  _ number: N.Type, _ rule: R.Type, _ band: Band, _ source: UnsafePointer<Float>, _ divisor: Float
) -> N {
  var running = N.all(R.start)
  for i in 0..<band.rowTaps {
    let row = source + i &* band.rowTapStep
    for tap in 0..<band.columnTaps { running = R.fold(running, N.load(row + tap &* band.columnTapStep)) }
  }
  return R.finish(running, divisor)
}

/// Two vectors at a time, since each waits for itself.
@inlinable @inline(__always)
func slidePair<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ band: Band, _ source: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>, _ divisor: Float
) {
  var (first, second) = (V.all(R.start), V.all(R.start))
  for i in 0..<band.rowTaps {
    let row = source + i &* band.rowTapStep
    for tap in 0..<band.columnTaps {
      let cell = row + tap &* band.columnTapStep
      first = R.fold(first, V.load(cell))
      second = R.fold(second, V.load(cell + V.width))
    }
  }
  R.finish(first, divisor).store(target)
  R.finish(second, divisor).store(target + V.width)
}

/// Neighbouring results of stride 2: every second cell. All taps but the first load from one cell before, so that
/// nothing beyond the last box is read.
@inlinable @inline(__always)
func slideTwos<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ band: Band, _ source: UnsafePointer<Float>, _ divisor: Float
) -> V {
  var running = V.all(R.start)
  for i in 0..<band.rowTaps {
    let row = source + i &* band.rowTapStep
    running = R.fold(running, V.even(V.load(row), V.load(row + V.width)))
    for tap in 1..<band.columnTaps {
      let cell = row + (tap &* band.columnTapStep &- 1)
      running = R.fold(running, V.odd(V.load(cell), V.load(cell + V.width)))
    }
  }
  return V.inOrder(R.finish(running, divisor))
}

@inlinable @inline(__always)
func slideEdges<V: Lane, R: Rule>(
  _ lane: V.Type, _ rule: R.Type, _ band: Band, _ source: UnsafePointer<Float>,
  _ target: UnsafeMutablePointer<Float>
) {
  for edge in band.edges {
    var box = band
    box.columnTaps = edge.taps
    let (cell, divisor) = (source + edge.first, Float(band.rowDivisor &* edge.divisor))
    if band.rowTaps == 3, edge.taps == 2, band.columnTapStep == 1 {
      // What a pad of 1 leaves of 3x3 boxes, on every row of a map: without loops.
      box.rowTaps = 3
      box.columnTaps = 2
      box.columnTapStep = 1
      target[edge.column] = slideOne(Float.self, rule, box, cell, divisor)
    } else {
      target[edge.column] = slideOne(Float.self, rule, box, cell, divisor)
    }
  }
}
