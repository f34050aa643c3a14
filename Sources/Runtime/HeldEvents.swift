import Screen
import TerminalCore
import AppCore

/// What the learner did while the lessons were still being read. It has to wait for them: what a key means depends on what the
/// keys before it open.
struct HeldEvents {
  /// For how long the wish to leave stays in its turn, in milliseconds: no longer than goes unnoticed.
  private static let patience = 80

  private(set) var events: [TerminalEvent] = []
  /// A quitting key after others.
  private var leaving: (event: Event, index: Int, due: Int)?
  /// When to tell that they wait; `nil` once that is done.
  private var telling: Int?

  var isEmpty: Bool { events.isEmpty }

  /// When there is something to do unless the lessons are there before.
  var due: Int? { [leaving?.due, telling].compactMap(\.self).min() }

  /// - Parameter meaning: what the event would mean if it were the first.
  mutating func append(_ event: TerminalEvent, meaning: Event?, now: Int) {
    if isEmpty { telling = now + Self.patience }
    events.append(event)
    guard leaving == nil, let meaning, event == .key(.escape) || meaning == .command(.quit) else { return }
    leaving = (meaning, events.count, now + Self.patience)
  }

  /// The events, which no longer wait. Never inlined: the optimiser of Swift 6.3 else frees them while they are gone through.
  @inline(never)
  mutating func takeAll() -> [TerminalEvent] {
    var all: [TerminalEvent] = []
    swap(&all, &events)
    (leaving, telling) = (nil, nil)
    return all
  }

  /// Events that have waited too long.
  enum Overdue: Equatable {
    /// The wish to leave: what came before it no longer counts, and what came after it is still to be done.
    case leave(Event, then: [TerminalEvent])
    case tell
  }

  mutating func overdue(now: Int) -> Overdue? {
    if let leaving, now >= leaving.due {
      return .leave(leaving.event, then: Array(takeAll()[leaving.index...]))
    }
    guard let telling, now >= telling else { return nil }
    self.telling = nil
    return .tell
  }
}
