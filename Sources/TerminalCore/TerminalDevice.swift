import Screen

/// A terminal, or what stands for one, while the app has it.
public protocol TerminalDevice: AnyObject {
  var size: Size { get }
  var glyphs: GlyphSet { get }
  var colorDepth: ColorDepth { get }
  /// The type of terminal that stands in for an unknown one.
  var standIn: (unknown: String, used: String)? { get }
  /// Milliseconds that never jump.
  var now: Int { get }
  /// Ends the wait for events. Called from any thread, at any time.
  var wake: @Sendable () -> Void { get }

  /// Waits until something happens, at most so long; `nil` waits for ever. Empty when the time is over, or `wake` was
  /// called.
  func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent]
  func show(_ canvas: Canvas)
  /// - Returns: whether the text is on a clipboard.
  func copy(_ text: String) -> Bool
  /// Stops the program, as Ctrl-Z asks. Returns once it goes on.
  func suspend()
  /// Gives the terminal back.
  func restore()
  /// The same because a signal ends the program, without waiting for a terminal that takes nothing.
  func abandon()
  /// The signal to end by that came while the terminal was given back.
  var pendingSignal: Int32? { get }
}
