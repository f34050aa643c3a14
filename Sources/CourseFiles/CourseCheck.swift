import Files
import LessonFormat

/// The lessons under a path with everything that is wrong with them, but whether their pages fit a screen.
public struct CourseCheck: Sendable {
  /// The lessons without mistakes.
  public let course: Course
  /// The mistakes of all lessons, and what proofreading finds.
  public let mistakes: [Diagnostic]
  /// The translations that say the same as their originals.
  public let translations: Course
  /// Where the others differ, and which are missing or out of date.
  public let differences: [Diagnostic]

  /// - Parameter path: a lesson file, or a folder of them.
  public init(_ path: String) throws(CourseFilesError) {
    guard FileSystem.exists(path) else { throw .missing(path: path) }
    self = try FileSystem.isFolder(path) ? Self(folder: path) : Self(file: path)
  }

  private init(folder path: String) throws(CourseFilesError) {
    let folder = LessonFolder(path: path)
    do throws(FileFailure) {
      let (course, mistakes) = try folder.files().read()
      let (lessons, differences) = try TranslationCheck(folder: folder).run(of: course)
      self.init(course, mistakes, Course(title: course.title, lessons: lessons), differences)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    if course.lessons.isEmpty, mistakes.isEmpty { throw .noLesson(folder: path, mistakes: []) }
  }

  private init(file path: String) throws(CourseFilesError) {
    do throws(UnreadableFile) {
      let (lesson, mistakes) = try readLesson(path)
      let course = Course(title: path, lessons: [lesson].compactMap(\.self))
      let differences = lesson.map(TranslationCheck.differences) ?? []
      self.init(course, mistakes + differences, Course(title: path, lessons: []), [])
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  private init(
    _ course: Course, _ mistakes: [Diagnostic], _ translations: Course, _ differences: [Diagnostic]
  ) {
    (self.course, self.translations, self.differences) = (course, translations, differences)
    self.mistakes = mistakes + Course.proofread(course.lessons)
  }
}
