/// Sum pooling: the sum of every box, in float32, row-major, from 0. Pads add nothing.
public enum SumPool {
  /// - Throws: `KernelError` where the window does not fit.
  /// - Complexity: O(results x pool size).
  public static func forward(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    return .filled(map.channels, placed.output, from: map) {
      Slide(placed).eachBand(
        $0, $1, rows: 0..<(map.channels * placed.output.height), Processor.kernels.sum)
    }
  }

  public static func reference(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    ReferencePass.slide(over: map, try window.placed(on: map)) { _, values in sum(of: values) }
  }

  /// The gradient of the input: every real cell receives the gradient of each result that it went into.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `doesNotFit` for a gradient of another shape.
  /// - Complexity: O(results x pool size).
  public static func backward(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try gradient.requireShape(map.channels, placed.output)
    return gradient.values.withUnsafeBufferPointer { shares in
      RowSpread.spread(over: map, placed) { _, result in shares[result] }
    }
  }

  public static func backwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try gradient.requireShape(map.channels, placed.output)
    return GradientPass.scatter(gradient, over: map, placed) { _, values, share in values.map { _ in share } }
  }

  static func sum(of values: [Float]) -> Float { values.reduce(0, +) }
}
