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

  /// What lesson files say to the view.
  var format: any ViewFormat.Type {
    switch self {
    case .walk: WalkReader.self
    case .shapes: ShapesReader.self
    case .backward: BackwardReader.self
    case .shift: ShiftReader.self
    case .compare: CompareReader.self
    case .pipeline: PipelineReader.self
    }
  }

  /// Whether the view is there for maps of over `cellLimit` values, too.
  public var isForLargeMaps: Bool { format.isForLargeMaps }

  /// Whether the view has something to show for a layer.
  public func suits(_ layer: LayerKind) -> Bool { format.suits(layer) }
}

/// What a view of the stage has of its own in lesson files. A view says only what is special about it.
protocol ViewFormat {
  /// The keys of a stage that mean something to this view only.
  static var keys: [String] { get }
  /// Whether the view is there for maps of over `ViewKind.cellLimit` values, too.
  static var isForLargeMaps: Bool { get }
  /// Whether the view has something to show for a layer.
  static func suits(_ layer: LayerKind) -> Bool

  init(_ stages: StageReader)
  /// Reads the view's keys.
  /// - Parameter steps: how many steps the walk has.
  func read(_ fields: Fields, into spec: inout StageSpec, steps: Int)
}

extension ViewFormat {
  static var keys: [String] { [] }
  static var isForLargeMaps: Bool { false }
  static func suits(_ layer: LayerKind) -> Bool { true }
  func read(_ fields: Fields, into spec: inout StageSpec, steps: Int) {}
}

/// Reads what belongs to the view `walk`: from which step on the results are predicted.
struct WalkReader: ViewFormat {
  static let keys = ["predict"]
  static let isForLargeMaps = true

  init(_ stages: StageReader) {}

  func read(_ fields: Fields, into spec: inout StageSpec, steps: Int) {
    spec.predictFrom = fields["predict"]?.integer(1...steps).map { $0 - 1 }
  }
}
