import LessonFormat
import Files

/// Where a new lesson goes, and the id that it gets: no other lesson of the folder has it.
public struct NewLessonFile: Equatable, Sendable {
  public let path: String
  public let id: String

  /// - Parameter output: a file, a folder that is there, or nothing for the folder we are in.
  public init(title: LessonTitle, output: String?) {
    let isFolder = output.map { Path.endsInSlash($0) || FileSystem.isFolder($0) } ?? true
    let folder = output.map { isFolder ? $0 : Path.folder(of: $0) } ?? "."
    let others = Self.lessons(in: folder)
    id = Self.free(title.slug, among: Set(others.ids))
    if isFolder {
      let name = Self.name(title.slug, beside: others.names)
      path = Path.file(name, in: output ?? "")
    } else {
      path = output ?? ""
    }
  }

  /// The name of the file that has the slug already, whatever its number; else a new one.
  private static func name(_ slug: String, beside names: [String]) -> String {
    let own = names.first { name in
      let digits = name.prefix { $0.isASCII && $0.isNumber }
      return name == slug + ".md" || name.dropFirst(digits.count) == "-\(slug).md"
    }
    return own ?? number(after: names) + slug + ".md"
  }

  private static func lessons(in folder: String) -> (names: [String], ids: [String]) {
    let folder = LessonFolder(path: folder)
    let names = (try? folder.names().originals) ?? []
    return (names, names.compactMap { (try? folder.source(of: $0))?.read().lesson?.id })
  }

  /// "07-" if the last of the others is 06-something; empty if they have no numbers.
  static func number(after names: [String]) -> String {
    let numbers = names.compactMap { name -> Int? in
      let digits = name.prefix { $0.isASCII && $0.isNumber }
      return name.dropFirst(digits.count).hasPrefix("-") && digits.count <= 6 ? Int(digits) : nil
    }
    guard let last = numbers.max() else { return "" }
    return (last < 9 ? "0" : "") + "\(last + 1)-"
  }

  private static func free(_ slug: String, among taken: Set<String>) -> String {
    if !taken.contains(slug) { return slug }
    return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) } ?? slug
  }
}
