import ArgumentParser
import Curriculum
import Foundation

/// A lesson file that was named on the command line.
struct LessonFile {
  let path: String

  /// `nil` where `argument` is an id: it has no slash, does not end in .md, and no file is called so.
  init?(argument: String) {
    var isFolder: ObjCBool = false
    let isFile =
      FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) && !isFolder.boolValue
    guard argument.contains("/") || argument.hasSuffix(".md") || isFile else { return nil }
    path = argument
  }

  /// A course of this one lesson, or exit 3 with all its mistakes.
  func course() throws -> Course {
    let (lesson, diagnostics) = try read()
    guard let lesson else {
      diagnostics.forEach(report)
      throw fail("\(path) cannot be opened before this is put right", .badInput)
    }
    return course(of: [lesson])
  }

  /// Progress is kept as in the course of the folder that the file lies in.
  func course(of lessons: [Lesson]) -> Course {
    let folder = (path as NSString).deletingLastPathComponent
    let head = LessonFolder(path: folder.isEmpty ? "." : folder).readHead().head
    return Course(id: head?.id, title: (path as NSString).lastPathComponent, lessons: lessons)
  }

  private func read() throws -> LessonReading {
    do throws(UnreadableFile) {
      return try readLesson(path)
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw fail(isThere ? "cannot read \(path)" : "there is no \(path)", .badInput)
    }
  }
}
