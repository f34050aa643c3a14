import SIMDKernels

extension Slide {
  /// The largest value under every box, by the kernel that suits the box.
  func largest(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>,
    by kernels: LaneKernels
  ) {
    if sharesRows(kernels) {
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * placed.columns.inner.count) { buffer in
        guard let scratch = buffer.baseAddress else { return }
        let isStride2 = placed.rows.stride == 2
        let kernel = isStride2 ? kernels.maxThreeByThreeStride2 : kernels.maxThreeByThreeStride1
        eachBand(input, output, rows: rows) { block in
          let isBelowPad = isStride2 && block.rowTaps == 2 && block.firstRowTap == 1
          if block.rowTaps == 3 || isBelowPad { kernel(block, scratch) } else { kernels.max(block) }
        }
      }
    } else if isPlain(poolSize: 2, stride: 2), fills(kernels) {
      eachBand(input, output, rows: rows) { $0.rowTaps == 2 ? kernels.maxTwoByTwo($0) : kernels.max($0) }
    } else if isWide {
      largestWide(input, output, rows: rows, by: kernels)
    } else {
      eachBand(input, output, rows: rows, kernels.max)
    }
  }

  /// The average under every box.
  func average(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>,
    by kernels: LaneKernels
  ) {
    let isWhole = placed.columns.inner.count == placed.columns.output
    if isPlain(poolSize: 2, stride: 2), isWhole, fills(kernels) {
      eachBand(input, output, rows: rows) {
        $0.rowTaps == 2 && $0.rowDivisor == 2 ? kernels.averageTwoByTwo($0) : kernels.average($0)
      }
    } else if isPlain(poolSize: 3, stride: 2), fills(kernels) {
      eachBand(input, output, rows: rows) {
        $0.rowTaps == 3 ? kernels.averageThreeByThreeStride2($0) : kernels.average($0)
      }
    } else {
      eachBand(input, output, rows: rows, kernels.average)
    }
  }

  /// Whether 3x3 boxes share the rows that they lie on, and a row has enough of them.
  private func sharesRows(_ kernels: LaneKernels) -> Bool {
    (isPlain(poolSize: 3, stride: 1) || isPlain(poolSize: 3, stride: 2)) && fills(kernels)
  }

  /// Whether the boxes of a row that lie on the map fill a vector.
  func fills(_ kernels: LaneKernels) -> Bool { placed.columns.inner.count >= kernels.width }

  func isPlain(poolSize: Int, stride: Int) -> Bool {
    let window = placed.window
    return window.poolSize == Extent(poolSize) && window.stride == Extent(stride)
      && window.dilation == Extent(1)
  }
}
