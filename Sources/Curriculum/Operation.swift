import Kernels

/// What `op:` of a stage may name.
enum Operation: String, CaseIterable {
  case relu
  case leakyReLU = "leaky-relu"
  case prelu
  case max
  case average
  case sum
  case globalMax = "global-max"
  case globalAverage = "global-average"

  /// Names that the format keeps for later versions.
  static let later = ["conv", "lp", "adaptive-max", "adaptive-average"]
  static let names = allCases.map(\.rawValue)

  var usesWindow: Bool { self == .max || self == .average || self == .sum }
  var usesSlope: Bool { self == .leakyReLU || self == .prelu }

  /// The keys that mean something to the operation, besides those of every stage.
  var keys: [String] {
    let window = usesWindow ? StageReader.windowKeys : []
    return window + (self == .average ? ["count-include-pad"] : []) + (usesSlope ? ["slope"] : [])
  }

  /// Why other keys mean nothing.
  var scope: String {
    switch self {
    case .relu, .leakyReLU, .prelu: "\(rawValue) looks at one cell at a time"
    case .globalMax, .globalAverage: "the box of \(rawValue) is always the whole map"
    case .max, .average, .sum: "\(rawValue) knows \(keys.joined(separator: ", "))"
    }
  }
}
