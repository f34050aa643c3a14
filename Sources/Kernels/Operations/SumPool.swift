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
  /// - Throws: as `forward`; `.operand` for a gradient of another shape.
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

struct SumPooling: SlidingOperation {
  let name = "sum"
  let command = "sumpool"
  let family = OperationFamily.sum

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try SumPool.forward(map, layer.window)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try SumPool.backward(gradient, through: map, layer.window)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float { SumPool.sum(of: step.terms) }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? { gradient }

  func compute(
    _ layer: Layer, _ input: PlaneStack, _ placed: PlacedWindow,
    _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>
  ) {
    Slide(placed).eachBand(input, output, rows: rows, Processor.kernels.sum)
  }

  /// PyTorch's sum is `AvgPool2d` with `divisor_override=1`; the others have none.
  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    if dialect == .keras || dialect == .onnx { throw .dialect(dialect, .noSumPooling) }
    try dialect.checkPooling(layer.window, dilates: dialect == .house)
    return layer.with(try dialect.cut(layer.window, input))
  }
}
