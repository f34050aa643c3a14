import ArgumentParser
import CourseFiles
import LessonFormat
import AppCore
import Runtime

/// Opens the tutorial.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the list of lessons, or one lesson.",
    discussion: """
      An argument with a slash, one that ends in .md, or an existing file is a lesson file; anything else is an id.

      On a stage, v shows another view and c its Python code; ? lists all keys.
      """)

  @Argument(help: "A lesson's id, as `pooltutor lessons` lists it, or a lesson file.")
  var lesson: String?

  @Flag(help: "Show the lesson again whenever its file is saved, at the page that changed.")
  var watch = false

  @Flag(
    help: "Print the lesson as lines of text and read answers as lines: for screen readers, pipes, print."
  )
  var plain = false

  @OptionGroup var session: SessionOptions

  func validate() throws {
    if watch, plain { throw ValidationError("--watch is for the screen, --plain for lines: leave one out") }
    if watch, lesson == nil { throw ValidationError("--watch needs a lesson to watch") }
    if plain, lesson == nil {
      throw ValidationError("--plain needs a lesson's id: pooltutor lessons lists them")
    }
  }

  /// The first screen comes before the lessons are read in full. If there is nothing to show on it, everything is
  /// read at once, so that the mistakes can be reported before the terminal is taken.
  func run() throws {
    if watch { return try runWatching() }
    if plain {
      let (state, progressRecorder) = try begin()
      return try session.talk(state, progressRecorder)
    }
    if let lesson, LessonFile(argument: lesson) != nil {
      let (state, progressRecorder) = try begin()
      return try session.play(state, progressRecorder)
    }
    let files = try session.folder.read()
    let progressRecorder = try session.progressRecorder(course: files.head?.id)
    let outline = files.outline(opening: lesson)
    let (course, diagnostics) = try outline.map { ($0, []) } ?? session.folder.usable(files)
    var state = session.state(course, diagnostics, progressRecorder)
    if let lesson { try open(lesson, &state) }
    if outline != nil { _ = update(&state, .awaited(.pages)) }
    let lessons: SessionSources.Reader = { goesOn throws(CourseFilesError) in
      try files.usable(files.read(while: goesOn))
    }
    try session.play(state, progressRecorder, SessionSources(lessons: lessons))
  }

  /// A file with mistakes opens too, showing only them until they are fixed.
  private func runWatching() throws {
    guard let file = lesson.flatMap({ LessonFile(argument: $0) }) else {
      let (state, progressRecorder) = try begin()
      let (watch, _) = try watched(state.lesson?.lesson.file ?? "")
      return try session.play(state, progressRecorder, SessionSources(watch: watch))
    }
    let (watch, reading) = try watched(file.path)
    var (state, progressRecorder) = try session.begin(file.course(of: reading.lesson.map { [$0] } ?? []))
    let isGood = reading.lesson != nil
    _ = update(&state, isGood ? .command(.openLesson(0)) : .reloadFailed(reading.diagnostics))
    try session.play(state, progressRecorder, SessionSources(watch: watch))
  }

  private func watched(_ path: String) throws -> (watch: FileWatch, reading: LessonReading) {
    if let begun = FileWatch.begin(path) { return begun }
    throw fail("cannot watch \(path): there is no such file, or it cannot be read", .badInput)
  }

  private func begin() throws -> (State, ProgressRecorder) {
    let patience = plain ? ProgressRecorder.answerWait : ProgressToken.patience
    guard let lesson else { return try session.begin(patience: patience) }
    guard let file = LessonFile(argument: lesson) else {
      var (state, progressRecorder) = try session.begin(patience: patience)
      try open(lesson, &state)
      return (state, progressRecorder)
    }
    let course = try exiting { try file.course() }
    var (state, progressRecorder) = try session.begin(course, patience: patience)
    _ = update(&state, .command(.openLesson(0)))
    return (state, progressRecorder)
  }

  private func open(_ id: String, _ state: inout State) throws {
    guard let index = state.course.lessons.firstIndex(where: { $0.id == id }) else {
      let help = Suggestion.help(for: id, among: state.course.lessons.map(\.id), called: "lessons")
      throw fail("there is no lesson '\(id)'; \(help)", .usage)
    }
    // To open a lesson takes a word away that nobody has seen yet.
    let unseen = state.notice
    _ = update(&state, .command(.openLesson(index)))
    if let unseen { _ = update(&state, .told(unseen)) }
  }
}
