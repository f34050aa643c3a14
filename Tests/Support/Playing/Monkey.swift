import LessonFormat
import Kernels
import Screen
import Seeded
import AppCore
import Views

/// A random action, with all that is needed to repeat it.
public enum MonkeyAction: Equatable, Sendable {
  case key(Key)
  case tick(Int)
  case resize(Size)
  case paste(String)
  case command(Command)
  /// The author saves the lesson, with or without mistakes.
  case save(isGood: Bool)

  public func perform(on player: inout Player) {
    switch self {
    case .key(let key): player.press(key)
    case .tick(let milliseconds): player.send(.tick(milliseconds: milliseconds))
    case .resize(let size): player.resize(size)
    case .paste(let text): player.paste(text)
    case .command(let command): player.send(.command(command))
    case .save(let isGood): Self.save(isGood, &player)
    }
  }

  private static func save(_ isGood: Bool, _ player: inout Player) {
    guard isGood, var lesson = player.state.lesson?.lesson else {
      let text = "a mistake \u{1B}[2J\u{202E}"
      return player.send(
        .reloadFailed([Diagnostic(file: text, line: 7, column: 3, message: text, help: text, source: text)]))
    }
    lesson.title += "'"
    if lesson.pages.count > 1 { lesson.pages.swapAt(0, lesson.pages.count - 1) }
    player.send(.reloaded(lesson))
  }
}

/// A user who presses anything, determined by a seed.
public struct Monkey {
  public let course: Course
  public let look: RenderStyle
  private let seed: UInt64
  private var generator: SplitMix64

  public init(seed: UInt64) {
    self.seed = seed
    generator = SplitMix64(seed: seed)
    look = RenderStyle(isASCII: seed % 4 == 3, hasColor: seed % 5 != 0)
    course = (try? Self.course(seed, &generator)) ?? Shipped.course
  }

  private static func course(_ seed: UInt64, _ generator: inout SplitMix64) throws -> Course {
    switch seed % 8 {
    case 2: return try Sample.layerCourse()
    case 4, 6:
      let map = try Sample.anyMap(&generator)
      return Course(title: "explore", lessons: [Lesson.exploring(map, called: HostileText.of(4, &generator))])
    case 5: return try Sample.hostileCourse(&generator)
    default: return Shipped.course
    }
  }

  /// The app at the start: on some page of some lesson, in a round, or in the list.
  public mutating func begin() -> Player {
    var player = Player(State(course: course, seed: seed, motion: seed % 2 == 0), look: look)
    if seed % 16 == 1 { return player }
    player.send(.command(.openLesson(generator.int(0...(course.lessons.count - 1)))))
    for _ in 0..<generator.int(0...12) { player.send(.command(.nextPage)) }
    if seed % 16 == 7 { player.send(.command(.quiz)) }
    return player
  }

  private static let keys: [Key] =
    [.up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace]
    + [.delete] + "pPsSoOeEmrRcCzgjkhnNtvVixuU?/+- 0123456789.xqXb,−∞\u{7}漢".map(Key.character)

  private static let sizes = [
    (80, 24), (80, 24), (48, 16), (60, 20), (100, 30), (20, 5), (1, 1), (2, 1), (10, 3), (0, 0), (132, 43),
    (79, 23), (200, 50), (49, 90),
  ]

  private static let pastes = [
    "1 2 3\n4 5 6\n7 8 9", "[[1, -2], [0, .5]]", "np.array([[1e30, nan], [-inf, 0]])", "7", "1,2\n3", "a,b",
    "",
    String(repeating: "1 2 3 4 5 6 7 8 9 0 1 2\n", count: 9),
  ]

  /// The next action, given the state of `player`.
  public mutating func next(_ player: Player) -> MonkeyAction {
    switch generator.int(0...39) {
    case 0, 1: return .resize(size())
    case 2, 3: return .tick(generator.pick([0, 1, 33, 1000, 100_000]))
    case 4...6: return .key(pointing(player.size))
    case 7: return .paste(generator.oneIn(2) ? generator.pick(Self.pastes) : HostileText.of(9, &generator))
    case 8: return .command(command())
    case 9: return generator.oneIn(4) ? .save(isGood: generator.oneIn(2)) : .key(.right)
    case 10...22: return .key(generator.pick(Self.keys))
    default:
      let bound = Keymap.keys(in: KeyContext(player.state))
      return .key(bound.isEmpty ? .escape : generator.pick(bound))
    }
  }

  private mutating func size() -> Size {
    let (columns, rows) = generator.oneIn(100) ? (500, 200) : generator.pick(Self.sizes)
    return Size(columns: columns, rows: rows)
  }

  private mutating func pointing(_ size: Size) -> Key {
    let point = Point(
      column: generator.int(-1...max(0, size.columns)), row: generator.int(-1...max(0, size.rows)))
    return generator.pick([Key.click(point), .click(point), .wheelUp(point), .wheelDown(point)])
  }

  /// Commands that clicks may send, including impossible ones.
  private mutating func command() -> Command {
    generator.pick([
      .go(toStep: generator.int(-2...400)), .choose(generator.int(-1...6)),
      .openLesson(generator.int(-1...20)),
      .sayCell(row: generator.int(0...1), column: 0), .readAgain(line: generator.int(-1...9)), .nextPage,
      .code(.toggle),
      .lastStep, .quiz, .nextView,
    ])
  }
}
