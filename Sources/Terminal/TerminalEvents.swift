import CNcurses
import CTerminal
import Screen
import TerminalCore

extension Terminal {
  /// Waits for events, at most so long; `nil` waits forever, without using the processor. Returns none on
  /// timeout, or when `wake` was called.
  public func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    let deadline = timeoutMilliseconds.map { Self.clock + $0 }
    while true {
      let left = queued.isEmpty ? deadline.map { max(0, $0 - Self.clock) } : 0
      let ready = Int(terminal_wait(signals, left.map { Int32(clamping: $0) } ?? -1))
      var events = queued
      queued = []
      if ready & terminal_signalled != 0 { events += signalEvents() }
      if ready & terminal_readable != 0 { events += terminal_is_foreground() ? inputEvents() : retake() }
      if ready & terminal_hung_up != 0 { events.append(.hangup) }
      if !events.isEmpty || ready == 0 || ready & terminal_signalled != 0 { return events }
    }
  }

  /// Ends the wait of the terminal's thread. Callable on any thread, at any time.
  public static func wake() { terminal_signals_wake() }

  private func signalEvents() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while case let signal = terminal_signals_next(), signal != 0 {
      switch signal {
      case SIGCONT:
        events += retake()
      case SIGWINCH:
        fitSize()
        shown = nil
        events.append(.resized(size))
      case SIGTSTP:
        discardInput()
        events.append(.suspendRequested)
      default:
        discardInput()
        return [.terminate(signal: signal)]
      }
    }
    return events
  }

  /// Unread input is not meant for the shell that follows, so it is discarded, as the driver would do. In the
  /// background the input is not ours, and touching it would stop us.
  private func discardInput() {
    if terminal_is_foreground() { flushinp() }
  }

  /// Endless input must not keep signals waiting.
  private static let longestBatch = 1 << 16

  private func inputEvents() -> [TerminalEvent] {
    input.beginBatch(at: Self.clock)
    var count = 0
    while count < Self.longestBatch, case let code = wgetch(window), code != ERR {
      count += 1
      if code < KEY_MIN { input.take(UInt8(truncatingIfNeeded: code)) }
      if let key = Self.keys[code] { input.take(key) }
    }
    // Readable but empty, several times in a row: the other end has closed.
    emptyReads = count == 0 ? emptyReads + 1 : 0
    var (events, control) = input.endBatch(at: Self.clock)
    events = events.map { $0 == .key(.character("\u{0C}")) ? repainted() : $0 }
    if let control, let signal = controls[control] {
      // Sent to the processes that the driver would send it to. It comes back as a signal, and input after
      // the key is discarded.
      terminal_send_job(signal)
    }
    return emptyReads > 2 ? events + [.hangup] : events
  }

  /// Ctrl-L: sends the whole screen again, whatever was written over it.
  private func repainted() -> TerminalEvent {
    shown = nil
    clearok(window, true)
    return .resized(size)
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_ENTER: .enter, KEY_BTAB: .backTab,
    KEY_BACKSPACE: .backspace, KEY_DC: .delete,
  ]
}
