import LessonFormat
import Foundation

/// The checkout's own files, located from this one.
public enum Checkout {
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static let tests = root.appendingPathComponent("Tests")

  /// The text of a file; `nil` if there is none.
  public static func text(_ url: URL) -> String? {
    (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, sorted.
  public static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}

/// The shipped lessons, parsed once for all tests.
public enum Shipped {
  public static let folder = Checkout.root.appendingPathComponent("Lessons")

  public static let files = Checkout.names(in: folder).filter {
    $0.hasSuffix(".md") && $0 != "README.md" && TranslationName.parts(of: $0) == nil
  }

  public static let course = Course(title: "ReLU and pooling", lessons: files.compactMap(lesson))

  /// The lessons that are translated into `language`.
  public static func translated(_ language: String) -> Course {
    let files = Checkout.names(in: folder).filter { TranslationName.parts(of: $0)?.language == language }
    return Course(title: "ReLU", lessons: files.compactMap(lesson))
  }

  private static func lesson(_ file: String) -> Lesson? {
    let text = Checkout.text(folder.appendingPathComponent(file)) ?? ""
    return LessonParser.parse(text, file: file, files: read).lesson
  }

  /// Reads files beside the lessons.
  public static let read: NeighbourFiles = { path in
    Result { MapFile([UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))) }
      .mapError { MapFile.Unreadable(reason: "\($0)") }
  }

  /// The index of lesson `id` in the course.
  public static func index(of id: String) -> Int? { course.lessons.firstIndex { $0.id == id } }
}
