import ArgumentParser
import Curriculum
import Terminal
import Tutor

/// What every subcommand takes that opens the app.
struct SessionOptions: ParsableArguments {
  @OptionGroup var folder: FolderOptions
  @OptionGroup var progress: StateOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Settles the order of choices and the questions of a round, so that they can be repeated.")
  var seed: UInt64?

  var seedOrRandom: UInt64 { seed ?? UInt64.random(in: 0...UInt64(UInt32.max)) }

  /// The app as it starts, with what earlier runs left.
  func begin() throws -> (State, Keeper) {
    let (course, diagnostics) = try folder.loadCourse()
    return begin(course, mistakes: diagnostics)
  }

  /// The same on a course that is read already.
  func begin(_ course: Course, mistakes diagnostics: [Diagnostic] = []) -> (State, Keeper) {
    var state = State(course: course, seed: seedOrRandom, motion: !display.noMotion)
    let opened = progress.open()
    let keeper = Keeper(opened, of: course)
    keeper.fill(&state)
    if let first = diagnostics.first {
      state.tell("\(first.file) has mistakes and is left out: try pooltutor check")
    }
    if let message = opened.message { state.tell(message) }
    return (state, keeper)
  }

  /// Runs the app until the learner leaves, or exit 69 where there is no terminal for it.
  func play(_ state: State, keeper: inout Keeper, watch: FileWatch? = nil) throws {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(options: display.terminalOptions)
    } catch {
      throw fail(error.message, .noTerminal)
    }
    var loop = AppLoop(terminal: terminal, state: state, keeper: keeper, watch: watch)
    loop.run()
  }
}
