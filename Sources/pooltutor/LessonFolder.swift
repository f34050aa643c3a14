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

  /// The lesson files in the folder, by name: every `.md` but the README.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" }
      .sorted()
      .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
  }

  /// Reads and checks everything: the lessons that are fine, and what is wrong with the others. The files are read
  /// side by side: it is most of what the first screen waits for.
  func load() throws -> (course: Course, diagnostics: [Diagnostic]) {
    let files = try files()
    let results = Mutex([Int: Result<LessonReading, UnreadableFile>]())
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = Result { () throws(UnreadableFile) in try readLesson(files[index]) }
      results.withLock { $0[index] = result }
    }
    let readings = try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
    let (head, headMistakes) = readHead()
    let read = readings.compactMap(\.lesson)
    let (lessons, orderMistakes) = head?.arranged(read) ?? (read, [])
    let diagnostics =
      headMistakes + readings.flatMap(\.diagnostics) + orderMistakes + Course.check(lessons)
    return (Course(id: head?.id, title: head?.title ?? name, lessons: lessons), diagnostics)
  }

  /// What the folder says about itself; nothing where it says nothing, and its mistakes.
  func readHead() -> (head: CourseHead?, diagnostics: [Diagnostic]) {
    let file = (path.hasSuffix("/") ? path : path + "/") + CourseHead.fileName
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

typealias LessonReading = (lesson: Lesson?, diagnostics: [Diagnostic])

/// One lesson file.
func readLesson(_ path: String) throws(UnreadableFile) -> LessonReading {
  guard let file = FileHandle(forReadingAtPath: path) else { throw UnreadableFile(path: path) }
  defer { try? file.close() }
  do {
    // One byte more than a lesson may have: enough for the parser to refuse it, and no more memory than that.
    let data = try file.read(upToCount: LessonParser.byteLimit + 1) ?? Data()
    return LessonParser.parse(bytes: [UInt8](data), file: path)
  } catch {
    throw UnreadableFile(path: path)
  }
}

struct UnreadableFile: Error {
  let path: String
}
