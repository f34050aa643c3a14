import ArgumentParser
import Curriculum
import Foundation
import ProgressStore
import Terminal
import Tutor
import Words

/// What every subcommand takes that opens the app.
struct SessionOptions: ParsableArguments {
  @OptionGroup var folder: FolderOptions
  @OptionGroup var progress: StateOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Settles the order of choices and the questions of a round, so that they can be repeated.")
  var seed: UInt64?

  /// ASCII has nothing to write Chinese with: lessons and interface are then as they are without a language.
  mutating func validate() {
    let environment = ProcessInfo.processInfo.environment
    let named = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if folder.interface != .english, !display.terminalOptions.wantsUTF8(in: named, driverSaysUTF8: true) {
      folder.language = "C"
    }
  }

  var seedOrRandom: UInt64 { seed ?? UInt64.random(in: 0...UInt64(UInt32.max)) }

  /// What earlier runs left, and where this one is kept.
  struct Recalled: Sendable {
    var keeper: Keeper
    let memory: Memory
    let message: Phrase?

    init(_ opened: OpenedStore, course: String?) {
      keeper = Keeper(opened, of: course)
      memory = keeper.memory()
      message = opened.words
    }
  }

  /// Opens what progress in the course of that id is kept in, beside what else there is to do.
  func recall(course: String?) -> Errand<Recalled> {
    Errand { [path = progress.path] in Recalled(.at(path), course: course) }
  }

  /// The app as it starts, with what earlier runs left.
  func state(_ course: Course, _ diagnostics: [Diagnostic], _ recalled: Recalled) -> State {
    var state = State(
      course: course, seed: seedOrRandom, motion: !display.noMotion, language: folder.interface)
    state.remember(recalled.memory)
    if let notice = recalled.message ?? leftOut(diagnostics) { state.tell(notice) }
    return state
  }

  /// The same with all lessons.
  func begin() throws -> (State, Keeper) {
    let (course, diagnostics) = try folder.loadCourse()
    return begin(course, mistakes: diagnostics)
  }

  /// The same on a course that is read already.
  func begin(_ course: Course, mistakes diagnostics: [Diagnostic] = []) -> (State, Keeper) {
    let recalled = Recalled(progress.open(), course: course.id)
    return (state(course, diagnostics, recalled), recalled.keeper)
  }

  /// Runs the app until the learner leaves, or exit 69 where there is no terminal for it.
  ///
  /// - Parameters:
  ///   - files: the lessons that the state awaits, if it does.
  ///   - opening: the file that it awaits, if it does.
  func play(
    _ state: State, keeper: inout Keeper, watch: FileWatch? = nil, files: LessonFiles? = nil,
    opening: Opening? = nil
  ) throws {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(options: display.terminalOptions)
    } catch {
      throw fail(error.message, .noTerminal)
    }
    var loop = AppLoop(
      terminal: terminal, language: folder.interface, state: state, keeper: keeper, watch: watch,
      files: files,
      opening: opening)
    loop.run()
    // No lesson may be left, where only the heads were without mistakes.
    if let reading = loop.unusable { _ = try folder.usable(reading) }
    if let failure = loop.failure { try Opening.telling { throw failure } }
  }
}

/// A word about lessons with mistakes.
func leftOut(_ diagnostics: [Diagnostic]) -> Phrase? {
  diagnostics.first.map { .leftOut($0.file) }
}
