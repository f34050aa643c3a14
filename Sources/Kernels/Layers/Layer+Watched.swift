extension Layer {
  /// As `forward`, with word of how far it is.
  ///
  /// - Parameter watch: is told now and then what part is done, from 0 to 1, and says whether to go on.
  /// - Returns: `nil` where `watch` said no.
  public func forward(
    _ map: FeatureMap, watch: (Double) -> Bool
  ) throws(KernelError) -> FeatureMap? {
    guard watch(0) else { return nil }
    let result: FeatureMap?
    if let operation = kind.operation as? any SlidingOperation, let placed = try placed(on: map).sliding {
      result = inBands(operation, map, placed, watch)
    } else {
      // None of the others takes more than a few passes over the map.
      result = try forward(map)
    }
    guard let result, watch(1) else { return nil }
    return result
  }

  /// Band by band of the result's rows: the same numbers as at once.
  private func inBands(
    _ operation: any SlidingOperation, _ map: FeatureMap, _ placed: PlacedWindow, _ watch: (Double) -> Bool
  ) -> FeatureMap? {
    let rows = map.channels * placed.output.height
    let height = operation.bandHeight(self, placed)
    var goesOn = true
    let result = FeatureMap.filled(map.channels, placed.output, from: map) { input, output in
      for row in stride(from: 0, to: rows, by: height) {
        operation.compute(self, input, placed, output, rows: row..<min(rows, row + height))
        goesOn = watch(Double(min(rows, row + height)) / Double(rows))
        if !goesOn { return }
      }
    }
    return goesOn ? result : nil
  }
}

extension Walkthrough {
  /// As the other initialiser, with word of how far the kernel is; see `Layer.forward(_:watch:)`.
  public init?(
    _ layer: Layer, on input: FeatureMap, watch: (Double) -> Bool
  ) throws(KernelError) {
    let placed = try layer.placed(on: input)
    guard let result = try layer.forward(input, watch: watch) else { return nil }
    self.init(input: input, layer: layer, placed: placed, result: result)
  }
}
