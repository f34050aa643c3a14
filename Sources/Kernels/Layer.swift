/// What is done to a map: an activation, a pooling with a window, or a global pooling.
public enum Layer: Hashable, Sendable {
  case relu
  case leakyReLU(slope: Float)
  case prelu(slopes: [Float])
  case max
  case average(countIncludePad: Bool)
  case sum
  case globalMax
  case globalAverage

  /// Whether the layer looks at one cell at a time.
  public var isPointwise: Bool {
    switch self {
    case .relu, .leakyReLU, .prelu: true
    default: false
    }
  }

  /// Whether the layer's box is the whole plane.
  public var isGlobal: Bool { self == .globalMax || self == .globalAverage }

  /// Whether pool size, stride, padding and edge rule mean anything to the layer.
  public var usesWindow: Bool { kind.usesWindow }

  /// The layer's box on `map`: `window` as given, one cell, or the whole plane.
  ///
  /// - Throws: `KernelError` wherever `forward` would.
  public func placed(_ window: Window, on map: FeatureMap) throws(KernelError) -> PlacedWindow {
    if case .prelu(let slopes) = self { try Activation.checkSlopes(slopes, map) }
    let placed = try placed(window, on: map.extent)
    try placed.output.requireRoom(planes: map.channels)
    return placed
  }

  /// The layer's box on planes of `extent`, without a map: `window` as given, one cell, or the whole plane.
  ///
  /// - Throws: `KernelError` where the box does not fit.
  /// - Complexity: O(output height + output width).
  public func placed(_ window: Window, on extent: Extent) throws(KernelError) -> PlacedWindow {
    if isPointwise { return try Window(pool: Extent(1)).placed(on: extent) }
    if isGlobal { return try GlobalPool.window(on: extent).placed(on: extent) }
    let placed = try window.placed(on: extent)
    if self != .sum { try placed.requireRealCells() }
    return placed
  }

  /// The layer's result by the fast kernels. `window` matters only where `usesWindow`.
  public func forward(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    switch self {
    case .relu: Activation.relu(map)
    case .leakyReLU(let slope): Activation.leakyReLU(map, slope: slope)
    case .prelu(let slopes): try Activation.prelu(map, slopes: slopes)
    case .max: try MaxPool.forward(map, window)
    case .average(let countIncludePad):
      try AveragePool.forward(map, window, countIncludePad: countIncludePad)
    case .sum: try SumPool.forward(map, window)
    case .globalMax: try GlobalPool.max(map)
    case .globalAverage: try GlobalPool.average(map)
    }
  }
}
