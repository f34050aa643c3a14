import Kernels

/// Reads how a stage shows itself: `view`, and the keys that belong to one view only.
struct ViewReader {
  static let keys = ["view"] + own
  private static let own = ViewKind.allCases.flatMap { $0.format.keys }

  let log: MistakeLog

  /// `walk` where nothing is said, or nothing that can be read.
  func kind(_ field: Field?) -> ViewKind {
    guard let field, let name = field.text() else { return .walk }
    if let kind = ViewKind(rawValue: name) { return kind }
    log.add(
      "there is no view '\(Suggestion.clipped(name))'", at: field.node.place,
      help: Suggestion.help(for: name, among: ViewKind.names, called: "views"))
    return .walk
  }

  /// Reports a view that has nothing to show for the operation, and keys that mean nothing to the view.
  func check(_ view: ViewKind, _ operation: LayerKind, _ fields: Fields) {
    if !view.suits(operation), let field = fields["view"] {
      log.add(
        "op '\(operation.rawValue)' has no view '\(view.rawValue)'", at: field.node.place,
        help: "remove it: the stage then shows the walk")
    }
    for key in Set(Self.own).subtracting(view.format.keys).sorted() {
      guard let field = fields[key] else { continue }
      log.add("view '\(view.rawValue)' has no '\(key)'", at: field.place, help: "remove it")
    }
  }

  /// Whether the view is there for maps of this size; else a mistake.
  /// - Parameter cells: of the largest map or result.
  func isFor(_ view: ViewKind, cells: Int, _ fields: Fields) -> Bool {
    if view.isForLargeMaps || cells <= ViewKind.cellLimit { return true }
    log.add(
      "view '\(view.rawValue)' is for maps and results of up to \(ViewKind.cellLimit) cells, here are \(cells)",
      at: fields["view"]?.node.place ?? fields.place, help: "use a smaller map, or the view walk or shapes")
    return false
  }
}
