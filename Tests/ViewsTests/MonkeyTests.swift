import Foundation
import Playing
import Screen
import Testing
import AppCore
import Views

/// Random keys, clicks, ticks, pastes, saves and resizes: whatever happens, every screen is sound.
/// POOLTUTOR_MONKEYS sets how many sessions there are (1000 before a release), POOLTUTOR_MONKEY_KEYS how long they are
/// (500), POOLTUTOR_MONKEY_FIRST the first one's seed. With POOLTUTOR_MONKEY_SLOW actions are listed that, with the
/// screen after them, took the processor more than so many milliseconds.
@Suite struct MonkeyTests {
  private static let first = number("POOLTUTOR_MONKEY_FIRST", 0)
  private static let seeds = first..<(first + number("POOLTUTOR_MONKEYS", 12))

  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test(arguments: seeds)
  func anySessionIsSound(seed: Int) {
    var session = MonkeySession(seed: UInt64(seed))
    let complaint = session.run(
      Self.number("POOLTUTOR_MONKEY_KEYS", 120), slow: Self.number("POOLTUTOR_MONKEY_SLOW", .max))
    session.slow.forEach { print("session \(seed), slow: \($0)") }
    guard let complaint else { return }
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
  /// What could be clicked before the last action.
  private var shown: [Target] = []
  /// The actions that took longer than was said, and how long.
  private(set) var slow: [String] = []
  private let start: Player
  private var monkey: Monkey

  init(seed: UInt64) {
    monkey = Monkey(seed: seed)
    start = monkey.begin()
    player = start
  }

  /// Goes on until something is wrong, or for `count` actions. `slow` is in milliseconds.
  mutating func run(_ count: Int, slow limit: Int = .max) -> Complaint? {
    for number in 1...count {
      let action = monkey.next(player)
      actions.append(action)
      let start = Self.processorTime
      action.perform(on: &player)
      let frame = player.frame
      let milliseconds = (Self.processorTime - start) / 1_000_000
      if milliseconds > limit { slow.append("\(milliseconds) ms for action \(number), \(action)") }
      let late = shown.isEmpty ? [] : [shown[number * 31 % shown.count]]
      if let complaint = complaint(frame) ?? lateClicks(late) { return complaint }
      shown = frame.targets
    }
    return nil
  }

  /// Clicks on what was there before the last action: of keys that come at once all but the first meet such a screen.
  private func lateClicks(_ targets: [Target]) -> Complaint? {
    for target in targets {
      var other = player
      other.send(.command(target.command))
      if let text = Soundness.complaint(other, other.frame) {
        return Complaint(kind: "late", text: "a late click, \(target): \(text)")
      }
    }
    return nil
  }

  /// What this thread has had of the processor, in nanoseconds: others on the machine do not count.
  private static var processorTime: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private mutating func complaint(_ frame: Frame) -> Complaint? {
    if let complaint = Soundness.complaint(player, frame) {
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
    for action in actions.dropLast() { action.perform(on: &other.player) }
    let targets = other.player.frame.targets
    actions.last?.perform(on: &other.player)
    let found =
      other.complaint(other.player.frame) ?? other.lateClicks(complaint.kind == "late" ? targets : [])
    return found?.kind == complaint.kind
  }
}
