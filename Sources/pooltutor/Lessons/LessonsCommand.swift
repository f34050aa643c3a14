import ArgumentParser
import LessonFormat
import Screen
import Views

/// Lists the lessons on a plain stdout.
struct Lessons: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the lessons: id, title, summary.")

  @Flag(help: "Print the Python code of every stage with its results instead: JSON, one object per line.")
  var code = false

  @Option(help: ArgumentHelp("With --code: also all settings up to n changes away.", valueName: "n"))
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
    let look = RenderStyle(language: folder.interface)
    let width = course.lessons.map { TextWidth.of(VisibleText.of($0.id)) }.max() ?? 0
    for (index, lesson) in course.lessons.enumerated() {
      let id = VisibleText.of(lesson.id)
      let pad = String(repeating: " ", count: width - TextWidth.of(id))
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      let text = look.joined([look.ended(lesson.title), lesson.summary])
      try print("\(number)  \(id)\(pad)  \(VisibleText.of(text))")
    }
  }
}
