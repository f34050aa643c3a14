import Kernels

/// The maps of a lesson's head, including the names of those with mistakes.
struct MapTable {
  var maps: [String: FeatureMap] = [:]
  /// All names in the order of the file, including those of maps with mistakes.
  var names: [String] = []
  /// Whether the head could be read; if not, no name counts as unknown.
  var isReadable = true

  /// The map, or a mistake. No second mistake if the map itself has one.
  func map(_ field: Field) -> (name: String, map: FeatureMap)? {
    guard let name = field.text() else { return nil }
    if let map = maps[name] { return (name, map) }
    if isReadable, !names.contains(name) {
      field.log.add(
        "there is no map '\(Suggestion.clipped(name))'", at: field.node.place,
        help: Suggestion.help(for: name, among: names, called: "maps"))
    }
    return nil
  }
}
