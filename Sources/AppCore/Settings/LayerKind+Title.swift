import Kernels
import Localization

extension LayerKind {
  /// The name in running text and on the screen.
  public var title: Phrase {
    OperationMessage(named: rawValue).map(Phrase.operation) ?? .verbatim(operation.label)
  }

  /// For titles over narrow maps.
  public var shortTitle: Phrase {
    switch family {
    case .maximum: .operation(.shortMax)
    case .average: .operation(.shortAverage)
    case .sum: .operation(.shortSum)
    case .norm: .operation(.shortLp)
    case .convolution: .operation(.shortConvolution)
    case .rectifier, .activation: self == .leakyReLU ? .operation(.shortLeaky) : title
    }
  }
}
