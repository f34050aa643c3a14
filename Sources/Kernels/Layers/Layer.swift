/// What is done to a map: an activation, a pooling, or a convolution.
public enum Layer: Hashable, Sendable {
  case relu
  case leakyReLU(slope: Float)
  case prelu(slopes: [Float])
  case max
  case average(countIncludePad: Bool)
  case sum
  case lp(p: Int)
  case globalMax
  case globalAverage
  case adaptiveMax(output: Extent)
  case adaptiveAverage(output: Extent)
  /// Each filter reads all channels and makes one of the result. The box is as large as the filters; the rest of the
  /// window (stride, dilation, padding, edge rule) comes with the call. Filters are not flipped: see `Convolution`.
  case convolution(Filters)

  /// Whether the layer looks at one cell at a time.
  public var isPointwise: Bool {
    switch self {
    case .relu, .leakyReLU, .prelu: true
    default: false
    }
  }

  /// Whether the layer's box is the whole plane.
  public var isGlobal: Bool { self == .globalMax || self == .globalAverage }

  /// Whether stride, padding and edge rule mean anything to the layer.
  public var usesWindow: Bool { kind.usesWindow }

  /// The filters of a convolution; `nil` for all others.
  public var filters: Filters? {
    if case .convolution(let filters) = self { filters } else { nil }
  }

  /// The slope for x ≤ 0 in `channel`; 0 for ReLU, and for what has none.
  public func slope(channel: Int) -> Float {
    switch self {
    case .leakyReLU(let slope): slope
    case .prelu(let slopes): slopes.count == 1 ? slopes[0] : slopes[channel]
    default: 0
    }
  }

  /// Channels of the result on a map of `channels`.
  public func resultChannels(on channels: Int) -> Int { filters?.count ?? channels }

  /// The channels of a map of `channels` that result channel `channel` is made from.
  public func channelsRead(by channel: Int, of channels: Int) -> Range<Int> {
    filters == nil ? channel..<(channel + 1) : 0..<channels
  }

  /// `window` as the layer lays it: the box of a convolution is its filter, whatever the pool size.
  public func fitted(_ window: Window) -> Window {
    guard let filters else { return window }
    var fitted = window
    fitted.poolSize = filters.extent
    return fitted
  }

  /// Where the layer's boxes lie on `map`: `window` as `fitted`, one cell, the whole plane, or adaptive boxes.
  ///
  /// - Throws: `KernelError` wherever `forward` would.
  public func placed(_ window: Window, on map: FeatureMap) throws(KernelError) -> Placement {
    if case .prelu(let slopes) = self { try Activation.checkSlopes(slopes, map) }
    if case .convolution(let filters) = self {
      return .sliding(try ConvolutionPlan(Convolution(filters, window), map, 1).placed)
    }
    let placed = try placed(window, on: map.extent)
    try placed.output.requireRoom(planes: map.channels)
    return placed
  }

  /// Where the layer's boxes lie on planes of `extent`, without a map.
  ///
  /// - Throws: `KernelError` where the box does not fit.
  /// - Complexity: O(output height + output width).
  public func placed(_ window: Window, on extent: Extent) throws(KernelError) -> Placement {
    switch self {
    case .relu, .leakyReLU, .prelu: return .sliding(try Window(poolSize: Extent(1)).placed(on: extent))
    case .globalMax, .globalAverage: return .sliding(try GlobalPool.window(on: extent).placed(on: extent))
    case .adaptiveMax(let output), .adaptiveAverage(let output):
      return .adaptive(try AdaptiveWindow(output, on: extent))
    case .lp(let p): return .sliding(try LpPool.placed(window, on: extent, p))
    case .convolution: return .sliding(try fitted(window).placed(on: extent, called: "filter size"))
    case .max, .average, .sum:
      let placed = try window.placed(on: extent)
      if self != .sum { try placed.requireRealCells() }
      return .sliding(placed)
    }
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
    case .lp(let p): try LpPool.forward(map, window, p: p)
    case .globalMax: try GlobalPool.max(map)
    case .globalAverage: try GlobalPool.average(map)
    case .adaptiveMax(let output): try AdaptivePool.max(map, to: output)
    case .adaptiveAverage(let output): try AdaptivePool.average(map, to: output)
    case .convolution(let filters): try Convolution(filters, window).forward(map)
    }
  }
}

extension Convolution {
  /// `window` with the filters' extent in place of its pool size, in one group.
  init(_ filters: Filters, _ window: Window) throws(KernelError) {
    try self.init(
      filters, stride: window.stride, dilation: window.dilation, padding: window.padding, edge: window.edge)
  }
}
