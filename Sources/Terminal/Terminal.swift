import CEnding
import CNcurses
import CTerminal
import Screen
import TerminalCore

public typealias TerminalOptions = TerminalCore.TerminalOptions
public typealias TerminalEvent = TerminalCore.TerminalEvent
public typealias TerminalError = TerminalCore.TerminalError

/// The terminal while the tutorial uses it: from `init` to `restore` the screen shows the last canvas given
/// to `show`. However the process ends, even by a crash, the terminal is left as it was found. Only one may
/// exist at a time.
public final class Terminal {
  /// The characters to draw with; ASCII if the locale is not UTF-8.
  public let glyphs: GlyphSet
  /// The terminal type used in place of an unknown one; `nil` if the type is known.
  public let standIn: (unknown: String, used: String)?
  public let colorDepth: ColorDepth
  public var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

  // What the extensions in this folder share.
  let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  let signals: Int32
  let palette: Palette
  /// The sequences that turn bracketed paste and the mouse on and off.
  let modes: (on: String, off: String)
  /// The signal of each control byte that the driver would turn into one.
  let controls: [UInt8: Int32]
  var input = InputParser()
  var shown: Canvas?
  var queued: [TerminalEvent] = []
  var emptyReads = 0
  /// ncurses' numbers for the colour pairs of pictures.
  var tonePairs: [[Int32]: Int32] = [:]
  var showsCursor = false
  /// Whether the screen is ours and not the shell's.
  var isOurs = false
  private var isRestored = false
  /// The ending signal that arrived while the terminal was restored.
  public private(set) var pendingSignal: Int32?

  /// Takes over the terminal and clears the screen.
  /// - Throws: `TerminalError` if there is no usable terminal.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    let (term, standIn) = try Self.usableTerm()
    self.standIn = standIn
    glyphs = Self.glyphs(options, term)
    signals = terminal_signals_open()
    try Self.comeToFront()
    _ = terminal_guard_save()
    if terminal_is_too_large() { use_env(false) }  // starts with the size in the terminfo entry
    guard signals >= 0, let screen = nc_start(), let window = nc_window() else {
      _ = terminal_signals_close()
      throw .failed(term: term)
    }
    controls = Self.controls()
    (self.screen, self.window) = (screen, window)
    palette = Self.palette(options)
    colorDepth = palette.depth
    modes = Self.modes(mouse: options.mouse)
    setUp()
    take()
  }

  deinit { restore() }

  /// Waits for the foreground: only there may we set the terminal's modes.
  private static func comeToFront() throws(TerminalError) {
    switch terminal_come_to_front() {
    case terminal_in_front: break
    case terminal_is_ending: ending_die(terminal_signals_close())
    default:
      _ = terminal_signals_close()
      throw .inBackground
    }
  }

  private static func usableTerm() throws(TerminalError) -> (String, (unknown: String, used: String)?) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(stream: "Standard input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(stream: "Standard output") }
    guard let term = variable("TERM") else { throw .unset }
    switch nc_probe(term) {
    case nc_terminal_unknown:
      let usable = TerminalType.standIns(for: term).first { nc_probe($0) == nc_terminal_usable }
      guard let usable else { throw .unknown(term: term) }
      setenv("TERM", usable, 1)
      return (usable, (unknown: term, used: usable))
    case nc_terminal_dumb: throw .dumb(term: term)
    default: return (term, nil)
    }
  }

  /// Reads keys from the terminal itself if standard input is a pipe or a file.
  /// - Returns: whether there is a terminal.
  public static func readKeysFromTerminal() -> Bool { terminal_take_input() }

  /// An environment variable; `nil` if unset or empty.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func controls() -> [UInt8: Int32] {
    let signals = [
      (terminal_interrupt, SIGINT), (terminal_quit, SIGQUIT), (terminal_suspend, SIGTSTP),
    ]
    return signals.reduce(into: [:]) { controls, each in
      if case let key = terminal_control_key(each.0), key >= 0 {
        controls[UInt8(truncatingIfNeeded: key)] = each.1
      }
    }
  }

  private static func glyphs(_ options: TerminalOptions, _ term: String) -> GlyphSet {
    let wants = options.writesUTF8(in: variable, driverSaysUTF8: terminal_driver_is_utf8())
    guard terminal_locale_is_utf8(false) || wants && terminal_locale_is_utf8(true) else { return .ascii }
    if options.ascii == true { return .asciiFrames }
    return TerminalType.hasFewGlyphs(term) ? .console : .unicode
  }

  /// Defines the colours for ncurses. Without colours ncurses does not start them, and sends nothing about
  /// them.
  private static func palette(_ options: TerminalOptions) -> Palette {
    let count = tigetnum("colors")
    let palette = Palette(
      depth: min(options.colorLimit(in: variable), ColorDepth(colors: Int(count))),
      background: options.background(in: variable))
    guard palette.depth != .none else { return palette }
    start_color()
    use_default_colors()
    for ink in Ink.allCases {
      guard let color = palette.color(of: ink) else { continue }
      let isBoldInstead = palette.depth == .ansi16 && count < 16  // eight colours: bold makes them bright
      init_extended_pair(pair(of: ink), isBoldInstead ? color & 7 : color, -1)
    }
    return palette
  }

  /// Only for terminals that look like xterm: a hardware terminal might show the bytes.
  private static func modes(mouse: Bool) -> (on: String, off: String) {
    guard nc_capability("kmous") != nil || nc_capability("BE") != nil else { return ("", "") }
    let numbers = mouse ? [2004, 1000, 1006] : [2004]
    // One by one: not every emulator reads lists.
    let sequence = { (end: String) in numbers.map { "\u{1B}[?\($0)\(end)" }.joined() }
    return (sequence("h"), sequence("l"))
  }

  private func setUp() {
    // So that the driver neither turns pasted bytes into signals nor stops the screen for them.
    raw()
    noecho()
    nonl()
    nodelay(window, true)
    keypad(window, true)
    define_key("\u{1B}[Z", KEY_BTAB)  // some entries give it a number of their own
    keyok(KEY_MOUSE, false)  // the parser reads mouse reports
    // Long enough for a sequence that a slow line splits. ncurses has already read the learner's own value.
    if Self.variable("ESCDELAY") == nil { set_escdelay(50) }
    typeahead(-1)  // else a refresh stops half-way when a key is waiting
    curs_set(0)
  }

  /// Restores the terminal. Safe to call twice.
  public func restore() {
    guard !isRestored else { return }
    isRestored = true
    leave()
    delscreen(screen)
    closeSignals()
  }

  /// Restores the terminal when a signal ends the program, without waiting for a terminal that takes no
  /// output. Only `die(of:)` may follow.
  public func abandon() {
    guard !isRestored else { return }
    isRestored = true
    isOurs = false
    terminal_guard_release(true)
    closeSignals()
  }

  private func closeSignals() {
    let signal = terminal_signals_close()
    pendingSignal = signal == 0 ? nil : signal
  }

  /// Ends the process as `signal` would have, so that the shell sees the cause (128 + signal).
  public static func die(of signal: Int32) -> Never { ending_die(signal) }

  /// Milliseconds of a monotonic clock.
  public static var clock: Int { Int(terminal_clock()) }
}
