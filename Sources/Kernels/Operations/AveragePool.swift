/// In which order an average adds up.
public enum Summation: Hashable, Sendable {
  /// As the frameworks do: in float32, row-major, from 0. The cost grows with the box.
  case inOrder
  /// At the same cost for boxes of any size, by sums that neighbouring boxes share; pads count as 0.
  ///
  /// Along each row, the box's width is cut into runs whose lengths are powers of two, the longest to the left; a run is
  /// the sum of its halves, and runs are added from the right. Down the rows, counted with the pads above, blocks as
  /// high as the box are added up: a box's rows in its first block from the bottom to the top, those in its second from 0
  /// and the top to the bottom, and then the two. The result has other last bits than `inOrder`, and is most often
  /// nearer to the true average. Boxes with dilated rows, or over twice as large as the map, are added in order.
  case running
}

/// Average pooling: the sum of every box over its divisor.
///
/// The divisor is the number of real cells, or with `countIncludePad` of real and padded cells; cells that hang
/// over count in neither (PyTorch `avg_pool2d`, ONNX `AveragePool`). Summed in float32, row-major, from 0, then
/// divided: the order that PyTorch, ONNX Runtime and TensorFlow share.
public enum AveragePool {
  /// - Throws: `KernelError` where the window does not fit, or a box would lie wholly in padding.
  /// - Complexity: O(results x pool size).
  public static func forward(
    _ map: FeatureMap, _ window: Window, countIncludePad: Bool = false, summation: Summation = .inOrder
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    return .filled(map.channels, placed.output, from: map) {
      forward($0, Slide(placed, countIncludePad: countIncludePad), summation, $1, 1)
    }
  }

  /// Writes into the caller's memory; see `MaxPool`.
  public static func forward(
    _ input: PlaneStack, _ placed: PlacedWindow, countIncludePad: Bool = false,
    summation: Summation = .inOrder, into output: UnsafeMutableBufferPointer<Float>, threads: Int = 1
  ) throws(KernelError) {
    try placed.requireFit(input, output)
    try placed.requireRealCells()
    forward(input, Slide(placed, countIncludePad: countIncludePad), summation, output, threads)
  }

  private static func forward(
    _ input: PlaneStack, _ slide: Slide, _ summation: Summation,
    _ output: UnsafeMutableBufferPointer<Float>, _ threads: Int
  ) {
    let rows = input.channels * slide.placed.output.height
    Workers.share(rows, bytes: input.bytes(with: output), threads) {
      if summation == .running, slide.canRun {
        slide.averageRunning(input, output, rows: $0, by: Processor.kernels)
      } else {
        slide.average(input, output, rows: $0, by: Processor.kernels)
      }
    }
  }

  public static func reference(
    _ map: FeatureMap, _ window: Window, countIncludePad: Bool = false, summation: Summation = .inOrder
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    if summation == .running, Slide(placed).canRun {
      return runningReference(map, placed, countIncludePad)
    }
    return ReferencePass.slide(over: map, placed) { cells, values in
      SumPool.sum(of: values) / Float(divisor(of: cells, countIncludePad: countIncludePad))
    }
  }

  private static func runningReference(
    _ map: FeatureMap, _ placed: PlacedWindow, _ countIncludePad: Bool
  ) -> FeatureMap {
    let sums = RunningReference(map: map, placed: placed)
    let (height, width) = (placed.output.height, placed.output.width)
    let values = (0..<(map.channels * height * width)).map { index in
      let (row, column) = (index / width % height, index % width)
      let divisor = placed.divisor(row: row, column: column, countIncludePad: countIncludePad)
      return sums.sum(index / width / height, row, column) / Float(divisor)
    }
    return FeatureMap(unchecked: map.channels, height, width, values)
  }

  /// The gradient of the input: every real cell receives, from each result that it went into, that result's
  /// gradient over its divisor.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `.operand` for a gradient of another shape.
  /// - Complexity: O(results x pool size).
  public static func backward(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window, countIncludePad: Bool = false
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    try gradient.requireShape(map.channels, placed.output)
    let shares = shares(of: gradient, placed, countIncludePad)
    return shares.withUnsafeBufferPointer { shares in
      RowSpread.spread(over: map, placed) { _, result in shares[result] }
    }
  }

  public static func backwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window, countIncludePad: Bool = false
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    try gradient.requireShape(map.channels, placed.output)
    return GradientPass.scatter(gradient, over: map, placed) { cells, values, share in
      let divisor = Float(divisor(of: cells, countIncludePad: countIncludePad))
      return values.map { _ in share / divisor }
    }
  }

  /// Each result's gradient over its divisor.
  private static func shares(
    of gradient: FeatureMap, _ placed: PlacedWindow, _ countIncludePad: Bool
  ) -> [Float] {
    var shares = gradient.values
    for index in shares.indices {
      let (row, column) = (index % placed.output.count).quotientAndRemainder(
        dividingBy: placed.output.width)
      shares[index] /= Float(placed.divisor(row: row, column: column, countIncludePad: countIncludePad))
    }
    return shares
  }

  /// The divisor by counting, where `PlacedWindow.divisor` multiplies.
  static func divisor(of cells: [WindowCell], countIncludePad: Bool) -> Int {
    cells.count { $0.ground == .real || (countIncludePad && $0.ground == .pad) }
  }
}

struct AveragePooling: SlidingOperation {
  let name = "average"
  let command = "avgpool"
  let family = OperationFamily.average
  let parameters = [LayerParameter.countIncludePad]

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try AveragePool.forward(map, layer.window, countIncludePad: layer.countIncludePad)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try AveragePool.backward(gradient, through: map, layer.window, countIncludePad: layer.countIncludePad)
  }

  func divisor(_ layer: Layer, of cells: [WindowCell]) -> Int? {
    AveragePool.divisor(of: cells, countIncludePad: layer.countIncludePad)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    SumPool.sum(of: step.terms) / Float(step.divisor ?? step.terms.count)
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    step.divisor.map { gradient / Float($0) }
  }

  func compute(
    _ layer: Layer, _ input: PlaneStack, _ placed: PlacedWindow,
    _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>
  ) {
    Slide(placed, countIncludePad: layer.countIncludePad)
      .average(input, output, rows: rows, by: Processor.kernels)
  }

  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    try dialect.checkPooling(layer.window, dilates: dialect == .house || dialect == .onnx)
    if dialect == .keras, layer.countIncludePad {
      throw .dialect(dialect, .averageOfPads)
    }
    return layer.with(try dialect.cut(layer.window, input))
  }
}
