extension Layer {
  /// As `forward`, with word of how far it is.
  ///
  /// - Parameter watch: is told now and then what part is done, from 0 to 1, and says whether to go on.
  /// - Returns: `nil` where `watch` said no.
  public func forward(
    _ map: FeatureMap, _ window: Window, watch: (Double) -> Bool
  ) throws(KernelError) -> FeatureMap? {
    guard watch(0) else { return nil }
    let result: FeatureMap?
    if usesWindow, filters == nil, let placed = try placed(window, on: map).sliding {
      result = inBands(map, placed, watch)
    } else {
      // None of the others takes more than a few passes over the map.
      result = try forward(map, window)
    }
    guard let result, watch(1) else { return nil }
    return result
  }

  /// Band by band of the result's rows: the same numbers as at once.
  private func inBands(
    _ map: FeatureMap, _ placed: PlacedWindow, _ watch: (Double) -> Bool
  ) -> FeatureMap? {
    let rows = map.channels * placed.output.height
    let height = bandHeight(placed)
    var goesOn = true
    let result = FeatureMap.filled(map.channels, placed.output, from: map) { input, output in
      for row in stride(from: 0, to: rows, by: height) {
        compute(input, placed, output, rows: row..<min(rows, row + height))
        goesOn = watch(Double(min(rows, row + height)) / Double(rows))
        if !goesOn { return }
      }
    }
    return goesOn ? result : nil
  }

  /// Rows for about a hundredth of a second.
  private func bandHeight(_ placed: PlacedWindow) -> Int {
    let poolSize = placed.window.poolSize
    let termsOfRow = Double(placed.output.width) * Double(poolSize.height) * Double(poolSize.width)
    let rows = { (terms: Double) in Swift.max(1, Int(terms / termsOfRow)) }
    switch self {
    case .lp(let p): return rows(8e6 / Double(p))
    // The largest under wide boxes is found through what rows have in common.
    case .max: return Swift.max(8 * placed.rows.span, rows(16e6))
    default: return rows(16e6)
    }
  }

  private func compute(
    _ input: PlaneStack, _ placed: PlacedWindow, _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>
  ) {
    let kernels = Processor.kernels
    switch self {
    case .max: Slide(placed).largest(input, output, rows: rows, by: kernels)
    case .average(let countIncludePad):
      Slide(placed, countIncludePad: countIncludePad).average(input, output, rows: rows, by: kernels)
    case .sum: Slide(placed).eachBand(input, output, rows: rows, kernels.sum)
    case .lp(let p): LpPool.forward(input, placed, p: p, output, rows: rows)
    default: break
    }
  }
}

extension Walkthrough {
  /// As the other initialiser, with word of how far the kernel is; see `Layer.forward(_:_:watch:)`.
  public init?(
    _ layer: Layer, _ window: Window, on input: FeatureMap, watch: (Double) -> Bool
  ) throws(KernelError) {
    let placed = try layer.placed(window, on: input)
    guard let result = try layer.forward(input, window, watch: watch) else { return nil }
    self.init(input: input, layer: layer, placed: placed, result: result)
  }
}
