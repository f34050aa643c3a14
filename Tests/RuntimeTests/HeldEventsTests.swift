import Screen
import TerminalCore
import Testing
import AppCore

@testable import Runtime

/// What waits for the lessons, and what does not.
@Suite struct HeldEventsTests {
  private static let quit = Event.command(.quit)

  @Test func whatIsInTimeStaysInItsTurn() {
    var held = HeldEvents()
    #expect(held.isEmpty && held.due == nil && held.overdue(now: 99_999) == nil)
    held.append(.key(.enter), meaning: .command(.open), now: 1000)
    held.append(.key(.character("q")), meaning: Self.quit, now: 1010)
    #expect(held.events == [.key(.enter), .key(.character("q"))])
    #expect(held.overdue(now: 1070) == nil)
  }

  @Test func whoeverWaitsIsTold() throws {
    var held = HeldEvents()
    held.append(.key(.enter), meaning: .command(.open), now: 1000)
    held.append(.text("pasted"), meaning: nil, now: 1050)
    let due = try #require(held.due)
    #expect(due - 1000 < 100)
    #expect(held.overdue(now: due) == .tell && held.due == nil && held.overdue(now: 99_999) == nil)
    #expect(held.events.count == 2)
  }

  @Test(arguments: [
    (Key.character("q"), quit), (.escape, .command(.clearFilter)), (.escape, .command(.menu)),
  ])
  func whoeverLeavesDoesNotWait(key: Key, meaning: Event) throws {
    var held = HeldEvents()
    held.append(.key(.enter), meaning: .command(.open), now: 1000)
    _ = held.overdue(now: 1080)
    held.append(.key(key), meaning: meaning, now: 5000)
    held.append(.key(.enter), meaning: .command(.open), now: 5001)
    held.append(.key(key), meaning: meaning, now: 5079)
    let due = try #require(held.due)
    #expect(due - 5000 < 100, "from the first on")
    let rest: [TerminalEvent] = [.key(.enter), .key(key)]
    #expect(held.overdue(now: due) == .leave(meaning, then: rest))
    #expect(held.isEmpty && held.due == nil)
  }

  @Test func aLetterThatIsTypedDoesNotLeave() {
    var held = HeldEvents()
    held.append(.key(.character("q")), meaning: .type("q"), now: 1000)
    #expect(held.overdue(now: 1080) == .tell && held.overdue(now: 9999) == nil)
  }
}
