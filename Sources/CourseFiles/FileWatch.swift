import LessonFormat
import Files
import Synchronization

/// Polls a lesson file and the files of its maps, and reports new versions.
/// Editors save in many ways: in place, piece by piece, or by putting another file in its stead. Half a file may be
/// without mistakes, too, so that a version counts only once all files are stable.
public struct FileWatch: Sendable {
  /// What a look has brought to light.
  public enum News: Equatable, Sendable {
    case lesson(Lesson)
    case mistakes([Diagnostic])
  }

  /// The files by their paths, those that are missing too.
  private typealias Stamps = [String: FileStatus?]

  /// How often to look, in milliseconds.
  private static let interval = 250
  /// When to look again at what has just changed.
  private static let patience = 100

  public let path: String
  /// The lesson's file and those that it names, as they were at the last look.
  private var seen: Stamps
  private var told: News
  /// Whether all files were the same twice, and have been read since.
  private var isSettled = true

  /// Reads the file for the first time; `nil` if it cannot be read.
  public static func begin(_ path: String) -> (watch: FileWatch, reading: LessonReading)? {
    let (reading, stamps) = read(path)
    return reading.map { (FileWatch(path: path, seen: stamps, told: news($0)), $0) }
  }

  private init(path: String, seen: Stamps, told: News) {
    (self.path, self.seen, self.told) = (path, seen, told)
  }

  /// How long to wait before the next look, in milliseconds.
  public var wait: Int { isSettled ? Self.interval : Self.patience }

  /// The new version, if there is one and it was the same at the last poll.
  public mutating func look() -> News? {
    var now: Stamps = [:]
    for path in seen.keys { now.updateValue(FileStatus(path), forKey: path) }
    guard holdStill(now), !isSettled else { return nil }
    let (reading, stamps) = Self.read(path)
    // It may name other files than before: those are to hold still, too.
    guard holdStill(stamps) else { return nil }
    isSettled = true
    let news = reading.map(Self.news) ?? .mistakes([gone])
    defer { told = news }
    return news == told ? nil : news
  }

  private mutating func holdStill(_ stamps: Stamps) -> Bool {
    if stamps == seen { return true }
    (seen, isSettled) = (stamps, false)
    return false
  }

  private static func news(_ reading: LessonReading) -> News {
    reading.lesson.map(News.lesson) ?? .mistakes(reading.diagnostics)
  }

  private var gone: Diagnostic {
    Diagnostic(
      file: path, line: 1, column: 1, message: "the file is gone or cannot be read",
      help: "it is shown again as soon as it is back")
  }

  /// The lesson, if it can be read, and what its files were like before they were.
  private static func read(_ path: String) -> (reading: LessonReading?, stamps: Stamps) {
    let stamp = FileStatus(path)
    // Only a plain file: reading anything else could wait for ever.
    guard stamp?.isPlain == true, let source = try? LessonSource(path) else { return (nil, [path: stamp]) }
    let stamps = Mutex<Stamps>([path: stamp])
    let reading = source.read(noting: { file in
      stamps.withLock { _ = $0.updateValue(FileStatus(file), forKey: file) }
    })
    return (reading, stamps.withLock { $0 })
  }
}
