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

  /// The lesson files in the folder, by name: every `.md` but the README.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" }
      .sorted()
      .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
  }

  /// Reads and checks everything: the lessons that are fine, and what is wrong with the others.
  func load() throws -> (course: Course, diagnostics: [Diagnostic]) {
    var lessons: [Lesson] = []
    var diagnostics: [Diagnostic] = []
    for file in try files() {
      let (lesson, mistakes) = try readLesson(file)
      if let lesson { lessons.append(lesson) }
      diagnostics += mistakes
    }
    diagnostics += Course.check(lessons)
    return (Course(title: "ReLU and pooling", lessons: lessons), diagnostics)
  }
}

/// One lesson file.
func readLesson(_ path: String) throws -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
  guard let file = FileHandle(forReadingAtPath: path) else { throw UnreadableFile(path: path) }
  defer { try? file.close() }
  // One byte more than a lesson may have: enough for the parser to refuse it, and no more memory than that.
  let data = try file.read(upToCount: LessonParser.byteLimit + 1) ?? Data()
  return LessonParser.parse(bytes: [UInt8](data), file: path)
}

struct UnreadableFile: Error {
  let path: String
}
