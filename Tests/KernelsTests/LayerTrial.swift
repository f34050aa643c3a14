import Kernels
import Seeded

/// A random case of the layers that `Trial` does not cover: Lp and adaptive pooling, convolution.
struct LayerTrial: CustomStringConvertible {
  let base: Trial
  let layer: Layer

  var map: FeatureMap { base.map }
  var window: Window { base.window }
  var description: String { "\(layer) in place of the layer of \(base)" }

  init(index: Int, random: inout SplitMix64) {
    base = Trial(index: index, random: &random)
    layer = Self.layer(for: base, &random).with(base.window)
  }

  private static func layer(for base: Trial, _ random: inout SplitMix64) -> Layer {
    switch random.int(0...3) {
    case 0: .lp(p: random.int(0...9))
    case 1: .adaptiveMax(output: Extent(random.int(0...7), random.int(1...7)))
    case 2: .adaptiveAverage(output: Extent(random.int(1...7), random.int(1...7)))
    default: .convolution(.drawn(for: base, &random))
    }
  }

  /// The result by the kernels' reference paths.
  func reference() throws(KernelError) -> FeatureMap {
    switch layer.kind {
    case .lp: try LpPool.reference(map, window, p: layer.power)
    case .adaptiveMax: try AdaptivePool.maxReference(map, to: layer.output)
    case .adaptiveAverage: try AdaptivePool.averageReference(map, to: layer.output)
    case .convolution: try convolution(layer.ownFilters).reference(map)
    default: try layer.forward(map)
    }
  }

  func backwardReference(_ gradient: FeatureMap) throws(KernelError) -> FeatureMap {
    switch layer.kind {
    case .lp: try LpPool.backwardReference(gradient, through: map, window, p: layer.power)
    case .adaptiveMax: try AdaptivePool.maxBackwardReference(gradient, through: map, to: layer.output)
    case .adaptiveAverage:
      try AdaptivePool.averageBackwardReference(gradient, through: map, to: layer.output)
    case .convolution: try convolution(layer.ownFilters).backwardReference(gradient, through: map).input
    default: try layer.backward(gradient, through: map)
    }
  }

  private func convolution(_ filters: Filters) throws(KernelError) -> Convolution {
    try Convolution(
      filters, stride: window.stride, dilation: window.dilation, padding: window.padding, edge: window.edge)
  }
}

extension Filters {
  /// Sometimes for another number of channels than the map has.
  fileprivate static func drawn(for trial: Trial, _ random: inout SplitMix64) -> Filters {
    let channels = random.oneIn(8) ? random.int(1...3) : trial.map.channels
    let (count, poolSize) = (random.int(1...3), trial.window.poolSize)
    let values = random.values(count * channels * poolSize.count, trial.palette)
    let bias = random.oneIn(2) ? random.values(count, trial.palette) : nil
    let made = try? Filters(
      count: count, channels: channels, height: poolSize.height, width: poolSize.width, values: values,
      bias: bias)
    return made ?? .verticalEdges(channels: channels, on: poolSize)
  }
}
