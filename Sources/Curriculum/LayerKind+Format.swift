import Kernels

/// What `op:` of a stage may name.
extension LayerKind {
  /// Names that the format keeps for later versions.
  static let later = ["conv", "lp", "adaptive-max", "adaptive-average"]
  static let names = allCases.map(\.rawValue)

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
