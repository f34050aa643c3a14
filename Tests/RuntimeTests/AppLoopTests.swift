import AppCore
import CourseFiles
import Foundation
import LessonFormat
import PTYKit
import Runtime
import ScratchFolder
import Screen
import TerminalCore
import Testing

/// The loop without a terminal: keys in, frames out.
@Suite(.waits) struct AppLoopTests {
  private let hand: Stagehand

  init() throws { hand = try Stagehand() }

  @Test func keysInFramesOut() {
    let terminal = ScriptedTerminal([
      .see("Lesson one"), .press([.down, .enter]), .see("First page"), .see("Lesson two"), .type("n"),
      .see("Second page"), .type("4q"), .see("4q_"), .press([.backspace, .enter]), .until("Right"),
      .type("q"),
    ])
    #expect(hand.play(terminal, hand.state()).isLeft)
    #expect(terminal.calls == ["restore"] && hand.farewell.isEmpty)
  }

  /// Nothing that happens is shown twice, and nobody wakes while nothing moves.
  @Test func nothingIsDrawnForNothing() {
    let terminal = ScriptedTerminal([.pass(10_000), .press([.home]), .type("q")])
    hand.play(terminal, hand.state())
    #expect(terminal.timeout == nil)
    #expect(terminal.frames.count <= 4, "the first, after the key, and after two news of progress")
  }

  @Test func theBoxGlides() {
    let terminal = ScriptedTerminal([
      .press([.right]), .pass(3000), .type("q"),
    ])
    hand.play(terminal, hand.state(.command(.openLesson(0)), motion: true))
    #expect(Set(terminal.frames).count > 3, "between two places, not only at them")
    #expect(terminal.timeout == nil, "and then it rests")
  }

  @Test func pastedText() {
    let terminal = ScriptedTerminal([
      .happen(.text("４")), .see("answer: 4_"), .press([.enter]), .until("Right"), .type("q"),
    ])
    hand.play(terminal, hand.state(.command(.openLesson(0)), .command(.nextPage)))
  }

  // MARK: The terminal

  @Test func signalsEndAtOnce() {
    for (event, signal) in [(TerminalEvent.terminate(signal: SIGTERM), SIGTERM), (.hangup, SIGHUP)] {
      let terminal = ScriptedTerminal([.happen(event)])
      #expect(hand.play(terminal, hand.state()).signal == signal)
      #expect(terminal.calls == ["abandon"], "nothing is waited for")
    }
  }

  @Test func aSignalWhileItIsGivenBack() {
    let terminal = ScriptedTerminal([.type("q")])
    terminal.pendingSignal = SIGINT
    #expect(hand.play(terminal, hand.state()).signal == SIGINT)
    #expect(terminal.calls == ["restore"])
  }

  @Test func stopsAndGoesOn() {
    let terminal = ScriptedTerminal([.happen(.suspendRequested), .happen(.resumed), .type("q")])
    #expect(hand.play(terminal, hand.state()).isLeft)
    #expect(terminal.calls == ["suspend", "restore"])
  }

  @Test func anotherSize() {
    let terminal = ScriptedTerminal([])
    let small = Size(columns: 60, rows: 20)
    let moves: [ScriptedTerminal.Move] = [
      .act { terminal.size = small }, .happen(.resized(small)), .act {}, .type("q"),
    ]
    terminal.add(moves)
    hand.play(terminal, hand.state())
    let rows = terminal.frames.map { $0.split(separator: "\n", omittingEmptySubsequences: false).count }
    #expect(rows.last == (rows.first ?? 0) - 10)
  }

  @Test func anUnknownTypeOfTerminal() {
    let terminal = ScriptedTerminal([.see("odd is not known here: used as xterm"), .type("q")])
    terminal.standIn = ("odd", "xterm")
    hand.play(terminal, hand.state())
  }

  // MARK: Copies and files

  @Test func copies() {
    let terminal = ScriptedTerminal([.type("y"), .see("copied"), .type("q")])
    hand.play(terminal, hand.state(.command(.openLesson(0))))
    #expect(terminal.copied.count == 1 && terminal.copied[0].contains("5"), "\(terminal.copied)")
    let without = ScriptedTerminal([.type("y"), .see("no clipboard"), .type("q")])
    without.takesCopies = false
    hand.play(without, hand.state(.command(.openLesson(0))))
  }

  @Test func exports() throws {
    let path = hand.folder.path + "/x.svg"
    let name = Array(repeating: Key.backspace, count: 40) + path.map(Key.character)
    let open: [ScriptedTerminal.Move] = [.type("w"), .press(name), .press([.enter])]
    let terminal = ScriptedTerminal(open + [.see("wrote"), .type("q")])
    hand.play(terminal, hand.state(.command(.openLesson(0))))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<svg"))
    let again = ScriptedTerminal(
      open + [.see("already"), .press([.enter]), .see("wrote"), .type("q")])
    hand.play(again, hand.state(.command(.openLesson(0))))
    let folder = ScriptedTerminal([
      .type("w"), .press(Array(repeating: .backspace, count: 40)), .type(hand.folder.path), .press([.enter]),
      .see("regular"), .press([.escape]), .type("q"),
    ])
    hand.play(folder, hand.state(.command(.openLesson(0))))
  }
}
