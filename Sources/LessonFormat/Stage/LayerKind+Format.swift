import Kernels

/// What `op:` of a stage may name.
extension LayerKind {
  static let names = allCases.map(\.rawValue)

  /// The keys that mean something to the operation, besides those of every stage.
  var keys: [String] {
    let window = usesWindow ? StageReader.windowKeys.filter { usesPool || $0 != "pool" } : []
    return window + ownKeys
  }

  private var ownKeys: [String] {
    switch self {
    case .average: ["count-include-pad"]
    case .lp: ["p"]
    case .adaptiveMax, .adaptiveAverage: ["output"]
    case .leakyReLU, .prelu: ["slope"]
    case .convolution: ["filter", "bias"]
    case .max, .sum, .globalMax, .globalAverage, .relu: []
    }
  }

  /// Why other keys mean nothing.
  var scope: String {
    switch self {
    case .relu, .leakyReLU, .prelu: "\(rawValue) looks at one cell at a time"
    case .globalMax, .globalAverage: "the box of \(rawValue) is always the whole map"
    case .adaptiveMax, .adaptiveAverage:
      "\(rawValue) makes as many boxes as 'output' says, and chooses their sizes"
    case .convolution: "the box of conv is its filter; it knows \(keys.joined(separator: ", "))"
    case .max, .average, .sum, .lp: "\(rawValue) knows \(keys.joined(separator: ", "))"
    }
  }
}
