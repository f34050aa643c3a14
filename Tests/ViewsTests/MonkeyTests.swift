import Foundation
import Playing
import Screen
import Testing
import Tutor
import Views

/// Random keys, clicks, ticks, pastes, saves and resizes: whatever happens, every screen is sound.
/// POOLTUTOR_MONKEYS sets how many sessions there are (1000 before a release), POOLTUTOR_MONKEY_KEYS how long they are
/// (500), POOLTUTOR_MONKEY_FIRST the first one's seed.
@Suite struct MonkeyTests {
  private static let first = number("POOLTUTOR_MONKEY_FIRST", 0)
  private static let seeds = first..<(first + number("POOLTUTOR_MONKEYS", 12))

  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test(arguments: seeds)
  func anySessionIsSound(seed: Int) {
    var session = MonkeySession(seed: UInt64(seed))
    guard let complaint = session.run(Self.number("POOLTUTOR_MONKEY_KEYS", 120)) else { return }
    let shortest = session.shrunk(to: complaint)
    Issue.record(
      """
      session \(seed), after \(session.actions.count) actions: \(complaint.text)
      shortest: \(shortest.map { "\($0)" }.joined(separator: ", "))
      \(session.player.frame.canvas)
      """)
  }

  /// The way back is tried, not only allowed for.
  @Test func stepsAreGoneBack() {
    var session = MonkeySession(seed: 0)
    #expect(session.run(60) == nil)
    #expect(session.roundTrips > 20)
  }
}

/// One monkey at work, checked at each step.
struct MonkeySession {
  struct Complaint: Equatable {
    /// What stays the same while a failing session is made shorter.
    let kind: String
    let text: String
  }

  private(set) var actions: [MonkeyAction] = []
  private(set) var player: Player
  private(set) var roundTrips = 0
  private let start: Player
  private var monkey: Monkey

  init(seed: UInt64) {
    monkey = Monkey(seed: seed)
    start = monkey.begin()
    player = start
  }

  /// Goes on until something is wrong, or for `count` actions.
  mutating func run(_ count: Int) -> Complaint? {
    for _ in 0..<count {
      actions.append(monkey.next(player))
      actions[actions.count - 1].perform(on: &player)
      if let complaint = complaint() { return complaint }
    }
    return nil
  }

  private mutating func complaint() -> Complaint? {
    if let complaint = Soundness.complaint(player) {
      return Complaint(kind: String(complaint.filter { !$0.isNumber }), text: complaint)
    }
    for (key, opposite) in [(Key.right, Key.left), (.left, .right)] {
      switch RoundTrip.outcome(player, key, opposite) {
      case .undefined: break
      case .same: roundTrips += 1
      case .differs(let text): return Complaint(kind: "\(key) \(opposite)", text: text)
      }
    }
    return nil
  }

  /// Leaves out what the same complaint does not need: halves, quarters and so on, as long as there is patience.
  func shrunk(to complaint: Complaint) -> [MonkeyAction] {
    var kept = actions
    var patience = 400
    var size = max(1, kept.count / 2)
    while size >= 1, patience > 0 {
      var from = 0
      while from < kept.count, patience > 0 {
        patience -= 1
        var shorter = kept
        shorter.removeSubrange(from..<min(kept.count, from + size))
        if fails(shorter, complaint) { kept = shorter } else { from += size }
      }
      size /= 2
    }
    return kept
  }

  private func fails(_ actions: [MonkeyAction], _ complaint: Complaint) -> Bool {
    var other = self
    other.player = start
    for action in actions { action.perform(on: &other.player) }
    return other.complaint()?.kind == complaint.kind
  }
}
