import LessonFormat
import Dispatch
import Escaping
import Files

typealias LessonReading = (lesson: Lesson?, diagnostics: [Diagnostic])

/// One lesson file.
/// - Parameter maps: the files beside it, where others name them too.
func readLesson(_ path: String, _ maps: MapFiles = MapFiles()) throws(UnreadableFile) -> LessonReading {
  try LessonSource(path).read(maps)
}

struct UnreadableFile: Error {
  let path: String
  /// One clause.
  let reason: String

  /// The mistake to report if other files can be read.
  var diagnostic: Diagnostic {
    Diagnostic(
      file: path, line: 1, column: 1, message: "the file cannot be read: \(reason)",
      help: "the other files of the folder are read without it")
  }
}

/// The reason why a file or folder cannot be read, to append to a message.
func because(_ error: any Error) -> String {
  let reason = (error as? FileFailure)?.reason ?? (error as? UnreadableFile)?.reason
  return reason.map { ": " + $0 } ?? ""
}

/// A lesson file as it was found.
struct LessonSource: Sendable {
  let path: String
  let bytes: [UInt8]

  /// One byte more than a lesson may have: enough for the parser to refuse it, and no more memory than that.
  private static let byteLimit = LessonParser.byteLimit + 1

  /// A file that somebody asked for by its path: links are followed.
  init(_ path: String) throws(UnreadableFile) {
    do throws(FileFailure) {
      self.init(path, try FileSystem.bytes(of: path, atMost: Self.byteLimit))
    } catch {
      throw UnreadableFile(path: path, reason: error.reason)
    }
  }

  /// A file that was found in a folder, and has to be in there.
  init(_ name: String, in folder: String) throws(UnreadableFile) {
    let path = Path.file(name, in: folder)
    do throws(InnerFile.Fault) {
      self.init(path, try InnerFile.bytes(of: name, in: folder, atMost: Self.byteLimit))
    } catch {
      throw UnreadableFile(path: path, reason: error.reason)
    }
  }

  init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  /// - Parameters:
  ///   - maps: the files that are read already.
  ///   - note: is told the path of each other file that the lesson names, before that is read.
  func read(
    _ maps: MapFiles = MapFiles(), noting note: @escaping @Sendable (String) -> Void = { _ in }
  ) -> LessonReading {
    LessonParser.parse(bytes: bytes, file: path) { name in
      note(Path.sibling(name.asPath, of: path))
      return maps.file(name.asPath, in: Path.folder(of: path))
    }
  }

  var outline: Lesson? { LessonParser.outline(bytes: bytes, file: path) }
}

/// The lesson files of a folder. The first list and the later full reading use the same bytes.
struct LessonFiles: Sendable {
  typealias Reading = (course: Course, diagnostics: [Diagnostic])

  struct Entry: Sendable {
    let original: LessonSource
    /// The translation to show instead, if it matches.
    let translation: LessonSource?

    var outline: Lesson? { translation?.outline ?? original.outline }

    /// The translation, or the original and the translation's mistakes.
    func read(_ maps: MapFiles = MapFiles()) -> LessonReading {
      let reading = original.read(maps)
      guard let original = reading.lesson, let (lesson, mistakes) = translation?.read(maps) else {
        return reading
      }
      guard let lesson else { return (original, mistakes) }
      let differences = Translation(lesson, of: original).differences
      return differences.isEmpty ? (lesson, []) : (original, differences)
    }
  }

  let entries: [Entry]
  /// The content of `course.yaml`.
  let head: CourseHead?
  /// The mistakes in it, and the files that cannot be read.
  let mistakes: [Diagnostic]
  /// The folder's own name, for a course that has none.
  let name: String

  /// The lessons without their pages, but in full the one that is to be opened. `nil` where that one is not there, or
  /// there is none at all, or only mistakes: `read` then says why.
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

  /// The good lessons, and the mistakes of the others. The files are read in parallel.
  /// - Parameter goesOn: asked before each; from the first no on, those that are left count as not there.
  func read(while goesOn: @escaping @Sendable () -> Bool = { true }) -> Reading {
    var readings = [LessonReading](repeating: (nil, []), count: entries.count)
    let maps = MapFiles()
    readings.withUnsafeMutableBufferPointer { slots in
      // Each reader writes to its own slot.
      nonisolated(unsafe) let slots = slots
      DispatchQueue.concurrentPerform(iterations: entries.count) {
        if goesOn() { slots[$0] = entries[$0].read(maps) }
      }
    }
    let fine = readings.compactMap(\.lesson)
    let (lessons, orderMistakes) = head?.arranged(fine) ?? (fine, [])
    let mistakes = mistakes + readings.flatMap(\.diagnostics) + orderMistakes + Course.check(lessons)
    return (course(lessons), mistakes)
  }

  private func course(_ lessons: [Lesson]) -> Course {
    Course(id: head?.id, title: head?.title ?? name, lessons: lessons)
  }
}
