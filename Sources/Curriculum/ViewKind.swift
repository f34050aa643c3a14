import Kernels

/// How a stage shows itself. Raw values are the names that lesson files use.
public enum ViewKind: String, CaseIterable, Hashable, Sendable {
  /// The box sliding, the result filling.
  case walk
  /// The size formula, line by line.
  case shapes
  /// A picture through several layers, each map as a picture.
  case pipeline

  /// Names that the format keeps for later versions.
  static let later = ["compare", "shift", "backward"]
  static let names = allCases.map(\.rawValue)

  /// Whether the view has something to show for a layer.
  public func suits(_ layer: LayerKind) -> Bool {
    switch self {
    case .walk, .pipeline: true
    case .shapes: !layer.isPointwise && !layer.isAdaptive
    }
  }

  /// The keys of a stage that mean something to this view only.
  var keys: [String] {
    switch self {
    case .walk: ["predict"]
    case .shapes: ["size"]
    case .pipeline: ["layers"]
    }
  }
}
