import SIMDKernels

/// A window on planes, cut into the bands that vector kernels take. Rows of results whose boxes lie on the
/// map with all their rows form one band; rows that reach over an end form one each.
struct Slide {
  let placed: PlacedWindow
  let countIncludePad: Bool

  init(_ placed: PlacedWindow, countIncludePad: Bool = false) {
    self.placed = placed
    self.countIncludePad = countIncludePad
  }

  /// Calls `body` with every band, plane by plane.
  ///
  /// - Parameter rows: rows of results, counted through all planes.
  @inline(__always)
  func eachBand(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>,
    _ body: (RowBlock) -> Void
  ) {
    guard let source = input.values.baseAddress, let target = output.baseAddress else { return }
    eachBand(source, target, rows: rows, body)
  }

  /// The same by the first cell and the first result, for planes of the window's extent.
  @inline(__always)
  func eachBand(
    _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, rows: Range<Int>,
    _ body: (RowBlock) -> Void
  ) {
    let inner = placed.columns.inner
    let height = placed.output.height
    withUnsafeTemporaryAllocation(
      of: EdgeColumn.self, capacity: placed.columns.output - inner.count
    ) { buffer in
      let edges = placed.columns.fill(buffer, countIncludePad: countIncludePad)
      var row = rows.lowerBound
      while row < rows.upperBound {
        let plane = row / height
        let end = min(rows.upperBound, (plane + 1) * height)
        eachRun(in: (row - plane * height)..<(end - plane * height)) { run in
          body(
            block(
              run, inner, edges, source + plane * placed.rows.input * placed.columns.input,
              target + plane * placed.output.count))
        }
        row = end
      }
    }
  }

  /// Rows of one plane whose boxes read the same number of rows.
  @inline(__always)
  private func eachRun(in part: Range<Int>, _ body: (Range<Int>) -> Void) {
    let inner = placed.rows.inner.clamped(to: part)
    for row in part.lowerBound..<(inner.isEmpty ? part.upperBound : inner.lowerBound) {
      body(row..<(row + 1))
    }
    guard !inner.isEmpty else { return }
    body(inner)
    for row in inner.upperBound..<part.upperBound { body(row..<(row + 1)) }
  }

  @inline(__always)
  private func block(
    _ run: Range<Int>, _ inner: Range<Int>, _ edges: UnsafeBufferPointer<EdgeColumn>,
    _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>
  ) -> RowBlock {
    let (rows, columns) = (placed.rows, placed.columns)
    let taps = rows.realTaps(of: run.lowerBound)
    let first = taps.isEmpty ? 0 : rows.position(of: run.lowerBound, tap: taps.lowerBound)
    return RowBlock(
      source: source + first * columns.input, target: target + run.lowerBound * columns.output,
      rows: run.count, sourceStep: rows.stride * columns.input, targetStep: columns.output,
      rowTaps: taps.count, firstRowTap: taps.lowerBound, rowTapStep: rows.dilation * columns.input,
      rowDivisor: countIncludePad ? rows.countedTaps(of: run.lowerBound).count : taps.count,
      columnTaps: columns.poolSize, columnTapStep: columns.dilation, columnStride: columns.stride,
      inner: inner, innerFirst: inner.isEmpty ? 0 : columns.start(of: inner.lowerBound), edges: edges)
  }
}

extension PlacedAxis {
  /// The boxes that lie on the map with all their taps.
  var inner: Range<Int> {
    let first = min(output, (padBefore + stride - 1) / stride)
    let slack = input - span + padBefore
    return first..<max(first, slack < 0 ? 0 : min(output, slack / stride + 1))
  }

  /// The boxes that do not, as columns.
  fileprivate func fill(
    _ buffer: UnsafeMutableBufferPointer<EdgeColumn>, countIncludePad: Bool
  ) -> UnsafeBufferPointer<EdgeColumn> {
    guard !buffer.isEmpty else { return UnsafeBufferPointer(buffer) }
    let inner = inner
    for index in 0..<(output - inner.count) {
      let column = index < inner.lowerBound ? index : index + inner.count
      let taps = realTaps(of: column)
      let edge = EdgeColumn(
        column: column, first: taps.isEmpty ? 0 : position(of: column, tap: taps.lowerBound),
        taps: taps.count, firstTap: taps.lowerBound,
        divisor: countIncludePad ? countedTaps(of: column).count : taps.count)
      buffer.initializeElement(at: index, to: edge)
    }
    return UnsafeBufferPointer(buffer)
  }
}
