import Decimals
import Kernels

/// Reads a file by its path beside the lesson.
public typealias NeighbourFiles = @Sendable (_ path: String) -> Result<MapFile, MapFile.Unreadable>

/// Reads `{file: maps/NAME.csv}`: a map in its own file.
struct FileMapReader {
  static let keys = ["file"]

  let log: MistakeLog
  let files: NeighbourFiles?

  func read(_ node: YAMLNode, _ size: inout MapsSize) -> FeatureMap? {
    guard let fields = Fields(node, keys: Self.keys, of: "a map out of a file", log: log),
      let field = fields.required("file"), let path = path(field), let file = file(path, field, &size)
    else { return nil }
    do {
      let map = try file.content.get()
      return size.takes(map.values.count, log, node.place) ? map : nil
    } catch .tooManyCells(let count) {
      _ = size.takes(count, log, node.place)
    } catch {
      log.add(Self.message(error, path), at: field.node.place)
    }
    return nil
  }

  /// Reads nothing more once the files are over the limit.
  private func file(_ path: String, _ field: Field, _ size: inout MapsSize) -> MapFile? {
    guard size.fileBytes <= MapFile.byteLimit else { return nil }
    let file: MapFile
    switch files?(path) ?? .failure(MapFile.Unreadable(reason: "there are no files beside this lesson")) {
    case .success(let found): file = found
    case .failure(let failure):
      log.add(
        "cannot read '\(Suggestion.clipped(path))' beside the lesson: \(failure.reason)",
        at: field.node.place,
        help: "its path starts in the lesson's folder, and no link may lead out of it")
      return nil
    }
    let before = size.fileBytes
    size.fileBytes += file.byteCount
    if size.fileBytes <= MapFile.byteLimit || before == 0 { return file }
    log.add(
      "with \(Suggestion.clipped(path)) the files of this lesson's maps are over the limit of \(MapFile.byteLimit) bytes",
      at: field.node.place)
    return nil
  }

  /// A path below the lesson's folder that ends in .csv.
  private func path(_ field: Field) -> String? {
    guard let path = field.text() else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isBelow = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") }
    if isBelow, path.hasSuffix(".csv"), !path.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      return path
    }
    log.add(
      "'\(Suggestion.clipped(path))' is not a map file", at: field.node.place,
      help: "a .csv below the lesson's folder, such as maps/digit.csv")
    return nil
  }

  /// Messages never quote the file's content, which may be private.
  private static func message(_ mistake: MapFile.Mistake, _ path: String) -> String {
    let name = Suggestion.clipped(path)
    switch mistake {
    case .tooLong: return "\(name) is over the limit of \(MapFile.byteLimit) bytes"
    case .tooManyCells(let count): return "\(name) has \(count) cells"
    case .table(.noValues): return "\(name) \(TableMistake.noValues.message)"
    case .table(let mistake): return "\(name), \(mistake.message)"
    }
  }
}
