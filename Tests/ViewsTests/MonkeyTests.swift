import Foundation
import Playing
import Screen
import Seeded
import Testing
import Tutor
import Views

/// Random keys, clicks, ticks and resizes: whatever happens, every screen is sound.
/// POOLTUTOR_MONKEYS sets how many sessions there are (300 before a release), POOLTUTOR_MONKEY_KEYS how long they are.
@Suite struct MonkeyTests {
  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test(arguments: 0..<number("POOLTUTOR_MONKEYS", 12))
  func anySessionIsSound(seed: Int) {
    var monkey = Monkey(seed: UInt64(seed))
    for index in 0..<Self.number("POOLTUTOR_MONKEY_KEYS", 60) {
      let action = monkey.act()
      if let complaint = monkey.complaint {
        Issue.record(
          "session \(seed), action \(index) (\(action)): \(complaint)\n\(monkey.player.frame.canvas)")
        return
      }
    }
  }
}

/// Someone who presses anything.
struct Monkey {
  private(set) var player: Player
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    let look = Look(isASCII: seed % 4 == 3)
    // Every third plays with the layers that no shipped lesson may have.
    let course = seed % 3 == 2 ? (try? Sample.layerCourse()) ?? Shipped.course : Shipped.course
    player = Player(State(course: course, seed: seed, motion: seed % 2 == 0), look: look)
    player.send(.command(.openLesson(generator.int(0...(course.lessons.count - 1)))))
    for _ in 0..<generator.int(0...10) { player.send(.command(.nextPage)) }
  }

  private static let keys: [Key] =
    [.up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace]
    + Array(repeating: .right, count: 8) + "pPsSoOeEmrjkhnNtvVicx?/+- 0123456789.xq\u{7}漢".map(Key.character)

  private static let sizes = [
    (80, 24), (48, 16), (60, 20), (100, 30), (20, 5), (1, 1), (0, 0), (132, 43), (79, 23),
  ]

  /// Does something, and says what.
  mutating func act() -> String {
    switch generator.int(0...19) {
    case 0:
      let (columns, rows) = generator.pick(Self.sizes)
      player.resize(Size(columns: columns, rows: rows))
      return "resize \(columns)x\(rows)"
    case 1, 2:
      let milliseconds = generator.pick([0, 1, 33, 1000, 100_000])
      player.send(.tick(milliseconds: milliseconds))
      return "tick \(milliseconds)"
    case 3, 4:
      let point = Point(
        column: generator.int(-1...max(0, player.size.columns)),
        row: generator.int(-1...max(0, player.size.rows)))
      let key = generator.pick([Key.click(point), .wheelUp(point), .wheelDown(point)])
      player.press(key)
      return "\(key)"
    default:
      let key = generator.pick(Self.keys)
      player.press(key)
      return "\(key)"
    }
  }

  /// What is wrong with state or screen; `nil` where they are sound.
  var complaint: String? {
    let frame = player.frame
    if frame.canvas.size != player.size { return "the frame has another size" }
    if player.size.columns >= 48, player.size.rows >= 16, let complaint = stageComplaint(frame) {
      return complaint
    }
    if player.look.isASCII, !frame.canvas.cells.allSatisfy(\.character.isASCII),
      player.state.menu.filter.isEmpty,
      player.state.question?.typed.isEmpty != false
    {
      return "not ASCII"
    }
    if let lesson = player.state.lesson, !lesson.stops.indices.contains(lesson.position) {
      return "off the lesson"
    }
    if player.wake == nil, player.state.motion.glide != nil { return "the box moves, but nothing wakes" }
    let bounds = Rect(column: 0, row: 0, columns: player.size.columns, rows: player.size.rows)
    for target in frame.targets
    where !bounds.contains(Point(column: target.rect.column, row: target.rect.row)) {
      return "a target lies off the screen: \(target)"
    }
    return nil
  }

  private func stageComplaint(_ frame: Frame) -> String? {
    guard player.state.panel != .help, let stage = player.state.stage else { return nil }
    if !(0..<stage.walk.count).contains(stage.step) { return "step \(stage.step) of \(stage.walk.count)" }
    if !(0..<stage.count).contains(stage.position) { return "at \(stage.position) of \(stage.count)" }
    if !stage.current.agrees { return "kernel and reference differ" }
    if stage.view != .walk || player.state.panel == .code { return nil }
    let mark = player.look.isASCII ? "kernel ok" : "kernel ✓"
    return frame.canvas.description.contains(mark) ? nil : "no \(mark)"
  }
}
