/// Max pooling: the largest value of every box.
///
/// Each channel by itself, so C x H x W gives C x (results) with `PlacedWindow.output`. Pads never win: the
/// maximum starts at -inf. Of equal values the first in row-major order is kept (which shows for -0 and 0), and a
/// NaN wins over every number, the last NaN over the others, as in PyTorch's CPU kernel.
public enum MaxPool {
  /// - Throws: `KernelError` where the window does not fit, or a box would lie wholly in padding.
  /// - Complexity: O(results x pool size).
  public static func forward(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    return .filled(map.channels, placed.output, from: map) { forward($0, placed, $1, 1) }
  }

  /// Writes into the caller's memory and allocates nothing for boxes that lie on the map.
  ///
  /// - Parameters:
  ///   - placed: the window laid on planes of the input's extent.
  ///   - threads: how many to use where that pays.
  /// - Throws: `.operand` for a window laid on another extent, `.window` for a box wholly in padding; `.operand` unless `output`
  ///   holds just the results.
  /// - Complexity: O(results x pool size).
  public static func forward(
    _ input: PlaneStack, _ placed: PlacedWindow, into output: UnsafeMutableBufferPointer<Float>,
    threads: Int = 1
  ) throws(KernelError) {
    try placed.requireFit(input, output)
    try placed.requireRealCells()
    forward(input, placed, output, threads)
  }

  private static func forward(
    _ input: PlaneStack, _ placed: PlacedWindow, _ output: UnsafeMutableBufferPointer<Float>, _ threads: Int
  ) {
    let rows = input.channels * placed.output.height
    Workers.share(rows, bytes: input.bytes(with: output), threads) {
      Slide(placed).largest(input, output, rows: $0, by: Processor.kernels)
    }
  }

  public static func reference(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    return ReferencePass.slide(over: map, placed) { _, values in
      winner(of: values).map { values[$0] } ?? -.infinity
    }
  }

  /// The gradient of the input: each result's gradient goes to its winner, whole; where boxes overlap they add up.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `.operand` for a gradient of another shape.
  /// - Complexity: O(results x pool size).
  public static func backward(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    try gradient.requireShape(map.channels, placed.output)
    return gradient.values.withUnsafeBufferPointer { shares in
      .filled(map.channels, map.extent, from: map) {
        SlideGradient(placed).toWinners(shares, $0, $1, 1, by: Processor.kernels)
      }
    }
  }

  /// Writes the gradient of the input into the caller's memory; see `forward`.
  public static func backward(
    _ gradient: UnsafeBufferPointer<Float>, through input: PlaneStack, _ placed: PlacedWindow,
    into output: UnsafeMutableBufferPointer<Float>, threads: Int = 1
  ) throws(KernelError) {
    try placed.requireInput(input)
    try placed.requireRealCells()
    guard gradient.count == input.channels * placed.output.count else {
      throw .operand(
        .gradientCount(gradient.count, resultChannels: input.channels, result: placed.output))
    }
    try PlaneStack.requireRoom(for: input.values.count, in: output)
    SlideGradient(placed).toWinners(gradient, input, output, threads, by: Processor.kernels)
  }

  public static func backwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    try gradient.requireShape(map.channels, placed.output)
    return GradientPass.scatter(gradient, over: map, placed) { GradientPass.toWinner($1, $2) }
  }

  /// Where the largest of `values` stands: the last NaN if there is one, else the first of the largest.
  static func winner(of values: [Float]) -> Int? {
    guard var best = values.indices.first else { return nil }
    for index in values.indices.dropFirst() where values[index] > values[best] || values[index].isNaN {
      best = index
    }
    return best
  }
}

struct MaxPooling: SlidingOperation {
  let name = "max"
  let command = "maxpool"
  let family = OperationFamily.maximum

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try MaxPool.forward(map, layer.window)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try MaxPool.backward(gradient, through: map, layer.window)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float { step.largest(winner) }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? { nil }

  func compute(
    _ layer: Layer, _ input: PlaneStack, _ placed: PlacedWindow,
    _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>
  ) {
    Slide(placed).largest(input, output, rows: rows, by: Processor.kernels)
  }

  /// The largest under wide boxes is found through what rows have in common.
  func bandHeight(_ layer: Layer, _ placed: PlacedWindow) -> Int {
    max(8 * placed.rows.span, placed.rows(withTerms: 16e6))
  }

  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    try dialect.checkPooling(layer.window, dilates: dialect != .keras)
    return layer.with(try dialect.cut(layer.window, input))
  }
}

extension WalkStep {
  /// The term that wins; −∞ where there is none.
  func largest(_ winner: Int?) -> Float { winner.map { terms[$0] } ?? -.infinity }
}
