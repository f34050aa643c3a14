extension Layer {
  /// As `forward`, reporting progress.
  ///
  /// - Parameter watch: called now and then with the fraction done, from 0 to 1; returns whether to go on.
  /// - Returns: `nil` if `watch` returned false.
  public func forward(
    _ map: FeatureMap, watch: (Double) -> Bool
  ) throws(KernelError) -> FeatureMap? {
    guard watch(0) else { return nil }
    let result: FeatureMap?
    if let operation = kind.operation as? any SlidingOperation, let placed = try placed(on: map).sliding {
      result = inBands(operation, map, placed, watch)
    } else {
      // All others take only a few passes over the map.
      result = try forward(map)
    }
    guard let result, watch(1) else { return nil }
    return result
  }

  /// Computes some rows of results at a time: the same numbers as all at once.
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
  /// As the other initialiser, reporting progress; see `Layer.forward(_:watch:)`.
  public init?(
    _ layer: Layer, on input: FeatureMap, watch: (Double) -> Bool
  ) throws(KernelError) {
    let placed = try layer.placed(on: input)
    guard let result = try layer.forward(input, watch: watch) else { return nil }
    self.init(input: input, layer: layer, placed: placed, result: result)
  }
}
