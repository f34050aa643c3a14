import LessonFormat
import Files

/// A lesson file that was named by whoever uses the program.
public struct LessonFile: Equatable, Sendable {
  public let path: String

  /// `nil` where `argument` is an id: it has no slash, does not end in .md, and no file is called so.
  public init?(argument: String) {
    let isFile = FileStatus(argument).map { !$0.isFolder } ?? false
    guard Path.hasSlash(argument) || Path.ending(of: argument) == "md" || isFile else { return nil }
    path = argument
  }

  /// A course of this one lesson.
  public func course() throws(CourseFilesError) -> Course {
    let (lesson, mistakes) = try read()
    guard let lesson else { throw .faulty(path: path, mistakes: mistakes) }
    return course(of: [lesson])
  }

  /// Progress is kept as in the course of the folder that the file lies in.
  public func course(of lessons: [Lesson]) -> Course {
    let head = LessonFolder(path: Path.folder(of: path)).readHead().head
    return Course(id: head?.id, title: Path.name(of: path), lessons: lessons)
  }

  private func read() throws(CourseFilesError) -> LessonReading {
    do throws(UnreadableFile) {
      return try readLesson(path)
    } catch {
      throw FileSystem.exists(path) ? .unreadable(path: path, reason: error.reason) : .missing(path: path)
    }
  }
}
