import SIMDKernels

/// The fast backward pass of a maximum.
struct SlideGradient {
  private let slide: Slide
  private let placed: PlacedWindow

  init(_ placed: PlacedWindow) {
    self.placed = placed
    slide = Slide(placed)
  }

  /// Adds each share to its box's winner; writes every value of `sums`.
  func toWinners(
    _ shares: UnsafeBufferPointer<Float>, _ input: PlaneStack, _ sums: UnsafeMutableBufferPointer<Float>,
    _ threads: Int, by kernels: LaneKernels
  ) {
    let (rows, columns) = (placed.rows, placed.columns)
    let covers = 2 * rows.output == rows.input && 2 * columns.output == columns.input
    let isOfFour = isTwoByTwo && slide.fills(kernels)
    if !isOfFour || !covers { sums.initialize(repeating: 0) }
    if isOfFour {
      toWinnersOfFour(shares, input, sums, threads, kernels)
    } else {
      toAnyWinners(shares, input, sums)
    }
  }

  /// 2x2 boxes side by side that all lie on the map.
  private var isTwoByTwo: Bool {
    slide.isPlain(poolSize: 2, stride: 2) && placed.rows.inner.count == placed.rows.output
      && placed.columns.inner.count == placed.columns.output
      && placed.rows.padBefore == 0 && placed.columns.padBefore == 0
  }

  private func toWinnersOfFour(
    _ shares: UnsafeBufferPointer<Float>, _ input: PlaneStack, _ sums: UnsafeMutableBufferPointer<Float>,
    _ threads: Int, _ kernels: LaneKernels
  ) {
    guard let source = input.values.baseAddress, let share = shares.baseAddress, let sum = sums.baseAddress
    else { return }
    // The shares stand in for a target: only positions are taken from the bands, nothing is written.
    let places = UnsafeMutableBufferPointer(mutating: shares)
    let rows = input.channels * placed.output.height
    Workers.share(rows, bytes: 4 * (2 * sums.count + shares.count), threads) {
      slide.eachBand(input, places, rows: $0) { block in
        let (cell, result) = (block.source - source, UnsafePointer(block.target) - share)
        kernels.maxTwoByTwoGradient(block, share + result, sum + cell)
      }
    }
  }

  private func toAnyWinners(
    _ shares: UnsafeBufferPointer<Float>, _ input: PlaneStack, _ sums: UnsafeMutableBufferPointer<Float>
  ) {
    var result = 0
    for channel in 0..<input.channels {
      placed.eachBox { rows, columns in
        let first = channel * input.extent.count
        sums[WinnerIndices.winner(input.values, first, placed, rows, columns)] += shares[result]
        result += 1
      }
    }
  }
}
