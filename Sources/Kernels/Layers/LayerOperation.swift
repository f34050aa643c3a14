/// All that the program knows of one operation. Each has a type of its own, in the file of its kernel; `LayerKind` lists
/// them. Parameters come with the `Layer`; an operation reads those that it names.
public protocol LayerOperation: Sendable {
  /// As lesson files, plain mode and JSON have it.
  var name: String { get }
  /// As the command line has it; `name` unless it differs.
  var command: String { get }
  /// The same in every language; where a language has words of its own, they stand in `Localization` under `name`.
  var label: String { get }
  var family: OperationFamily { get }
  var box: LayerBox { get }
  var parameters: [LayerParameter] { get }
  /// The slope below 0 that PyTorch starts with.
  var defaultSlope: Float { get }
  /// Whether every channel may have a slope of its own.
  var hasSlopeForEachChannel: Bool { get }

  /// Where the boxes lie on `map`. Throws wherever `forward` would.
  func placed(_ layer: Layer, on map: FeatureMap) throws(KernelError) -> Placement
  func placed(_ layer: Layer, on extent: Extent) throws(KernelError) -> Placement
  /// By the fast kernel.
  /// - Parameter batch: how many images the planes are.
  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap
  func forward(_ layer: Layer, _ input: Tensor) throws(KernelError) -> Tensor
  /// The gradient of the input, by the fast kernel.
  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap
  /// What the sum over `cells` is divided by, where it is.
  func divisor(_ layer: Layer, of cells: [WindowCell]) -> Int?
  /// One result by the reference path.
  /// - Parameter winner: of a maximum, among the step's terms.
  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float
  /// What the cell of a term receives of `gradient`, by the reference path; `nil` where nothing is passed on.
  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float?
  /// How many numbers training sets, on a map of `channels`.
  func parameterCount(_ layer: Layer, on channels: Int) -> Int
  /// The layer as a framework understands it. Throws `.dialect` for what it cannot express, or defines otherwise.
  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer
}

/// What operations have in common in how they are told.
public enum OperationFamily: Sendable {
  case maximum, average, sum, norm, convolution
  /// What lies above 0 stays; the rest is multiplied by a slope.
  case rectifier
  /// Any other function of one value: an `ActivationOperation`.
  case activation
}

/// What a result is made from.
public enum LayerBox: Sendable {
  case cell
  /// A sliding box whose size can be set.
  case window
  /// A sliding box that is as large as the filters.
  case filter
  case plane
  /// As many boxes as the result's size asks for, chosen by the layer.
  case adaptive
}

/// What some operations have besides a window.
public enum LayerParameter: CaseIterable, Sendable {
  case countIncludePad, slope, power, output, filters
}

extension LayerOperation {
  public var command: String { name }
  public var label: String { name }
  public var parameters: [LayerParameter] { [] }
  public var defaultSlope: Float { 0 }
  public var hasSlopeForEachChannel: Bool { false }

  public func placed(_ layer: Layer, on map: FeatureMap) throws(KernelError) -> Placement {
    let placed = try placed(layer, on: map.extent)
    try placed.output.requireRoom(planes: map.channels)
    return placed
  }

  public func placed(_ layer: Layer, on extent: Extent) throws(KernelError) -> Placement {
    switch box {
    case .cell: return .sliding(try Window(poolSize: Extent(1)).placed(on: extent))
    case .plane: return .sliding(try GlobalPool.window(on: extent).placed(on: extent))
    case .adaptive: return .adaptive(try AdaptiveWindow(layer.output, on: extent))
    case .filter: return .sliding(try layer.laidWindow.placed(on: extent, called: .filterSize))
    case .window:
      let placed = try layer.window.placed(on: extent)
      if family != .sum { try placed.requireRealCells() }
      return .sliding(placed)
    }
  }

  public func forward(_ layer: Layer, _ input: Tensor) throws(KernelError) -> Tensor {
    let batch = try Batch(input)
    return try batch.tensor(forward(layer, batch.map, batch: batch.images))
  }

  public func divisor(_ layer: Layer, of cells: [WindowCell]) -> Int? { nil }

  public func parameterCount(_ layer: Layer, on channels: Int) -> Int { 0 }

  public func admitted(
    _ layer: Layer, by dialect: Dialect, on input: Tensor
  ) throws(KernelError) -> Layer { layer }
}

/// Pooling by a sliding box, which can be computed some rows at a time.
protocol SlidingOperation: LayerOperation {
  /// Some rows of results, counted through all planes.
  func compute(
    _ layer: Layer, _ input: PlaneStack, _ placed: PlacedWindow,
    _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>)
  /// Rows for about a hundredth of a second.
  func bandHeight(_ layer: Layer, _ placed: PlacedWindow) -> Int
}

extension SlidingOperation {
  var box: LayerBox { .window }

  func bandHeight(_ layer: Layer, _ placed: PlacedWindow) -> Int { placed.rows(withTerms: 16e6) }
}

extension PlacedWindow {
  /// How many rows of results are made of about so many terms; at least one.
  func rows(withTerms terms: Double) -> Int {
    let poolSize = window.poolSize
    let termsOfRow = Double(output.width) * Double(poolSize.height) * Double(poolSize.width)
    return max(1, Int(terms / termsOfRow))
  }
}
