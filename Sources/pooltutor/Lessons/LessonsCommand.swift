import ArgumentParser
import LessonFormat
import Screen
import Views

/// Lists the lessons on a plain stdout.
struct Lessons: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the lessons: id, title, summary.")

  @Flag(help: "Print the Python lines of every stage and their results instead: JSON, one object a line.")
  var code = false

  @Option(help: ArgumentHelp("With --code: also settings so many changes away.", valueName: "n"))
  var changes = 0

  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if !(0...5).contains(changes) { throw ValidationError("--changes must be 0 to 5") }
  }

  func run() throws {
    let (course, diagnostics) = try folder.loadCourse()
    if code {
      try CodeListing(changes: changes).run(course)
    } else {
      try list(course)
    }
    diagnostics.forEach(reportDiagnostic)
    if !diagnostics.isEmpty { throw ExitCode.badInput }
  }

  private func list(_ course: Course) throws {
    let width = course.lessons.map { TextWidth.of(VisibleText.of($0.id)) }.max() ?? 0
    for (index, lesson) in course.lessons.enumerated() {
      let id = VisibleText.of(lesson.id)
      let pad = String(repeating: " ", count: width - TextWidth.of(id))
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      try print(
        "\(number)  \(id)\(pad)  \(VisibleText.of("\(RenderStyle().ended(lesson.title)) \(lesson.summary)"))")
    }
  }
}
