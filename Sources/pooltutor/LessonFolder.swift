import Curriculum
import Foundation

/// A folder of lesson files on disk.
struct LessonFolder {
  let path: String

  /// The folder that was asked for, or the first that there is of: `$POOLTUTOR_LESSONS`, an installation's share/,
  /// `Lessons` beside the executable, the checkout that it lies in, the copy that was built with it, and last
  /// the checkout that it was built from (where `swift package experimental-install` leaves the lessons).
  static func find(option: String?) -> LessonFolder? {
    if let option { return LessonFolder(path: option) }
    if let named = ProcessInfo.processInfo.environment["POOLTUTOR_LESSONS"], !named.isEmpty {
      return LessonFolder(path: named)
    }
    return candidates().first(where: exists).map { LessonFolder(path: $0.path) }
  }

  private static func candidates() -> [URL] {
    let checkout = checkout(above: URL(fileURLWithPath: #filePath))
    guard let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return checkout }
    let folder = executable.deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/pooltutor/Lessons")
    let copy = folder.appendingPathComponent("pooltutor_pooltutor.resources/Lessons")
    return [installed, folder.appendingPathComponent("Lessons")] + Self.checkout(above: executable) + [copy]
      + checkout
  }

  /// The lessons of the checkout that holds `file`, if one does.
  private static func checkout(above file: URL) -> [URL] {
    var folder = file.deletingLastPathComponent()
    while folder.path != "/", !exists(folder.appendingPathComponent("Package.swift")) {
      folder.deleteLastPathComponent()
    }
    return folder.path == "/" ? [] : [folder.appendingPathComponent("Lessons")]
  }

  private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  /// The lesson files in the folder, by name: every `.md` but the README and translations.
  func files() throws -> [String] { try names().originals.map(file) }

  func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// The names of lesson files, and of those that say the same as another one in another language.
  func names() throws -> (originals: [String], translations: [TranslationFile]) {
    let all = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" && mayBeRead($0) }
      .sorted()
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

  /// A pipe or device among the files could keep us waiting for ever.
  private func mayBeRead(_ name: String) -> Bool { FileStamp(file(name))?.isPlain != false }

  /// The files as they are.
  /// - Parameter languages: what to take instead of the originals where it is there and says the same, best first.
  func read(languages: [String] = []) throws -> LessonFiles {
    let (originals, translations) = try names()
    let entries = try originals.map { name in
      let others = translations.filter { $0.original == name }
      let chosen = languages.compactMap { tag in others.first { $0.language == tag } }.first
      return LessonFiles.Entry(
        original: try LessonSource(file(name)),
        translation: try chosen.map { try LessonSource(file($0.name)) })
    }
    let (head, mistakes) = readHead()
    return LessonFiles(entries: entries, head: head, headMistakes: mistakes, name: name)
  }

  /// Reads and checks everything: the lessons that are fine, and what is wrong with the others.
  func load(languages: [String] = []) throws -> LessonFiles.Reading { try read(languages: languages).read() }

  /// What the folder says about itself; nothing where it says nothing, and its mistakes.
  func readHead() -> (head: CourseHead?, diagnostics: [Diagnostic]) {
    let file = file(CourseHead.fileName)
    guard FileStamp(file)?.isPlain == true, let handle = FileHandle(forReadingAtPath: file) else {
      return (nil, [])
    }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: 2 << 20)) ?? Data()
    return CourseHead.parse(bytes: [UInt8](data), file: file)
  }

  /// The folder's own name, for a course that has none.
  private var name: String { URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent }
}

/// The file of a translation.
struct TranslationFile: Equatable {
  let name: String
  /// The name of the original's file.
  let original: String
  let language: String
}
