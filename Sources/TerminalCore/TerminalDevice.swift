import Screen

/// A terminal, or its substitute in tests, while the app uses it.
public protocol TerminalDevice: AnyObject {
  var size: Size { get }
  var glyphs: GlyphSet { get }
  var colorDepth: ColorDepth { get }
  /// The terminal type used in place of an unknown one; `nil` if the type is known.
  var standIn: (unknown: String, used: String)? { get }
  /// Milliseconds of a monotonic clock.
  var now: Int { get }
  /// Ends the wait for events. Callable on any thread, at any time.
  var wake: @Sendable () -> Void { get }

  /// Waits for events, at most so long; `nil` waits forever. Returns none on timeout, or when `wake` was
  /// called.
  func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent]
  func show(_ canvas: Canvas)
  /// - Returns: whether the text is on a clipboard.
  func copy(_ text: String) -> Bool
  /// Stops the program, as Ctrl-Z asks. Returns when it continues.
  func suspend()
  /// Restores the terminal.
  func restore()
  /// Restores the terminal when a signal ends the program, without waiting for a terminal that takes no
  /// output.
  func abandon()
  /// The ending signal that arrived while the terminal was restored.
  var pendingSignal: Int32? { get }
}
