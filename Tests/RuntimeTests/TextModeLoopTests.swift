import AppCore
import PTYKit
import ProgressStore
import Runtime
import Testing

/// Lines in, lines out, by the same effects as on the screen.
@Suite(.waits) struct TextModeLoopTests {
  private let hand: Stagehand

  init() throws { hand = try Stagehand() }

  private func open() -> State { hand.state(.command(.openLesson(0))) }

  @Test func aWholeLesson() {
    let text = hand.talk(["", "", "4", "quit"], open())
    for part in ["Lesson one", "First page", "Second page", "Right"] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(!text.contains("> "), "nobody types, so nobody is prompted")
  }

  @Test func theInputEnds() {
    #expect(hand.talk([], open()).contains("not asked: the input has ended"), "\(hand.lines)")
  }

  @Test func somebodyTypes() throws {
    let text = hand.talk(["next"], open(), isInteractive: true)
    #expect(text.contains("> ") && text.hasSuffix("Your answer: \nThe input has ended.\n"), "\(text)")
    let again = try Stagehand()
    var state = again.state(.command(.openLesson(0)))
    _ = update(&state, .command(.nextPage))
    #expect(again.talk(["q"], state, isInteractive: true).contains("page 2"), "\(again.lines)")
  }

  /// The answer is judged all the same, and what is lost is told at the end.
  @Test func whatCannotBeSaved() {
    let recorder = hand.recorder(at: "/dev/null/progress.sqlite")
    let text = hand.talk(["next", "4", "quit"], open(), recorder: recorder)
    #expect(text.contains("Right") && text.contains("Progress is not saved"), "\(text)")
    #expect(text.contains("1 answer was not saved"), "\(text)")
  }

  /// A store that never opens: the verdict comes after the wait, with the word that it is not saved yet.
  @Test func aStoreThatHangs() {
    let gate = Gate(stays: true)
    defer { gate.open() }
    let path = hand.folder.path + "/progress.sqlite"
    let recorder = hand.recorder(open: { _ in
      gate.wait()
      return ProgressStore.open(path, time: SystemClock.wall)
    })
    let text = hand.talk(["next", "4", "quit"], open(), recorder: recorder)
    #expect(text.contains("Right") && text.contains("not saved"), "\(text)")
  }
}
