import Kernels

/// How a stage shows itself. Raw values are the names that lesson files use.
public enum ViewKind: String, CaseIterable, Hashable, Sendable {
  /// The box sliding, the result filling.
  case walk
  /// The size formula, line by line.
  case shapes
  /// The gradient of each result going back to the cells that receive it.
  case backward
  /// The picture moved on its map, and how much of the result stays the same.
  case shift
  /// The same map under several settings.
  case compare
  /// A picture through several layers, each map as a picture.
  case pipeline

  static let names = allCases.map(\.rawValue)
  /// The values of a map, or of its result, up to which there are all views: most go through the whole of both on every
  /// screen.
  public static let cellLimit = 1 << 16

  /// Whether the view is there for maps of over `cellLimit` values, too.
  public var isForLargeMaps: Bool { self == .walk || self == .shapes }

  /// Whether the view has something to show for a layer.
  public func suits(_ layer: LayerKind) -> Bool {
    switch self {
    case .walk, .backward, .compare, .pipeline: true
    case .shapes: !layer.isPointwise && !layer.isAdaptive
    case .shift: !layer.isPointwise
    }
  }

  /// The keys of a stage that mean something to this view only.
  var keys: [String] {
    switch self {
    case .walk: ["predict"]
    case .shapes: ["size"]
    case .backward: ["gradient"]
    case .shift: ["shift"]
    case .compare: ["with", "name"]
    case .pipeline: ["layers"]
    }
  }
}
