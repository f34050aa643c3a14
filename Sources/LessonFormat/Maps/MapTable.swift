import Kernels

/// The maps of a lesson's head, including the names of those that could not be read.
struct MapTable {
  var maps: [String: FeatureMap] = [:]
  /// In the order of the file, also the unreadable ones.
  var names: [String] = []
  /// Whether the head could be read at all; if not, no name counts as unknown.
  var isReadable = true

  /// The map, or a mistake. Silent if the map exists but has mistakes, which are reported already.
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
