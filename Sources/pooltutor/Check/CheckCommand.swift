import ArgumentParser
import CourseFiles
import LessonFormat
import Screen
import Views

/// Reads lesson files and reports every mistake in them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check lesson files, or folders of them, and recompute every `expect:` in them.",
    discussion: "Exits with 1 if there is any mistake, with 3 if a path cannot be read.")

  @Argument(help: "Lesson files, or folders of them.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "The terminal on which every page must fit without scrolling; or none. 80x24 by default.",
      valueName: "WxH"),
    transform: CheckedSize.read)
  var size: CheckedSize = CheckedSize.terminal(Size(columns: 80, rows: 24))

  @Flag(help: "Print the mistakes on stdout as a JSON array, for editors.")
  var json = false

  func run() throws {
    var lessons = 0
    var diagnostics: [Diagnostic] = []
    for path in paths {
      let check = try exiting { try CourseCheck(path) }
      lessons += check.course.lessons.count + check.translations.lessons.count
      diagnostics += check.mistakes + overflows(in: check.course)
      diagnostics += check.differences + overflows(in: check.translations)
    }
    if json { try print(DiagnosticReport.json(diagnostics)) } else { diagnostics.forEach(reportDiagnostic) }
    let mistakes = diagnostics.count { $0.severity == .error }
    if !json { try conclude(lessons, mistakes) }
    if mistakes > 0 { throw ExitCode.faultsFound }
  }

  private func conclude(_ lessons: Int, _ mistakes: Int) throws {
    if mistakes > 0 {
      printError("\(mistakes) \(mistakes == 1 ? "mistake" : "mistakes")")
    } else {
      try print("\(lessons) \(lessons == 1 ? "lesson is" : "lessons are") fine")
    }
  }

  private func overflows(in course: Course) -> [Diagnostic] {
    guard case .terminal(let size) = size else { return [] }
    return course.lessons.indices.flatMap { index in
      PageFit.overflows(inLesson: index, of: course, size: size).map {
        OverflowMessage($0, of: course.lessons[index], size: size).diagnostic
      }
    }
  }
}

/// The value of `--size`.
enum CheckedSize: CustomStringConvertible {
  case none
  case terminal(Size)

  static func read(_ argument: String) throws -> CheckedSize {
    if argument == "none" { return .none }
    let least = PageFit.least
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      (least.columns...1000).contains(columns), (least.rows...1000).contains(rows)
    else {
      throw ValidationError(
        "give columns and rows, \(least.columns)x\(least.rows) to 1000x1000, such as 80x24, or none")
    }
    return .terminal(Size(columns: columns, rows: rows))
  }

  var description: String {
    switch self {
    case .none: "none"
    case .terminal(let size): "\(size.columns)x\(size.rows)"
    }
  }
}
