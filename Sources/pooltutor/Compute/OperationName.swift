import ArgumentParser

/// What `pooltutor compute` can do, by the names of the command line.
enum OperationName: String, CaseIterable, ExpressibleByArgument {
  case relu
  case leakyReLU = "leaky-relu"
  case prelu
  case maxPool = "maxpool"
  case averagePool = "avgpool"
  case sumPool = "sumpool"
  case lpPool = "lppool"
  case globalMaxPool = "global-maxpool"
  case globalAveragePool = "global-avgpool"
  case adaptiveMaxPool = "adaptive-maxpool"
  case adaptiveAveragePool = "adaptive-avgpool"
  case convolution = "conv"

  static let list = allCases.map(\.rawValue).joined(separator: ", ")

  private static let window = ["--stride", "--dilation", "--pad", "--auto-pad", "--ceil"]
  private static let winners = ["--indices", "--index-base", "--storage-order"]

  /// The options that must be given.
  var required: [String] {
    switch self {
    case .maxPool, .averagePool, .sumPool, .lpPool: ["--kernel"]
    case .prelu: ["--slope"]
    case .adaptiveMaxPool, .adaptiveAveragePool: ["--output-size"]
    case .convolution: ["--weight"]
    case .relu, .leakyReLU, .globalMaxPool, .globalAveragePool: []
    }
  }

  /// The options that mean something to the operation, beside those for files.
  var options: [String] {
    required
      + {
        switch self {
        case .maxPool: Self.window + Self.winners
        case .averagePool: Self.window + ["--count-include-pad"]
        case .sumPool: Self.window
        case .lpPool: Self.window + ["--p"]
        case .convolution: Self.window + ["--bias", "--group"]
        case .globalMaxPool: Self.winners
        case .leakyReLU: ["--alpha"]
        case .relu, .prelu, .globalAveragePool, .adaptiveMaxPool, .adaptiveAveragePool: []
        }
      }()
  }

  /// Whether results are values of the input, so that uint8 can stay uint8.
  var keepsValues: Bool { self == .maxPool || self == .globalMaxPool || self == .adaptiveMaxPool }
}
