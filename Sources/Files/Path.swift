/// Splits paths as they are written, by bytes: a slash counts even before a combining mark. Nothing here
/// reads the disk.
public enum Path {
  private static let slash = UInt8(ascii: "/")

  /// The part after the last slash, ignoring slashes at the end: `c` of `a/c` and of `a/c/`, `/` of `/`.
  public static func name(of path: String) -> String {
    let trimmed = trimmed(path)
    return trimmed.isEmpty && !path.isEmpty ? "/" : text(trimmed[start(ofNameIn: trimmed)...])
  }

  /// The folder of the file: `a` of `a/c`, `/` of `/c`, `.` of `c`.
  public static func folder(of path: String) -> String {
    let trimmed = trimmed(path)
    let start = start(ofNameIn: trimmed)
    guard start > trimmed.startIndex else { return path.utf8.first == slash ? "/" : "." }
    let folder = dropSlashes(trimmed[..<start])
    return folder.isEmpty ? "/" : text(folder)
  }

  /// The file `name` in a folder.
  public static func file(_ name: String, in folder: String) -> String {
    folder.isEmpty || endsInSlash(folder) ? folder + name : folder + "/" + name
  }

  /// The file `name` in the folder of `path`, absolute or relative like `path`: `a/d` for `a/c`, `d` for `c`.
  public static func sibling(_ name: String, of path: String) -> String {
    let bytes = path.utf8[...]
    return text(bytes[..<start(ofNameIn: bytes)]) + name
  }

  public static func endsInSlash(_ path: String) -> Bool { path.utf8.last == slash }

  public static func hasSlash(_ path: String) -> Bool { path.utf8.contains(slash) }

  /// The part after the last point of the name, in lower case; empty without a point.
  public static func ending(of path: String) -> String {
    let name = Path.name(of: path).utf8
    guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return text(name[name.index(after: point)...]).lowercased()
  }

  private static func trimmed(_ path: String) -> Substring.UTF8View { dropSlashes(path.utf8[...]) }

  private static func dropSlashes(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    bytes.lastIndex { $0 != slash }.map { bytes[...$0] } ?? bytes.prefix(0)
  }

  private static func start(ofNameIn bytes: Substring.UTF8View) -> String.Index {
    bytes.lastIndex(of: slash).map { bytes.index(after: $0) } ?? bytes.startIndex
  }

  private static func text(_ bytes: Substring.UTF8View) -> String { String(decoding: bytes, as: UTF8.self) }
}
