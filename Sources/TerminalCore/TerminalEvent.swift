import Screen

/// An event from the terminal, or from the system.
public enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// Pasted text, with `\n` as line ends. Untrusted, like a file.
  case text(String)
  case resized(Size)
  /// A signal asks to end: restore, then call `Terminal.die(of:)`.
  case terminate(signal: Int32)
  /// Ctrl-Z: call `suspend()`.
  case suspendRequested
  /// Back in the foreground; the screen has already been drawn again.
  case resumed
  /// The terminal is gone: nothing can be shown or read any more.
  case hangup
}

/// Why the full-screen program cannot start here.
public enum TerminalError: Error, Equatable, Sendable {
  case notATerminal(stream: String)
  case unset, unknown(term: String), dumb(term: String)
  case failed(term: String)
  case inBackground

  /// The problem and its solution, for the learner.
  public var message: String { "\(reason) pooltutor learn ID --plain needs none." }

  private var reason: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; the tutorial needs one for both input and output."
    case .unset: "TERM is not set, so the terminal's abilities are unknown."
    case .unknown(let term): "The terminal type '\(term)' (from TERM) is not in the terminfo database."
    case .dumb(let term): "The terminal type '\(term)' (from TERM) cannot place text on the screen."
    case .inBackground:
      "The program runs in the background of its terminal, and cannot be brought to the foreground."
    case .failed(let term): "The terminal of type '\(term)' could not be set up."
    }
  }
}
