import ArgumentParser
import Curriculum
import Foundation
import Screen

/// Writes a lesson to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a lesson file that shows the format by example, to be made into your own.",
    discussion: """
      The file is named after the title, and numbered where the folder's other lessons are. What is there already is \
      never written over: then the program exits with 6.
      """)

  @Argument(help: "The lesson's title.")
  var title: String

  @Option(help: ArgumentHelp("The file to write, or the folder to write it into.", valueName: "file|dir"))
  var output: String?

  func run() throws {
    guard let title = LessonTitle(title) else {
      throw fail(
        "a lesson needs a title of 1 to \(LessonTitle.longest) characters, such as \"Max of maps\"", .usage)
    }
    let place = NewLessonPlace(title: title, output: output)
    let text = LessonTemplate(title: title, id: place.id).text
    try write(text, to: place.path)
    let path = ShellWord.quoted(place.path.contains("/") ? place.path : "./" + place.path)
    print("Wrote \(VisibleText.of(place.path)). Next:")
    print("  pooltutor learn \(path) --watch")
    print("  pooltutor check \(path)")
  }

  /// A file that nobody had before, or exit 6.
  private func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard file >= 0 else {
      throw fail(
        errno == EEXIST
          ? "\(path) is there already, and is left as it is"
          : "cannot write \(path): \(String(cString: strerror(errno)))", .cannotWrite)
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      unlink(path)
      throw fail("cannot write \(path)", .cannotWrite)
    }
  }
}

/// What the shell takes for one word.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "-_./+,:@%".utf8.contains($0)
    }
    return isPlain ? word : "'" + VisibleText.of(word).replacing("'", with: "'\\''") + "'"
  }
}
