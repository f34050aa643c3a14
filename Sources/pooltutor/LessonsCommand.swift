import ArgumentParser
import Curriculum
import Screen

/// Lists the lessons on a plain stdout.
struct Lessons: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the lessons: id, title, summary.")

  @OptionGroup var folder: FolderOptions

  func run() throws {
    let (course, diagnostics) = try folder.loadCourse()
    let width = course.lessons.map { TextWidth.of(VisibleText.of($0.id)) }.max() ?? 0
    for (index, lesson) in course.lessons.enumerated() {
      let id = VisibleText.of(lesson.id)
      let pad = String(repeating: " ", count: width - TextWidth.of(id))
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      print("\(number)  \(id)\(pad)  \(VisibleText.of("\(lesson.title). \(lesson.summary)"))")
    }
    diagnostics.forEach(report)
    if !diagnostics.isEmpty { throw ExitCode.badInput }
  }
}
