import AppCore
import ArgumentParser
import Files
import LessonFormat
import Localization
import ProgressStore
import Runtime
import Screen
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    let recorder = ProgressRecorder(
      StateLocation.path(option: progress.path), course: course, done: Terminal.wake)
    Farewell.note(recorder)
    return recorder
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
    _ = update(&state, .awaited(.memory))
    progressRecorder.recalled(within: patience).forEach { _ = update(&state, $0) }
    if let notice = Phrase.leavingOut(diagnostics) { _ = update(&state, .told(notice)) }
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
  /// - Parameter sources: what the state awaits, if it does.
  func play(
    _ state: State, _ recorder: ProgressRecorder, _ sources: SessionSources = SessionSources()
  ) throws {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(options: display.terminalOptions)
    } catch {
      throw fail(error.message, .noTerminal)
    }
    let runner = EffectRunner(recorder, sources, clock: { terminal.now }, wake: terminal.wake)
    var loop = AppLoop(terminal, state, runner, language: folder.interface)
    switch loop.run(farewell: { Farewell.say($0, in: folder.interface) }) {
    case .left: break
    // No lesson may be left, where only the heads were without mistakes.
    case .failed(let error): try exiting { throw error }
    case .killed(let signal): Terminal.die(of: signal)
    }
  }

  /// Prints the open lesson in lines, until the reader quits.
  func talk(_ state: State, _ recorder: ProgressRecorder) throws {
    ignoreBrokenPipes()
    let options = display.terminalOptions
    let isUTF8 = options.writesUTF8(in: Surroundings.variable, driverSaysUTF8: false)
    let input = LineInput()
    var loop = TextModeLoop(
      state, EffectRunner(recorder),
      glyphs: !isUTF8 ? .ascii : options.ascii == true ? .asciiFrames : .unicode,
      isInteractive: isatty(STDIN_FILENO) != 0)
    try loop.run(read: input.next) { text throws(ExitCode) in try print(text, terminator: "") }
  }
}
