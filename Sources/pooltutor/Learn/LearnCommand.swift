import ArgumentParser
import LessonFormat
import Files
import TensorFiles
import TerminalCore
import AppCore
import Localization

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
    let (course, diagnostics) = try outline.map { ($0, []) } ?? session.folder.usable(files.read())
    var state = session.state(course, diagnostics, progressRecorder)
    if let lesson { try open(lesson, &state) }
    if outline != nil { state.awaitPages() }
    try session.play(state, progressRecorder, files: files)
  }

  /// A file with mistakes opens too, showing only them until they are fixed.
  private func runWatching() throws {
    guard let file = lesson.flatMap({ LessonFile(argument: $0) }) else {
      let (state, progressRecorder) = try begin()
      let (watch, _) = try watched(state.lesson?.lesson.file ?? "")
      return try session.play(state, progressRecorder, watch: watch)
    }
    let (watch, reading) = try watched(file.path)
    var (state, progressRecorder) = try session.begin(file.course(of: reading.lesson.map { [$0] } ?? []))
    let isGood = reading.lesson != nil
    _ = update(&state, isGood ? .command(.openLesson(0)) : .reloadFailed(reading.diagnostics))
    try session.play(state, progressRecorder, watch: watch)
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
    var (state, progressRecorder) = try session.begin(file.course(), patience: patience)
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
    if let unseen { state.tell(unseen) }
  }
}

/// The option for the language.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of interface and lessons, where translated; by default that of $LC_ALL, $LC_MESSAGES or $LANG.",
      valueName: "language"))
  var language: String?

  /// Best first.
  var languages: [String] {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Surroundings.variable).first
    return TranslationName.languages(in: language ?? set ?? "")
  }

  /// The language of the interface.
  var interface: Language { Language(preferring: languages) }

  func validate() throws {
    if let language, language != "C", TranslationName.languages(in: language).isEmpty {
      throw ValidationError("--lang \(language) is not a language: try zh, or pt-BR")
    }
  }
}

/// Where the lessons are.
struct FolderOptions: ParsableArguments {
  @Option(
    name: .customLong("lessons"),
    help: ArgumentHelp(
      "The folder of lesson files; by default $POOLTUTOR_LESSONS, or the lessons that ship.", valueName: "dir"
    ))
  var path: String?

  @OptionGroup var spoken: LanguageOptions

  var languages: [String] { spoken.languages }
  var interface: Language { spoken.interface }

  /// The course, or exit 3 with every mistake if no lesson is left.
  func loadCourse() throws -> LessonFiles.Reading { try usable(read().read()) }

  /// The lesson files as they are, or exit 3.
  func read() throws -> LessonFiles {
    let folder = try folder()
    do {
      return try folder.read(languages: languages)
    } catch {
      throw fail("cannot read the lessons in \(folder.path)\(because(error))", .badInput)
    }
  }

  /// The reading, or exit 3 with every mistake if no lesson is left.
  func usable(_ reading: LessonFiles.Reading) throws -> LessonFiles.Reading {
    guard reading.course.lessons.isEmpty else { return reading }
    reading.diagnostics.forEach(reportDiagnostic)
    throw fail("there is no lesson in \(try folder().path)", .badInput)
  }

  private func folder() throws -> LessonFolder {
    guard let folder = LessonFolder.find(option: path) else {
      throw fail("no Lessons folder found; give one with --lessons DIR or $POOLTUTOR_LESSONS", .badInput)
    }
    return folder
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
