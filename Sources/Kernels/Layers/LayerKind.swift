/// The layers that there are, apart from their parameters. Raw values are the names that lesson files and the
/// command line use.
public enum LayerKind: String, CaseIterable, Hashable, Sendable {
  case max, average, sum, lp
  case globalMax = "global-max"
  case globalAverage = "global-average"
  case adaptiveMax = "adaptive-max"
  case adaptiveAverage = "adaptive-average"
  case relu
  case leakyReLU = "leaky-relu"
  case prelu
  case convolution = "conv"

  /// Whether the box has a pool size that can be set.
  public var usesPool: Bool {
    switch self {
    case .max, .average, .sum, .lp: true
    default: false
    }
  }

  /// Whether stride, padding and edge rule mean anything to the layer.
  public var usesWindow: Bool { usesPool || self == .convolution }

  /// Whether the layer looks at one cell at a time.
  public var isPointwise: Bool { self == .relu || usesSlope }

  /// Whether the layer has a slope below 0.
  public var usesSlope: Bool { self == .leakyReLU || self == .prelu }

  /// Whether the layer is told the size of its result, and chooses its boxes itself.
  public var isAdaptive: Bool { self == .adaptiveMax || self == .adaptiveAverage }

  /// The slope that PyTorch starts with: LeakyReLU 0.01, PReLU 0.25; 0 for all others.
  public var defaultSlope: Float {
    switch self {
    case .leakyReLU: 0.01
    case .prelu: 0.25
    default: 0
    }
  }
}

extension Layer {
  public var kind: LayerKind {
    switch self {
    case .relu: .relu
    case .leakyReLU: .leakyReLU
    case .prelu: .prelu
    case .max: .max
    case .average: .average
    case .sum: .sum
    case .lp: .lp
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    case .adaptiveMax: .adaptiveMax
    case .adaptiveAverage: .adaptiveAverage
    case .convolution: .convolution
    }
  }
}
