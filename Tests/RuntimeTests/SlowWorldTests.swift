import AppCore
import CourseFiles
import Foundation
import Kernels
import LessonFormat
import PTYKit
import ProgressStore
import Runtime
import ScratchFolder
import Screen
import TerminalCore
import Testing

/// The world is slow, changes, or fails, while the app is on the screen.
@Suite(.waits) struct SlowWorldTests {
  private let hand: Stagehand

  init() throws { hand = try Stagehand() }

  // MARK: Lessons

  /// Lessons that are read once the gate is open.
  private func slowly(_ gate: Gate, _ course: Course, leavingOut mistakes: [Diagnostic] = [])
    -> SessionSources
  {
    SessionSources(lessons: { _ in
      gate.wait()
      return (course, mistakes)
    })
  }

  @Test func keysWaitForTheLessons() {
    let gate = Gate(stays: true)
    let terminal = ScriptedTerminal([
      .press([.down]), .press([.enter]), .type("n"), .notSee("First page"), .pass(79), .notSee("still being"),
      .pass(1), .see("still being read"), .act(gate.open), .until("Second page"), .see("Lesson two"),
      .type("q"), .see("q_"), .press([.escape]), .type("q"),
    ])
    let mistake = Diagnostic(file: "b.md", line: 1, column: 1, message: "m")
    let end = hand.play(
      terminal, hand.state(.awaited(.pages)), slowly(gate, hand.course, leavingOut: [mistake]))
    #expect(end.isLeft)
    #expect(terminal.frames.contains { $0.contains("b.md has mistakes and is left out") })
  }

  /// Whoever wants to leave does not wait for them.
  @Test func leavingWhileTheyAreRead() {
    let gate = Gate(stays: true)
    defer { gate.open() }
    let terminal = ScriptedTerminal([.press([.enter]), .type("q"), .pass(80)])
    #expect(hand.play(terminal, hand.state(.awaited(.pages)), slowly(gate, hand.course)).isLeft)
    #expect(terminal.calls == ["restore"])
  }

  @Test func noLessonIsLeft() {
    let mistake = CourseFilesError.noLesson(folder: "x", mistakes: [])
    let terminal = ScriptedTerminal([.until("never")])
    let sources = SessionSources(lessons: { _ throws(CourseFilesError) in throw mistake })
    let end = hand.play(terminal, hand.state(.awaited(.pages)), sources)
    #expect(end.failure as? CourseFilesError == mistake && terminal.calls == ["restore"])
  }

  // MARK: Saving

  private var asking: State { hand.state(.command(.openLesson(0)), .command(.nextPage)) }

  @Test func whatCannotBeSavedIsJudgedAndTold() {
    let terminal = ScriptedTerminal([
      .until("Progress is not saved"), .type("4"), .press([.enter]), .until("Right"), .press([.escape]),
      .type("q"),
    ])
    let recorder = hand.recorder(at: "/dev/null/progress.sqlite", for: terminal)
    #expect(hand.play(terminal, asking, recorder: recorder).isLeft)
    #expect(hand.farewell.count == 1 && hand.farewell[0].hasPrefix("1 answer was not saved: "))
  }

  /// The verdict waits, and what is typed meanwhile; then the learner is told, and told again when it is saved.
  @Test func aVerdictWaitsForItsAnswer() {
    let gate = Gate(stays: true)
    let path = hand.folder.path + "/progress.sqlite"
    let terminal = ScriptedTerminal([
      .type("4"), .press([.enter]), .type("?"), .notSee("Right"), .pass(999), .notSee("Right"), .pass(1),
      .see("keys"), .press([.escape]), .see("Right"), .see("not saved"), .act(gate.open),
      .until("saved again"), .type("q"),
    ])
    let recorder = hand.recorder(
      open: { _ in
        gate.wait()
        return ProgressStore.open(path, time: SystemClock.wall)
      }, for: terminal)
    #expect(hand.play(terminal, asking, recorder: recorder).isLeft)
    #expect(hand.farewell.isEmpty)
  }

  /// What was saved is there in the next run.
  @Test func comesBackToThePlace() throws {
    let store = ProgressStore.open(hand.folder.path + "/progress.sqlite", time: 1000).store
    try store.setPosition(Position(lesson: "one", stop: 1, step: 0, finishedAt: nil, time: 1000))
    let terminal = ScriptedTerminal([.until("back on page 2"), .press([.escape]), .type("q")])
    hand.play(terminal, hand.state(.awaited(.memory), .command(.openLesson(0))))
  }

  // MARK: Files

  @Test func aLessonThatIsBeingWritten() throws {
    let path = try hand.folder.write(Stagehand.text("own"), to: "own.md")
    let (watch, reading) = try #require(FileWatch.begin(path))
    var state = State(course: Course(title: "own.md", lessons: [try #require(reading.lesson)]), motion: false)
    _ = update(&state, .command(.openLesson(0)))
    let changed = Stagehand.text("own").replacing("Words.", with: "Other words.")
    let terminal = ScriptedTerminal([
      .see("Words."), saving(changed), .pass(250), .see("Words."), .pass(100),
      .see("Other words."), saving(changed.replacing("format", with: "fromat")), .pass(350),
      .see("has no key 'fromat'"), saving(changed.replacing("Other", with: "Third")),
      .pass(350), .see("Third words."), .type("q"),
    ])
    #expect(hand.play(terminal, state, SessionSources(watch: watch)).isLeft)
  }

  private func saving(_ text: String) -> ScriptedTerminal.Move {
    .act { try hand.folder.write(text, to: "own.md") }
  }

  private func opening(
    _ gate: Gate, for terminal: ScriptedTerminal, _ result: Result<FeatureMap, any Error>
  ) -> SessionSources {
    SessionSources(
      opening: BackgroundTask(wake: terminal.wake) { token in
        _ = token.tell(0.25)
        gate.wait()
        return Result {
          let lesson = Lesson.exploring(try result.get(), called: "waves")
          return Exploration(lesson, try StageState(try #require(lesson.pages[0].stage)))
        }
      })
  }

  @Test func aFileThatTakesLong() throws {
    let gate = Gate(stays: true)
    let terminal = ScriptedTerminal([.until("25"), .type("x"), .act(gate.open), .until("waves"), .type("q")])
    let map = try FeatureMap(height: 2, width: 2, values: [1, 2, 3, 4])
    let sources = opening(gate, for: terminal, .success(map))
    #expect(hand.play(terminal, hand.state(.awaited(.file("f.npy"))), sources).isLeft)
  }

  @Test func aFileThatIsNoGood() {
    let gate = Gate(stays: true)
    gate.open()
    let terminal = ScriptedTerminal([.until("never")])
    let sources = opening(gate, for: terminal, .failure(CocoaError(.fileReadCorruptFile)))
    #expect(hand.play(terminal, hand.state(.awaited(.file("f.npy"))), sources).failure is CocoaError)
    #expect(terminal.calls == ["restore"])
  }

  /// Stopping what is being opened leaves.
  @Test func stoppedWhileItOpens() {
    let gate = Gate(stays: true)
    defer { gate.open() }
    let terminal = ScriptedTerminal([.until("25"), .press([.escape])])
    let sources = opening(gate, for: terminal, .failure(CancellationError()))
    #expect(hand.play(terminal, hand.state(.awaited(.file("f.npy"))), sources).isLeft)
  }

  // MARK: Computing

  private func large(_ side: Int) throws -> State {
    let map = try FeatureMap(
      height: side, width: side, values: (0..<(side * side)).map { Float($0 % 7) })
    let lesson = Lesson.exploring(map, called: "large")
    let stage = try StageState(try #require(lesson.pages[0].stage))
    var state = hand.state(.awaited(.file("large")))
    _ = update(&state, .opened(lesson, stage))
    return state
  }

  /// However long it takes, the screen shows it in the end.
  @Test func aLayerIsComputedInTheBackground() throws {
    let terminal = ScriptedTerminal([.type("p"), .until("999×999"), .type("q")])
    #expect(hand.play(terminal, try large(2000)).isLeft)
  }
}
