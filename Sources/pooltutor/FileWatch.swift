import Curriculum
import Foundation

/// Looks at a lesson file now and then, and tells when there is a new version. Editors save in many ways: in place, piece by
/// piece, or by putting another file in its stead; so a version with mistakes counts only once it has held still.
struct FileWatch {
  enum News: Equatable {
    case lesson(Lesson)
    case mistakes([Diagnostic])
  }

  /// How often to look, in milliseconds.
  static let interval = 250

  let path: String
  private var seen: FileStamp?
  /// What was read last; `nil` where there was nothing to read.
  private var bytes: [UInt8]?
  /// Whether the file was the same twice.
  private var isSettled = true

  /// Reads the file for the first time; `nil` where it is no file that can be read.
  static func begin(_ path: String) -> (watch: FileWatch, reading: LessonReading)? {
    var watch = FileWatch(path: path)
    watch.seen = FileStamp(path)
    watch.bytes = watch.read()
    guard let bytes = watch.bytes else { return nil }
    return (watch, LessonSource(path, bytes).read())
  }

  private init(path: String) { self.path = path }

  /// What is new since the last look, if anything is. A good version at once; mistakes, or that the file has gone, if
  /// it was so at the last look too.
  mutating func look() -> News? {
    let stamp = FileStamp(path)
    guard stamp != seen || !isSettled else { return nil }
    let hasMoved = stamp != seen
    seen = stamp
    let content = read()
    let isNew = content != bytes
    bytes = content
    isSettled = !hasMoved && !isNew
    guard let content else { return isSettled ? .mistakes([gone]) : nil }
    guard isNew || isSettled else { return nil }
    let (lesson, mistakes) = LessonSource(path, content).read()
    if let lesson { return isNew ? .lesson(lesson) : nil }
    return isSettled ? .mistakes(mistakes) : nil
  }

  private var gone: Diagnostic {
    Diagnostic(
      file: path, line: 1, column: 1, message: "the file is gone, or cannot be read",
      help: "it is shown again as soon as it is back")
  }

  private func read() -> [UInt8]? {
    // Only a plain file: reading anything else could wait for ever.
    guard FileStamp(path)?.isPlain == true, let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    return (try? file.read(upToCount: LessonParser.byteLimit + 1) ?? Data()).map { [UInt8]($0) }
  }
}

/// What tells versions of a file apart without reading it.
struct FileStamp: Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  let size: Int
  private let number: UInt64
  let isPlain: Bool

  /// `nil` where nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
    (size, number) = (Int(status.st_size), UInt64(status.st_ino))
    isPlain = status.st_mode & S_IFMT == S_IFREG
  }
}
