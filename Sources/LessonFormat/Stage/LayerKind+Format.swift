import Kernels

/// Operations as named by `op:` of a stage.
extension LayerKind {
  static let names = allCases.map(\.rawValue)

  /// The keys that apply to the operation, besides those of every stage.
  var keys: [String] {
    let window = usesWindow ? StageReader.windowKeys.filter { usesPool || $0 != "pool" } : []
    return window + operation.parameters.flatMap(\.keys)
  }

  /// Why other keys do not apply.
  var scope: String {
    switch operation.box {
    case .cell: "\(rawValue) looks at one cell at a time"
    case .plane: "the box of \(rawValue) is always the whole map"
    case .adaptive: "\(rawValue) makes as many boxes as 'output' says, and chooses their sizes"
    case .filter: "the box of \(rawValue) is its filter; it knows \(keys.joined(separator: ", "))"
    case .window: "\(rawValue) knows \(keys.joined(separator: ", "))"
    }
  }
}

extension LayerParameter {
  /// Its keys in lesson files.
  var keys: [String] {
    switch self {
    case .countIncludePad: ["count-include-pad"]
    case .slope: ["slope"]
    case .power: ["p"]
    case .output: ["output"]
    case .filters: ["filter", "bias"]
    }
  }
}
