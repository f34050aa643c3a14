import Kernels

extension LayerKind {
  /// The name in running text and on the screen.
  public var title: String {
    switch self {
    case .max, .average, .sum: rawValue
    case .globalMax: "global max"
    case .globalAverage: "global average"
    case .relu: "ReLU"
    case .leakyReLU: "leaky ReLU"
    case .prelu: "PReLU"
    }
  }

  /// For titles over narrow maps.
  public var shortTitle: String {
    switch self {
    case .globalMax: "max"
    case .globalAverage: "average"
    case .leakyReLU: "leaky"
    default: title
    }
  }
}
