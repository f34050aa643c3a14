import CNcurses
import CTerminal
import Screen

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Terminal {
  /// Waits until something happens, at most so long; nil waits for ever, without using the processor. Empty when
  /// the time is over.
  public func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    let deadline = timeoutMilliseconds.map { Self.clock + $0 }
    while true {
      let left = queued.isEmpty ? deadline.map { max(0, $0 - Self.clock) } : 0
      let ready = Int(terminal_wait(signals, left.map { Int32(clamping: $0) } ?? -1))
      var events = queued
      queued = []
      if ready & terminal_signalled != 0 { events += signalEvents() }
      if ready & terminal_readable != 0 { events += inputEvents() }
      if ready & terminal_hung_up != 0 { events.append(.hangup) }
      if !events.isEmpty || ready == 0 { return events }
    }
  }

  private func signalEvents() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while case let signal = terminal_signals_next(), signal != 0 {
      switch signal {
      case SIGCONT:
        retake()
        events += [.resized(size), .resumed]
      case SIGWINCH:
        fitSize()
        shown = nil
        events.append(.resized(size))
      case SIGTSTP: events.append(.suspendRequested)
      default: return [.terminate(signal: signal)]
      }
    }
    return events
  }

  private func inputEvents() -> [TerminalEvent] {
    input.beginBatch(at: Self.clock)
    var count = 0
    while case let code = wgetch(window), code != ERR {
      count += 1
      input.take(code: code)
    }
    // Readable, yet nothing to read, and so again and again: the other end has closed.
    emptyReads = count == 0 ? emptyReads + 1 : 0
    let events = input.endBatch(at: Self.clock)
    return emptyReads > 2 ? events + [.hangup] : events
  }
}
