import SIMDKernels

extension Slide {
  /// Whether boxes are so large that folding rows and columns separately pays, and so close together that
  /// every folded row is used.
  var isWide: Bool {
    let (rows, columns) = (placed.rows, placed.columns)
    return canRun && rows.poolSize * columns.poolSize > 20 && columns.poolSize > 1 && rows.poolSize > 2
      && rows.stride <= rows.poolSize && columns.output >= 8
  }

  /// Whether blocks of rows can be folded, in scratch of reasonable size. Rows of a dilated box do not form
  /// blocks.
  var canRun: Bool {
    placed.rows.dilation == 1 && placed.rows.poolSize <= 2 * placed.rows.input
      && placed.columns.span <= 2 * placed.columns.input
  }

  /// The largest value under every box.
  func largestWide(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>,
    by kernels: LaneKernels
  ) {
    eachWidePlane(input, output, rows: rows, divisors: nil, kernels.maxVanHerk)
  }

  /// The average under every box, in the order of `Summation.running`.
  func averageRunning(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>,
    by kernels: LaneKernels
  ) {
    let (height, width) = (placed.output.height, placed.output.width)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: height + width) { buffer in
      guard let first = buffer.baseAddress else { return }
      for row in 0..<height { first[row] = Float(divisor(placed.rows, row)) }
      for column in 0..<width { first[height + column] = Float(divisor(placed.columns, column)) }
      eachWidePlane(
        input, output, rows: rows,
        divisors: (rows: UnsafePointer(first), columns: UnsafePointer(first + height)),
        kernels.sumWide)
    }
  }

  private func divisor(_ axis: PlacedAxis, _ index: Int) -> Int {
    countIncludePad ? axis.countedTaps(of: index).count : axis.realTaps(of: index).count
  }

  private func eachWidePlane(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>,
    divisors: (rows: UnsafePointer<Float>, columns: UnsafePointer<Float>)?,
    _ body: (VanHerkPlane, UnsafeMutablePointer<Float>) -> Void
  ) {
    guard let source = input.values.baseAddress, let target = output.baseAddress else { return }
    let height = placed.output.height
    func plane(_ index: Int) -> VanHerkPlane {
      let (vertical, horizontal) = (placed.rows, placed.columns)
      let own = rows.clamped(to: (index * height)..<((index + 1) * height))
      return VanHerkPlane(
        source: source + index * input.extent.count, target: target + index * placed.output.count,
        input: (input.height, input.width), pads: (vertical.padBefore, horizontal.padBefore),
        poolSize: (vertical.poolSize, horizontal.poolSize), tapStep: horizontal.dilation,
        stride: (vertical.stride, horizontal.stride), outputColumns: placed.output.width,
        steps: (input.width, placed.output.width),
        rows: (own.lowerBound - index * height)..<(own.upperBound - index * height), divisors: divisors)
    }
    let width = min(placed.output.width, Self.stripWidth)
    let count = plane(0).strip(0..<width).scratchCount
    withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { buffer in
      guard let scratch = buffer.baseAddress, !rows.isEmpty else { return }
      for index in (rows.lowerBound / height)...((rows.upperBound - 1) / height) {
        for first in stride(from: 0, to: placed.output.width, by: width) {
          body(plane(index).strip(first..<min(first + width, placed.output.width)), scratch)
        }
      }
    }
  }

  /// Columns of results that are computed together, few enough to stay in the processor's cache.
  private static let stripWidth = 4096
}
