import ArgumentParser
import LessonFormat
import Files

/// A lesson file that was named on the command line.
struct LessonFile {
  let path: String

  /// `nil` where `argument` is an id: it has no slash, does not end in .md, and no file is called so.
  init?(argument: String) {
    let isFile = FileStatus(argument).map { !$0.isFolder } ?? false
    guard Path.hasSlash(argument) || Path.ending(of: argument) == "md" || isFile else { return nil }
    path = argument
  }

  /// A course of this one lesson, or exit 3 with all its mistakes.
  func course() throws -> Course {
    let (lesson, diagnostics) = try read()
    guard let lesson else {
      diagnostics.forEach(reportDiagnostic)
      throw fail("\(path) cannot be opened until this is fixed", .badInput)
    }
    return course(of: [lesson])
  }

  /// Progress is kept as in the course of the folder that the file lies in.
  func course(of lessons: [Lesson]) -> Course {
    let head = LessonFolder(path: Path.folder(of: path)).readHead().head
    return Course(id: head?.id, title: Path.name(of: path), lessons: lessons)
  }

  private func read() throws -> LessonReading {
    do throws(UnreadableFile) {
      return try readLesson(path)
    } catch {
      let message = FileSystem.exists(path) ? "cannot read \(path): \(error.reason)" : "there is no \(path)"
      throw fail(message, .badInput)
    }
  }
}
