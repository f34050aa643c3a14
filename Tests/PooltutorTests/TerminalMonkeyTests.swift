import Foundation
import PTYKit
import Playing
import Screen
import Seeded
import Testing
import AppCore
import Views

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Random keys, clicks, pastes and resizes in a terminal: after each the terminal shows what the app draws.
/// POOLTUTOR_TERMINAL_MONKEYS sets how many sessions there are (50 before a release), POOLTUTOR_TERMINAL_MONKEY_FIRST
/// the first one's seed.
@Suite(.serialized, .waits) struct TerminalMonkeyTests {
  private static let first = number("POOLTUTOR_TERMINAL_MONKEY_FIRST", 0)
  private static let seeds = first..<(first + number("POOLTUTOR_TERMINAL_MONKEYS", 4))

  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test(arguments: seeds) func anySessionIsShown(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let lesson = generator.oneIn(5) ? nil : generator.pick(WalkTests.lessons)
    let twin = try Twin(Twin.Setup(lesson: lesson))
    var actions: [String] = []
    for _ in 1...60 {
      actions.append(Self.act(on: twin, &generator))
      while twin.state.motion.isPlaying { twin.arrive() }
      twin.arrive()
      do { try twin.agree() } catch {
        Issue.record("session \(seed), the last of these \(actions.count) actions: \(actions)")
        throw error
      }
    }
    kill(twin.session.pid, SIGTERM)
    #expect(twin.session.waitExit() == .signal(SIGTERM))
    #expect(twin.session.leftovers.isEmpty, "session \(seed): \(twin.session.leftovers) after \(actions)")
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
    // Not for long on a screen that is too small for the app.
    let isTooSmall = twin.size.columns < 48 || twin.size.rows < 16
    switch generator.int(0...19) {
    case 0,
      1...5 where isTooSmall:
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
    guard twin.isClear(key) else { return "not \(key)" }
    twin.press(key)
    return "\(key)"
  }
}
