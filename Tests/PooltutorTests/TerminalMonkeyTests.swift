import Foundation
import PTYKit
import Playing
import Screen
import Seeded
import Testing
import Tutor
import Views

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Random keys, clicks, pastes and resizes in a terminal: after each the terminal shows what the app draws.
/// POOLTUTOR_TERMINAL_MONKEYS sets how many sessions there are (50 before a release).
@Suite(.serialized) struct TerminalMonkeyTests {
  private static let count =
    ProcessInfo.processInfo.environment["POOLTUTOR_TERMINAL_MONKEYS"].flatMap { Int($0) } ?? 4

  @Test(arguments: 0..<count) func anySessionIsShown(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let lesson = generator.oneIn(5) ? nil : generator.pick(WalkTests.lessons)
    let twin = try Twin(Twin.Setup(lesson: lesson))
    for number in 1...60 {
      let action = Self.act(on: twin, &generator)
      while twin.state.motion.isPlaying { twin.arrive() }
      twin.arrive()
      do { try twin.agree() } catch {
        Issue.record("session \(seed), action \(number): \(action)")
        throw error
      }
    }
    kill(twin.session.pid, SIGTERM)
    #expect(twin.session.waitExit() == .signal(SIGTERM))
    let end = String(decoding: twin.session.output.suffix(100), as: UTF8.self)
    // After a resize libvterm may give back a hidden cursor with the shell's screen; what was sent last counts here.
    #expect(end.contains("\u{1B}[?25h"), "session \(seed) ends with \(end.debugDescription)")
    #expect(twin.session.leftovers.filter { $0 != "no cursor" }.isEmpty, "session \(seed)")
  }

  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace,
      .delete,
    ]
    + "pPsSoOeErRcCzgjkhnNtvViuUx?/+-0123.漢".map(Key.character)

  private static let sizes = [
    (80, 24), (48, 16), (60, 20), (20, 5), (1, 1), (2, 1), (10, 3), (132, 43), (200, 50),
  ]

  /// Does something, and says what. What leaves the app, plays in a time of its own or writes files is left out.
  private static func act(on twin: Twin, _ generator: inout SplitMix64) -> String {
    // On a screen too small for the app nothing shows when a key has been read: the next one might join it.
    let isTooSmall = twin.size.columns < 48 || twin.size.rows < 16
    switch isTooSmall ? 0 : generator.int(0...19) {
    case 0:
      let (columns, rows) = generator.pick(sizes)
      twin.resize(columns: columns, rows: rows)
      return "resize \(columns)x\(rows)"
    case 1:
      let text = generator.pick([
        "1 2\n3 4", "[[1, -2], [0, .5]]", "7", "é漢\u{202E}\u{9B}31m", "a,b", "\u{8}\u{0}",
      ])
      twin.paste(text)
      return "paste \(text.debugDescription)"
    case 2, 3:
      let point = Point(
        column: generator.int(0...(twin.size.columns - 1)), row: generator.int(0...(twin.size.rows - 1)))
      return press(generator.pick([.click(point), .wheelUp(point), .wheelDown(point)]), twin)
    case 4...9: return press(generator.pick(keys), twin)
    default:
      let bound = Keymap.keys(in: KeyContext(twin.state)).filter {
        ![" ", "m", "q", "w", "y", "Y"].map(Key.character).contains($0)
      }
      return press(bound.isEmpty ? .right : generator.pick(bound), twin)
    }
  }

  private static func press(_ key: Key, _ twin: Twin) -> String {
    twin.press(key)
    return "\(key)"
  }
}
