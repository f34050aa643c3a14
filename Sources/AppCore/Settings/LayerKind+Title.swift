import Kernels
import Localization

extension LayerKind {
  /// The name in running text and on the screen.
  public var title: Phrase {
    switch self {
    case .max: .max
    case .average: .average
    case .sum: .sum
    case .lp: .lp
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    case .relu: Phrase(verbatim: "ReLU")
    case .leakyReLU: .leakyReLU
    case .prelu: Phrase(verbatim: "PReLU")
    case .adaptiveMax: .adaptiveMax
    case .adaptiveAverage: .adaptiveAverage
    case .convolution: .convolution
    }
  }

  /// For titles over narrow maps.
  public var shortTitle: Phrase {
    switch self {
    case .max, .globalMax, .adaptiveMax: .shortMax
    case .average, .globalAverage, .adaptiveAverage: .shortAverage
    case .sum: .shortSum
    case .lp: .shortLp
    case .convolution: .shortConvolution
    case .leakyReLU: .shortLeaky
    case .relu, .prelu: title
    }
  }
}
