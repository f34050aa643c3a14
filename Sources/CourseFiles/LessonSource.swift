import LessonFormat
import Files

/// The lesson of a file, unless it has mistakes; and those.
public typealias LessonReading = (lesson: Lesson?, diagnostics: [Diagnostic])

/// Reads one lesson file.
/// - Parameter maps: the files beside it, where others name them too.
public func readLesson(
  _ path: String, _ maps: MapFiles = MapFiles()
) throws(UnreadableFile) -> LessonReading { try LessonSource(path).read(maps) }

/// A file that is there, but not to be read.
public struct UnreadableFile: Error, Equatable, Sendable {
  public let path: String
  /// One clause.
  public let reason: String

  /// The mistake to report if other files can be read.
  var diagnostic: Diagnostic {
    Diagnostic(
      file: path, line: 1, column: 1, message: "the file cannot be read: \(reason)",
      help: "the other files of the folder are read without it")
  }
}

/// A lesson file as it was found.
public struct LessonSource: Sendable {
  public let path: String
  let bytes: [UInt8]

  /// One byte more than a lesson may have: enough for the parser to refuse it, and no more memory than that.
  private static let byteLimit = LessonParser.byteLimit + 1

  /// A file that somebody asked for by its path: links are followed.
  public init(_ path: String) throws(UnreadableFile) {
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
  public func read(
    _ maps: MapFiles = MapFiles(), noting note: @escaping @Sendable (String) -> Void = { _ in }
  ) -> LessonReading {
    LessonParser.parse(bytes: bytes, file: path) { name in
      note(Path.sibling(name.asPath, of: path))
      return maps.file(name.asPath, in: Path.folder(of: path))
    }
  }

  var outline: Lesson? { LessonParser.outline(bytes: bytes, file: path) }
}
