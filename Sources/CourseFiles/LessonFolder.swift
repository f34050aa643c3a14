import LessonFormat
import Files

/// A folder of lesson files on disk.
public struct LessonFolder: Equatable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The environment variable that names the folder.
  static let variable = "POOLTUTOR_LESSONS"

  /// The requested folder, or the first that exists of: `$POOLTUTOR_LESSONS`, an installation's share/,
  /// `Lessons` beside the executable, the checkout that it lies in, the copy that was built with it, and last
  /// the checkout that it was built from (where `swift package experimental-install` leaves the lessons).
  public static func find(option: String?) throws(CourseFilesError) -> LessonFolder {
    if let option { return LessonFolder(path: option) }
    if let named = Surroundings.variable(variable) { return LessonFolder(path: named) }
    guard let path = candidates().first(where: FileSystem.exists) else { throw .noFolder }
    return LessonFolder(path: path)
  }

  private static func candidates() -> [String] {
    let checkout = checkout(above: #filePath)
    guard let program = Surroundings.program else { return checkout }
    let installed = Path.file("share/pooltutor/Lessons", in: Path.folder(of: Path.folder(of: program)))
    let copy = Path.sibling("pooltutor_pooltutor.resources/Lessons", of: program)
    return [installed, Path.sibling("Lessons", of: program)] + Self.checkout(above: program) + [copy]
      + checkout
  }

  /// The lessons of the checkout that holds `file`, if one does.
  private static func checkout(above file: String) -> [String] {
    var folder = Path.folder(of: file)
    while folder != "/", folder != ".", !FileSystem.exists(Path.file("Package.swift", in: folder)) {
      folder = Path.folder(of: folder)
    }
    return folder == "/" || folder == "." ? [] : [Path.file("Lessons", in: folder)]
  }

  func file(_ name: String) -> String { Path.file(name, in: path) }

  /// The names of lesson files, every `.md` but the README, and of those that say the same as another one in another language.
  func names() throws(FileFailure) -> (originals: [String], translations: [TranslationFile]) {
    let all = try FileSystem.names(in: path)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" }
    let known = Set(all)
    let translations = all.compactMap { name in
      TranslationName.parts(of: name).flatMap { parts in
        known.contains(parts.original)
          ? TranslationFile(name: name, original: parts.original, language: parts.language) : nil
      }
    }
    let translated = Set(translations.map(\.name))
    return (all.filter { !translated.contains($0) }, translations)
  }

  /// The files as they are. What cannot be read is left out and named.
  /// - Parameter languages: what to take instead of the originals where it is there and says the same, best first.
  public func read(languages: [String] = []) throws(CourseFilesError) -> LessonFiles {
    do throws(FileFailure) {
      return try files(languages: languages)
    } catch {
      throw .unreadableFolder(path: path, reason: error.reason)
    }
  }

  /// The same, or why the folder's names cannot be read.
  func files(languages: [String] = []) throws(FileFailure) -> LessonFiles {
    let (originals, files) = try names()
    let translations = Dictionary(grouping: files, by: \.original)
    var (head, mistakes) = readHead()
    if let title = translatedTitle(in: languages, noting: &mistakes) { head?.title = title }
    let entries = originals.compactMap { name -> LessonFiles.Entry? in
      let others = translations[name] ?? []
      let chosen = languages.compactMap { tag in others.first { $0.language == tag } }.first
      guard let original = source(of: name, noting: &mistakes) else { return nil }
      let translation = chosen.flatMap { source(of: $0.name, noting: &mistakes) }
      return LessonFiles.Entry(original: original, translation: translation)
    }
    return LessonFiles(entries: entries, head: head, mistakes: mistakes, folder: self)
  }

  /// A lesson's file as it is.
  func source(of name: String) throws(UnreadableFile) -> LessonSource { try LessonSource(name, in: path) }

  /// The same, or one mistake more.
  func source(of name: String, noting mistakes: inout [Diagnostic]) -> LessonSource? {
    do throws(UnreadableFile) {
      return try source(of: name)
    } catch {
      mistakes.append(error.diagnostic)
      return nil
    }
  }

  /// Reads and checks everything: the good lessons, and the mistakes of the others.
  public func load(languages: [String] = []) throws(CourseFilesError) -> LessonFiles.Reading {
    try read(languages: languages).read()
  }

  /// The course's title in the first of `languages` that it is translated into; the rest of that file does not count.
  private func translatedTitle(in languages: [String], noting mistakes: inout [Diagnostic]) -> String? {
    for language in languages {
      let (head, faults) = readHead(CourseHead.fileName(in: language))
      mistakes += faults
      if let head { return head.title }
    }
    return nil
  }

  /// The file `course.yaml`, if there is one, and the mistakes in it.
  func readHead(_ name: String = CourseHead.fileName) -> (head: CourseHead?, diagnostics: [Diagnostic]) {
    let file = file(name)
    do throws(InnerFile.Fault) {
      return CourseHead.parse(
        bytes: try InnerFile.bytes(of: name, in: path, atMost: CourseHead.byteLimit + 1), file: file)
    } catch .missing {
      return (nil, [])
    } catch {
      return (nil, [UnreadableFile(path: file, reason: error.reason).diagnostic])
    }
  }

  /// The folder's own name, for a course that has none.
  var name: String {
    let name = Path.name(of: path)
    return ["", ".", ".."].contains(name) ? Path.name(of: FileSystem.resolved(path) ?? path) : name
  }
}

/// The file of a translation.
struct TranslationFile: Equatable, Sendable {
  let name: String
  /// The name of the original's file.
  let original: String
  let language: String
}
