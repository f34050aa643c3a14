/// The layers that there are, apart from their parameters. Raw values are the names that lesson files and the
/// command line use.
public enum LayerKind: String, CaseIterable, Hashable, Sendable {
  case max, average, sum
  case globalMax = "global-max"
  case globalAverage = "global-average"
  case relu
  case leakyReLU = "leaky-relu"
  case prelu

  /// Whether pool size, stride, padding and edge rule mean anything to the layer.
  public var usesWindow: Bool { self == .max || self == .average || self == .sum }

  /// Whether the layer looks at one cell at a time.
  public var isPointwise: Bool { self == .relu || usesSlope }

  /// Whether the layer has a slope below 0.
  public var usesSlope: Bool { self == .leakyReLU || self == .prelu }

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
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    }
  }
}
