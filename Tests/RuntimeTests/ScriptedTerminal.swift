import Foundation
import Screen
import TerminalCore
import Testing

/// A terminal that plays a script: keys in, frames out. Its clock is the script's own; it waits only for other threads.
final class ScriptedTerminal: TerminalDevice {
  enum Move {
    case press([Key])
    case type(String)
    case happen(TerminalEvent)
    /// The time goes on, in milliseconds.
    case pass(Int)
    /// Now the screen has to hold the text.
    case see(String)
    case notSee(String)
    /// Waits until the screen holds the text, without the time going on.
    case until(String)
    /// Something happens outside of the program.
    case act(() throws -> Void)
  }

  private var script: [Move]
  private let gate = Gate()
  private(set) var now = 1000
  var size = Size(columns: 100, rows: 30)
  let glyphs = GlyphSet.unicode
  let colorDepth = ColorDepth.indexed256
  var standIn: (unknown: String, used: String)?
  var pendingSignal: Int32?
  /// Whether there is a clipboard.
  var takesCopies = true

  /// All screens that were shown.
  private(set) var frames: [String] = []
  private(set) var copied: [String] = []
  /// How it was given back, and stopped.
  private(set) var calls: [String] = []
  /// How long the program wanted to wait last.
  private(set) var timeout: Int?

  init(_ script: [Move]) { self.script = script }

  func add(_ moves: [Move]) { script += moves }

  private var screen: String { frames.last ?? "" }

  var wake: @Sendable () -> Void { { [gate] in gate.open() } }

  func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    timeout = timeoutMilliseconds
    while let move = script.first {
      switch move {
      case .pass(let milliseconds): return pass(milliseconds)
      case .until(let text) where !screen.contains(text):
        if gate.wait() { return [] }
        return fail("waited in vain for '\(text)'")
      default:
        script.removeFirst()
        if let events = play(move) { return events }
      }
    }
    return fail("the script is over")
  }

  private func play(_ move: Move) -> [TerminalEvent]? {
    switch move {
    case .press(let keys): return keys.map(TerminalEvent.key)
    case .type(let text): return text.map { .key(.character($0)) }
    case .happen(let event): return [event]
    case .see(let text): #expect(screen.contains(text), "\(screen)")
    case .notSee(let text): #expect(!screen.contains(text), "\(screen)")
    case .act(let action): #expect(throws: Never.self) { try action() }
    case .until, .pass: break
    }
    return nil
  }

  /// As far as the program waits; the rest the next time.
  private func pass(_ milliseconds: Int) -> [TerminalEvent] {
    let step = max(1, min(milliseconds, timeout ?? milliseconds))
    now += step
    script[0] = .pass(milliseconds - step)
    if step >= milliseconds { script.removeFirst() }
    return []
  }

  private func fail(_ reason: String) -> [TerminalEvent] {
    Issue.record("\(reason):\n\(screen)")
    script = []
    return [.terminate(signal: SIGTERM)]
  }

  func show(_ canvas: Canvas) { frames.append("\(canvas)") }

  func copy(_ text: String) -> Bool {
    if takesCopies { copied.append(text) }
    return takesCopies
  }

  func suspend() { calls.append("suspend") }
  func restore() { calls.append("restore") }
  func abandon() { calls.append("abandon") }
}

/// What one thread opens and another waits for.
final class Gate: Sendable {
  private let condition = NSCondition()
  /// Guarded by `condition`.
  nonisolated(unsafe) private var isOpen = false
  private let stays: Bool

  /// - Parameter stays: whether it stays open for all who come.
  init(stays: Bool = false) { self.stays = stays }

  func open() {
    condition.lock()
    defer { condition.unlock() }
    isOpen = true
    condition.broadcast()
  }

  /// - Returns: false where nobody has opened it in a minute, so that a test that fails also ends.
  @discardableResult
  func wait() -> Bool {
    let deadline = Date(timeIntervalSinceNow: 60)
    condition.lock()
    defer { condition.unlock() }
    while !isOpen, condition.wait(until: deadline) {}
    defer { if !stays { isOpen = false } }
    return isOpen
  }
}
