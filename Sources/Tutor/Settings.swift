import Kernels

/// Everything that a learner can set on a stage. Parameters that the current operation does not use are kept for
/// when it is changed back.
public struct Settings: Hashable, Sendable {
  public var kind: LayerKind
  public var window: Window
  public var countIncludePad: Bool
  public var leakySlope: Float
  public var preluSlopes: [Float]

  public init(layer: Layer, window: Window) {
    kind = layer.kind
    self.window = window
    countIncludePad = layer == .average(countIncludePad: true)
    leakySlope = LayerKind.leakyReLU.defaultSlope
    preluSlopes = [LayerKind.prelu.defaultSlope]
    if case .leakyReLU(let slope) = layer { leakySlope = slope }
    if case .prelu(let slopes) = layer { preluSlopes = slopes }
  }

  public var layer: Layer {
    switch kind {
    case .max: .max
    case .average: .average(countIncludePad: countIncludePad)
    case .sum: .sum
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    case .relu: .relu
    case .leakyReLU: .leakyReLU(slope: leakySlope)
    case .prelu: .prelu(slopes: preluSlopes)
    }
  }

  /// The slope for x ≤ 0 in `channel`; 0 for ReLU.
  public func slope(channel: Int) -> Float {
    switch kind {
    case .leakyReLU: leakySlope
    case .prelu: preluSlopes.count == 1 ? preluSlopes[0] : preluSlopes[channel]
    default: 0
    }
  }
}
