/// What is done to a map: an operation with its window and its parameters.
///
/// Parameters that the operation does not use are kept, so that a learner who changes the operation back finds them; two
/// layers that compute the same are equal once `normalized`.
public struct Layer: Hashable, Sendable {
  public var kind: LayerKind
  /// It matters only where `usesWindow`. The box of a convolution is its filter, whatever the pool size.
  public var window: Window
  /// Whether an average's divisor counts declared pads.
  public var countIncludePad = false
  /// The p of Lp pooling.
  public var power = 2
  /// How many results adaptive pooling makes.
  public var output = Extent(1)
  /// The filters that the layer has once it is a convolution. Each reads all channels of its group and makes one of the
  /// result. They are not flipped: see `Convolution`.
  public var ownFilters = Self.anyFilters
  /// Of a convolution.
  public var groups = 1
  /// Those that are not as an operation has them at first.
  private var changedSlopes: [LayerKind: Slopes] = [:]

  private static let anyFilters = Filters.verticalEdges(channels: 1, on: Extent(3))

  public init(_ kind: LayerKind, _ window: Window = Window(poolSize: Extent(1))) {
    (self.kind, self.window) = (kind, window)
  }

  /// The same layer laid with another window.
  public func with(_ window: Window) -> Layer {
    var layer = self
    layer.window = window
    return layer
  }

  /// The layer without what its operation does not use.
  public var normalized: Layer {
    var plain = Layer(kind)
    if usesWindow { plain.window = laidWindow }
    if kind.has(.countIncludePad) { plain.countIncludePad = countIncludePad }
    if kind.has(.power) { plain.power = power }
    if kind.has(.output) { plain.output = output }
    if kind.has(.slope) { plain.slopes = slopes }
    if kind.has(.filters) { (plain.ownFilters, plain.groups) = (ownFilters, groups) }
    return plain
  }

  // MARK: - Slopes

  /// The slopes for x ≤ 0 that the layer has once it is of `kind`.
  public subscript(slopesOf kind: LayerKind) -> Slopes {
    get { changedSlopes[kind] ?? Slopes([kind.defaultSlope]) }
    set { changedSlopes[kind] = newValue == Slopes([kind.defaultSlope]) ? nil : newValue }
  }

  public var slopes: Slopes {
    get { self[slopesOf: kind] }
    set { self[slopesOf: kind] = newValue }
  }

  /// The slope for x ≤ 0 in `channel`; 0 for ReLU, and for what has none.
  public func slope(channel: Int) -> Float {
    let slopes = slopes.tensor.values
    return slopes.count == 1 ? slopes[0] : slopes[channel]
  }

  // MARK: - What the operation makes of it

  public var isPointwise: Bool { kind.isPointwise }
  public var isGlobal: Bool { kind.isGlobal }
  public var usesWindow: Bool { kind.usesWindow }

  /// The filters of a convolution; `nil` for all others.
  public var filters: Filters? { kind.has(.filters) ? ownFilters : nil }

  /// How many numbers training sets in the layer: one or more slopes in PReLU, weights and biases in a convolution, none
  /// in any other.
  public var parameterCount: Int { parameterCount(on: filters?.channels ?? 1) }

  /// The same on a map of `channels`, were each filter given a plane for every one of them.
  public func parameterCount(on channels: Int) -> Int { kind.operation.parameterCount(self, on: channels) }

  /// Channels of the result on a map of `channels`.
  public func resultChannels(on channels: Int) -> Int { filters?.count ?? channels }

  /// The channels of a map of `channels` that result channel `channel` is made from.
  public func channelsRead(by channel: Int, of channels: Int) -> Range<Int> {
    filters == nil ? channel..<(channel + 1) : 0..<channels
  }

  /// The window as the layer lays it: the box of a convolution is its filter.
  public var laidWindow: Window {
    guard let filters else { return window }
    var laid = window
    laid.poolSize = filters.extent
    return laid
  }

  /// Where the layer's boxes lie on `map`: its window, one cell, the whole plane, or adaptive boxes.
  ///
  /// - Throws: `KernelError` wherever `forward` would.
  public func placed(on map: FeatureMap) throws(KernelError) -> Placement {
    try kind.operation.placed(self, on: map)
  }

  /// Where the layer's boxes lie on planes of `extent`, without a map.
  ///
  /// - Throws: `KernelError` where the box does not fit.
  /// - Complexity: O(output height + output width).
  public func placed(on extent: Extent) throws(KernelError) -> Placement {
    try kind.operation.placed(self, on: extent)
  }

  /// The layer's result by the fast kernels.
  public func forward(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    try kind.operation.forward(self, map, batch: 1)
  }

  /// The gradient of the input by the fast kernels.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `.operand` for a gradient of another shape.
  public func backward(_ gradient: FeatureMap, through map: FeatureMap) throws(KernelError) -> FeatureMap {
    try kind.operation.backward(self, gradient, through: map)
  }
}

// MARK: - The layers that there are

extension Layer {
  public static let relu = Layer(.relu)
  public static let max = Layer(.max)
  public static let sum = Layer(.sum)
  public static let globalMax = Layer(.globalMax)
  public static let globalAverage = Layer(.globalAverage)

  public static func leakyReLU(slope: Float) -> Layer { make(.leakyReLU) { $0.slopes = Slopes([slope]) } }

  /// - Parameter slopes: one for all channels, or one for each.
  public static func prelu(slopes: [Float]) -> Layer { prelu(Slopes(slopes)) }

  public static func prelu(_ slopes: Slopes) -> Layer { make(.prelu) { $0.slopes = slopes } }

  public static func average(countIncludePad: Bool) -> Layer {
    make(.average) { $0.countIncludePad = countIncludePad }
  }

  public static func lp(p: Int) -> Layer { make(.lp) { $0.power = p } }
  public static func adaptiveMax(output: Extent) -> Layer { make(.adaptiveMax) { $0.output = output } }
  public static func adaptiveAverage(output: Extent) -> Layer {
    make(.adaptiveAverage) { $0.output = output }
  }
  public static func convolution(_ filters: Filters) -> Layer {
    make(.convolution) { $0.ownFilters = filters }
  }

  private static func make(_ kind: LayerKind, _ set: (inout Layer) -> Void) -> Layer {
    var layer = Layer(kind)
    set(&layer)
    return layer
  }
}
