import Kernels
import Localization

extension LayerKind {
  /// The name in running text and on the screen.
  public var title: Phrase { .layerTitles[rawValue] ?? Phrase(verbatim: operation.label) }

  /// For titles over narrow maps.
  public var shortTitle: Phrase {
    switch family {
    case .maximum: .shortMax
    case .average: .shortAverage
    case .sum: .shortSum
    case .norm: .shortLp
    case .convolution: .shortConvolution
    case .rectifier, .activation: self == .leakyReLU ? .shortLeaky : title
    }
  }
}
