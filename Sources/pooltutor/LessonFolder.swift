import Curriculum
import Foundation
import Synchronization

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
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" }
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

  /// Reads and checks everything: the lessons that are fine, and what is wrong with the others.
  /// - Parameter languages: what to read instead of the originals where it is there and says the same, best first.
  func load(languages: [String] = []) throws -> (course: Course, diagnostics: [Diagnostic]) {
    let (originals, translations) = try names()
    var readings = try Self.read(originals.map(file))
    for (index, name) in originals.enumerated() where !translations.isEmpty {
      let others = translations.filter { $0.original == name }
      guard let chosen = languages.compactMap({ tag in others.first { $0.language == tag } }).first,
        let original = readings[index].lesson
      else { continue }
      readings[index] = Self.translated(try readLesson(file(chosen.name)), of: original)
    }
    let (head, headMistakes) = readHead()
    let read = readings.compactMap(\.lesson)
    let (lessons, orderMistakes) = head?.arranged(read) ?? (read, [])
    let diagnostics =
      headMistakes + readings.flatMap(\.diagnostics) + orderMistakes + Course.check(lessons)
    return (Course(id: head?.id, title: head?.title ?? name, lessons: lessons), diagnostics)
  }

  /// Side by side: it is most of what the first screen waits for.
  private static func read(_ files: [String]) throws -> [LessonReading] {
    let results = Mutex([Int: Result<LessonReading, UnreadableFile>]())
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = Result { () throws(UnreadableFile) in try readLesson(files[index]) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
  }

  /// The translation, or the original and what is wrong with the translation.
  private static func translated(_ reading: LessonReading, of original: Lesson) -> LessonReading {
    guard let lesson = reading.lesson else { return (original, reading.diagnostics) }
    let differences = Translation(lesson, of: original).differences
    return differences.isEmpty ? (lesson, []) : (original, differences)
  }

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

typealias LessonReading = (lesson: Lesson?, diagnostics: [Diagnostic])

/// One lesson file.
func readLesson(_ path: String) throws(UnreadableFile) -> LessonReading {
  // One byte more than a lesson may have: enough for the parser to refuse it, and no more memory than that.
  guard let bytes = readBytes(path, LessonParser.byteLimit + 1) else { throw UnreadableFile(path: path) }
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
  return LessonParser.parse(bytes: bytes, file: path) { name, limit in
    let file = folder.appendingPathComponent(name).resolvingSymlinksInPath()
    // Anything else, a pipe say, might never end.
    guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { return nil }
    return readBytes(file.path, limit)
  }
}

/// At most `limit` bytes of a file; `nil` where it cannot be read.
private func readBytes(_ path: String, _ limit: Int) -> [UInt8]? {
  guard let file = FileHandle(forReadingAtPath: path) else { return nil }
  defer { try? file.close() }
  do {
    return [UInt8](try file.read(upToCount: limit) ?? Data())
  } catch {
    return nil
  }
}

struct UnreadableFile: Error {
  let path: String
}
