import Kernels

/// The operations that a learner can choose, apart from their parameters.
public enum LayerKind: String, CaseIterable, Sendable {
  case max, average, sum
  case globalMax = "global max"
  case globalAverage = "global average"
  case relu = "ReLU"
  case leakyReLU = "leaky ReLU"
  case prelu = "PReLU"

  /// The word on the screen.
  public var title: String { rawValue }

  public init(_ layer: Layer) {
    switch layer {
    case .relu: self = .relu
    case .leakyReLU: self = .leakyReLU
    case .prelu: self = .prelu
    case .max: self = .max
    case .average: self = .average
    case .sum: self = .sum
    case .globalMax: self = .globalMax
    case .globalAverage: self = .globalAverage
    }
  }
}
