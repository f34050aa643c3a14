import Kernels

extension LayerKind {
  /// The name in running text and on the screen.
  public var title: String {
    switch self {
    case .max, .average, .sum: rawValue
    case .lp: "Lp"
    case .globalMax: "global max"
    case .globalAverage: "global average"
    case .relu: "ReLU"
    case .leakyReLU: "leaky ReLU"
    case .prelu: "PReLU"
    case .adaptiveMax: "adaptive max"
    case .adaptiveAverage: "adaptive average"
    case .convolution: "convolution"
    }
  }

  /// For titles over narrow maps.
  public var shortTitle: String {
    switch self {
    case .globalMax, .adaptiveMax: "max"
    case .globalAverage, .adaptiveAverage: "average"
    case .convolution: "conv"
    case .leakyReLU: "leaky"
    default: title
    }
  }
}
