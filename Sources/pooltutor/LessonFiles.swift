import Curriculum
import Foundation

typealias LessonReading = (lesson: Lesson?, diagnostics: [Diagnostic])

/// One lesson file.
func readLesson(_ path: String) throws(UnreadableFile) -> LessonReading { try LessonSource(path).read() }

struct UnreadableFile: Error {
  let path: String
}

/// A lesson file as it was found.
struct LessonSource: Sendable {
  let path: String
  let bytes: [UInt8]

  init(_ path: String) throws(UnreadableFile) {
    // One byte more than a lesson may have: enough for the parser to refuse it, and no more memory than that.
    guard let bytes = Self.bytes(of: path, atMost: LessonParser.byteLimit + 1) else {
      throw UnreadableFile(path: path)
    }
    self.init(path, bytes)
  }

  init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  /// - Parameter note: is told the path of each other file that the lesson names, before that is read.
  func read(noting note: @escaping @Sendable (String) -> Void = { _ in }) -> LessonReading {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    return LessonParser.parse(bytes: bytes, file: path) { name, limit in
      let file = folder.appendingPathComponent(name).path
      note(file)
      // Only a plain file: reading anything else could wait for ever.
      return FileStamp(file)?.isPlain == true ? Self.bytes(of: file, atMost: limit) : nil
    }
  }

  private static func bytes(of path: String, atMost limit: Int) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    return (try? file.read(upToCount: limit) ?? Data()).map { [UInt8]($0) }
  }

  var outline: Lesson? { LessonParser.outline(bytes: bytes, file: path) }
}

/// The lesson files of a folder. What is listed at first and what is read in full later are the same bytes.
struct LessonFiles: Sendable {
  typealias Reading = (course: Course, diagnostics: [Diagnostic])

  struct Entry: Sendable {
    let original: LessonSource
    /// What to show in its stead, if it says the same.
    let translation: LessonSource?

    var outline: Lesson? { translation?.outline ?? original.outline }

    /// The translation, or the original and what is wrong with the translation.
    func read() -> LessonReading {
      let reading = original.read()
      guard let original = reading.lesson, let (lesson, mistakes) = translation?.read() else {
        return reading
      }
      guard let lesson else { return (original, mistakes) }
      let differences = Translation(lesson, of: original).differences
      return differences.isEmpty ? (lesson, []) : (original, differences)
    }
  }

  let entries: [Entry]
  /// What the folder says about itself.
  let head: CourseHead?
  let headMistakes: [Diagnostic]
  /// The folder's own name, for a course that has none.
  let name: String

  /// The lessons without their pages, but in full the one that is to be opened. `nil` where that one is not there, or
  /// there is none at all, or only mistakes: `read` then tells why.
  func outline(opening id: String?) -> Course? {
    var lessons = entries.map(\.outline)
    if let id {
      guard let index = lessons.firstIndex(where: { $0?.id == id }), let lesson = entries[index].read().lesson
      else { return nil }
      lessons[index] = lesson
    }
    let listed = lessons.compactMap(\.self)
    return listed.isEmpty ? nil : course(head?.arranged(listed).lessons ?? listed)
  }

  /// The lessons that are fine, and what is wrong with the others. The files are read side by side.
  func read() -> Reading {
    var readings = [LessonReading](repeating: (nil, []), count: entries.count)
    readings.withUnsafeMutableBufferPointer { slots in
      // Each reader has a place of its own.
      nonisolated(unsafe) let slots = slots
      DispatchQueue.concurrentPerform(iterations: entries.count) { slots[$0] = entries[$0].read() }
    }
    let fine = readings.compactMap(\.lesson)
    let (lessons, orderMistakes) = head?.arranged(fine) ?? (fine, [])
    let mistakes = headMistakes + readings.flatMap(\.diagnostics) + orderMistakes + Course.check(lessons)
    return (course(lessons), mistakes)
  }

  private func course(_ lessons: [Lesson]) -> Course {
    Course(id: head?.id, title: head?.title ?? name, lessons: lessons)
  }
}
