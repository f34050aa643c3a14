import ArgumentParser
import Curriculum
import TerminalCore
import Tutor

/// Opens the tutorial.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the list of lessons, or one lesson.",
    discussion: """
      What holds a slash, ends in .md or is there as a file is taken for a lesson file, and anything else for an id.
      """)

  @Argument(help: "A lesson's id, as `pooltutor lessons` lists it, or a lesson file.")
  var lesson: String?

  @OptionGroup var session: SessionOptions

  func run() throws {
    var (state, keeper) = try begin()
    try session.play(state, keeper: &keeper)
  }

  private func begin() throws -> (State, Keeper) {
    guard let lesson else { return try session.begin() }
    guard let file = LessonFile(argument: lesson) else {
      var (state, keeper) = try session.begin()
      try open(lesson, &state)
      return (state, keeper)
    }
    var (state, keeper) = session.begin(try file.course())
    _ = update(&state, .command(.openLesson(0)))
    return (state, keeper)
  }

  private func open(_ id: String, _ state: inout State) throws {
    guard let index = state.course.lessons.firstIndex(where: { $0.id == id }) else {
      let ids = state.course.lessons.map(\.id).joined(separator: ", ")
      throw fail("there is no lesson '\(id)'; there are: \(ids)", .usage)
    }
    _ = update(&state, .command(.openLesson(index)))
  }
}

/// Where the lessons are.
struct FolderOptions: ParsableArguments {
  @Option(
    name: .customLong("lessons"),
    help: ArgumentHelp(
      "The folder of lesson files; else $POOLTUTOR_LESSONS, else those that ship.", valueName: "dir"))
  var path: String?

  /// The course, or exit 3 with every mistake where no lesson is left.
  func loadCourse() throws -> (Course, [Diagnostic]) {
    guard let folder = LessonFolder.find(option: path) else {
      throw fail("no Lessons folder found; give one with --lessons DIR or $POOLTUTOR_LESSONS", .badInput)
    }
    guard let (course, diagnostics) = try? folder.load() else {
      throw fail("cannot read the lessons in \(folder.path)", .badInput)
    }
    if course.lessons.isEmpty {
      diagnostics.forEach(report)
      throw fail("there is no lesson in \(folder.path)", .badInput)
    }
    return (course, diagnostics)
  }
}

/// How things look.
struct DisplayOptions: ParsableArguments {
  enum Ground: String, ExpressibleByArgument, CaseIterable { case auto, light, dark }

  @Option(help: "The terminal's background.")
  var background = Ground.auto

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Flag(help: "Use no colours ($NO_COLOR does the same).")
  var noColor = false

  @Flag(help: "Let the box jump instead of glide.")
  var noMotion = false

  @Flag(help: "Leave the mouse to the terminal, for selecting text.")
  var noMouse = false

  var terminalOptions: TerminalOptions {
    TerminalOptions(
      background: Background(rawValue: background.rawValue), ascii: ascii ? true : nil,
      color: noColor ? ColorDepth.none : nil, mouse: !noMouse)
  }
}
