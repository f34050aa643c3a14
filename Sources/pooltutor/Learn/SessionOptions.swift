import ArgumentParser
import LessonFormat
import Files
import Terminal
import AppCore
import Localization

/// The options of every subcommand that opens the app.
struct SessionOptions: ParsableArguments {
  @OptionGroup var folder: FolderOptions
  @OptionGroup var progress: StateOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Fixes the questions of a round and the order of choices, so that they can be repeated.")
  var seed: UInt64?

  /// ASCII cannot write Chinese: lessons and interface are then in English.
  mutating func validate() {
    let isUTF8 = display.terminalOptions.writesUTF8(in: Surroundings.variable, driverSaysUTF8: true)
    if !folder.interface.isWrittenInASCII, !isUTF8 { folder.spoken.language = "C" }
  }

  var seedOrRandom: UInt64 { seed ?? UInt64.random(in: 0...UInt64(UInt32.max)) }

  /// Keeps progress in the course of that id, and begins to read earlier progress in the background.
  ///
  /// - Throws: exit 3 if the requested file is not a progress file.
  func progressRecorder(course: String?) throws -> ProgressRecorder {
    try progress.refuseForeign()
    return ProgressRecorder(progress.path, course: course)
  }

  /// The app at the start, with earlier progress if it is read in time.
  ///
  /// - Parameter patience: how many milliseconds to wait for it.
  func state(
    _ course: Course, _ diagnostics: [Diagnostic], _ progressRecorder: ProgressRecorder,
    patience: Int = ProgressToken.patience
  ) -> State {
    var state = State(
      course: course, seed: seedOrRandom, motion: !display.noMotion, language: folder.interface)
    state.awaitMemory()
    progressRecorder.recalled(within: patience).forEach { _ = update(&state, $0) }
    if let notice = leftOut(diagnostics) { state.tell(notice) }
    return state
  }

  /// The same with all lessons.
  func begin(patience: Int = ProgressToken.patience) throws -> (State, ProgressRecorder) {
    let (course, diagnostics) = try folder.loadCourse()
    return try begin(course, mistakes: diagnostics, patience: patience)
  }

  /// The same on a course that has been read.
  func begin(
    _ course: Course, mistakes diagnostics: [Diagnostic] = [], patience: Int = ProgressToken.patience
  ) throws -> (State, ProgressRecorder) {
    let progressRecorder = try progressRecorder(course: course.id)
    return (state(course, diagnostics, progressRecorder, patience: patience), progressRecorder)
  }

  /// Runs the app until the learner quits, or exit 69 if there is no terminal for it.
  ///
  /// - Parameters:
  ///   - files: the lessons that the state awaits, if it does.
  ///   - opening: the file that it awaits, if it does.
  func play(
    _ state: State, _ progressRecorder: ProgressRecorder, watch: FileWatch? = nil, files: LessonFiles? = nil,
    opening: MapOpening? = nil
  ) throws {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(options: display.terminalOptions)
    } catch {
      throw fail(error.message, .noTerminal)
    }
    var loop = AppLoop(
      terminal: terminal, language: folder.interface, state: state, progressRecorder: progressRecorder,
      watch: watch,
      files: files,
      opening: opening)
    loop.run()
    // No lesson may be left, where only the heads were without mistakes.
    if let reading = loop.unusable { _ = try folder.usable(reading) }
    if let failure = loop.failure { try MapOpening.telling { throw failure } }
  }
}

/// A message about lessons with mistakes.
func leftOut(_ diagnostics: [Diagnostic]) -> Phrase? {
  diagnostics.first.map { .saving(.leftOut($0.file)) }
}
