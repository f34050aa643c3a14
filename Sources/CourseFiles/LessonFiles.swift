import LessonFormat
import Dispatch

/// The lesson files of a folder. The first list and the later full reading use the same bytes.
public struct LessonFiles: Sendable {
  /// The good lessons, and the mistakes of the others.
  public typealias Reading = (course: Course, diagnostics: [Diagnostic])

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
  public let head: CourseHead?
  /// The mistakes in it, and the files that cannot be read.
  let mistakes: [Diagnostic]
  let folder: LessonFolder

  /// The lessons without their pages, but in full the one that is to be opened. `nil` where that one is not there, or
  /// there is none at all, or only mistakes: `read` then says why.
  public func outline(opening id: String?) -> Course? {
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
  public func read(while goesOn: @escaping @Sendable () -> Bool = { true }) -> Reading {
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

  /// - Returns: the reading, if there is a lesson in it.
  public func usable(_ reading: Reading) throws(CourseFilesError) -> Reading {
    guard reading.course.lessons.isEmpty else { return reading }
    throw .noLesson(folder: folder.path, mistakes: reading.diagnostics)
  }

  private func course(_ lessons: [Lesson]) -> Course {
    Course(id: head?.id, title: head?.title ?? folder.name, lessons: lessons)
  }
}
