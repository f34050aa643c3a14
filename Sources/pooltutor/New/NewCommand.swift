import ArgumentParser
import CourseFiles
import Escaping
import Files
import Screen
import TensorFiles

/// Writes a lesson to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write an example lesson file to turn into your own.",
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
    let place = NewLessonFile(title: title, output: output)
    let text = LessonTemplate(title: title, id: place.id).text
    try write(text, to: place.path)
    // Neither an id nor an option.
    let isPath = Path.hasSlash(place.path) && !place.path.hasPrefix("-")
    let path = Escaped.shell(isPath ? place.path : "./" + place.path)
    try print("Wrote \(VisibleText.of(place.path)). Next:")
    try print("  pooltutor learn \(path) --watch")
    try print("  pooltutor check \(path)")
  }

  /// A file that nobody had before, or exit 6.
  private func write(_ text: String, to path: String) throws {
    do throws(TensorFileError) {
      let files = OutputFiles()
      try files.add(OutputData(bytes: Array(text.utf8)), to: path, replacing: false)
      try files.commit()
    } catch {
      throw fail(error.message, error.exitCode)
    }
  }
}
