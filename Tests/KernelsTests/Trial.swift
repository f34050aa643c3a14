import Kernels
import Seeded

/// One random case of the property tests. Its description names every parameter, so that a failure can be
/// repeated by hand.
struct Trial: CustomStringConvertible {
  let index: Int
  let map: FeatureMap
  let window: Window
  let layer: Layer
  let palette: Palette

  init(index: Int, random: inout SplitMix64) {
    self.index = index
    palette = random.pick(Palette.allCases)
    let (channels, height, width) = (random.int(1...3), random.int(1...6), random.int(1...6))
    map = FeatureMap.drawn(channels, height, width, palette, &random)
    let edge = random.pick(EdgeRule.allCases)
    window = Window(
      poolSize: Extent(random.int(1...3), random.int(1...3)),
      stride: random.oneIn(4) ? nil : Extent(random.int(1...4), random.int(1...4)),
      dilation: random.oneIn(2) ? Extent(1) : Extent(random.int(1...3), random.int(1...3)),
      padding: edge.isSame || random.oneIn(3) ? .none : .drawn(&random), edge: edge)
    layer = Layer.drawn(channels: channels, &random).with(window)
  }

  var description: String {
    "#\(index) \(layer), \(map.channels)×\(map.extent) \(palette) \(map.values), pool \(window.poolSize), "
      + "stride \(window.stride), dilation \(window.dilation), \(window.padding), \(window.edge)"
  }
}

extension FeatureMap {
  /// A map with random values. An impossible shape gives a single NaN, which no test expects.
  static func drawn(
    _ channels: Int, _ height: Int, _ width: Int, _ palette: Palette, _ random: inout SplitMix64
  ) -> FeatureMap {
    let values = random.values(channels * height * width, palette)
    let made = try? FeatureMap(channels: channels, height: height, width: width, values: values)
    return made ?? .unset
  }

  static let unset: FeatureMap = {
    guard let map = try? FeatureMap(height: 1, width: 1, values: [.nan]) else {
      preconditionFailure("one value fills a 1×1 map")
    }
    return map
  }()
}

extension Padding {
  static func drawn(_ random: inout SplitMix64) -> Padding {
    Padding(
      top: random.int(0...2), left: random.int(0...2), bottom: random.int(0...3), right: random.int(0...3))
  }
}

extension Layer {
  static func drawn(channels: Int, _ random: inout SplitMix64) -> Layer {
    switch random.int(0...11) {
    case 0: .relu
    case 1: .leakyReLU(slope: random.value(.wide))
    case 2: .prelu(slopes: random.values(random.oneIn(3) ? 1 : channels, .special))
    case 3: .globalMax
    case 4: .globalAverage
    case 5, 6: .sum
    case 7, 8: .average(countIncludePad: random.oneIn(2))
    default: .max
    }
  }
}
