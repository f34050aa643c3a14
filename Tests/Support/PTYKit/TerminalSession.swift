import CPTY
import CVTerm
import Sanitized

/// A program that could not be started; `code` is an errno.
public struct PTYError: Error {
  public var program: String
  public var code: Int32
}

/// How a process ended.
public enum Ending: Equatable, Sendable {
  case exit(Int32)
  case signal(Int32)

  init(status: Int32) { self = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F) }
}

/// The modes of a terminal, as `stty -a` shows them.
public struct TerminalModes: Equatable {
  private let modes: termios

  init(of file: Int32) {
    var modes = termios()
    tcgetattr(file, &modes)
    self.init(modes)
  }

  init(_ modes: termios) { self.modes = modes }

  public static func == (a: Self, b: Self) -> Bool {
    withUnsafePointer(to: a.modes) { a in withUnsafePointer(to: b.modes) { pty_same_modes(a, $0) } }
  }
}

/// A program on a pseudo-terminal, with its output shown by a terminal emulator.
///
/// Nothing sleeps: output and exits end each wait at once, and only a failed expectation takes the whole
/// timeout. A frame may arrive in several pieces, so each wait must check the whole expectation.
public final class TerminalSession {
  public enum Key: Sendable, CaseIterable {
    case up, down, left, right, home, end, pageUp, pageDown, delete, backspace, tab, enter, escape
  }

  /// The program's process.
  public var pid: pid_t { pty.program }
  /// All bytes that the program wrote.
  public private(set) var output: [UInt8] = []
  /// How the program ended; `nil` while it runs.
  public private(set) var ending: Ending?
  /// The terminal's modes before the program started.
  public let initialModes: TerminalModes
  /// The terminal's modes when the program ended.
  private var finalModes: TerminalModes?
  private var pty: pseudo_terminal
  private let emulator: Emulator
  private let progress = PrivateFolder()

  /// Starts the program. `environment` is added to a small fixed one; a nil value removes a variable.
  /// `withoutTerminal` is the descriptor (0 to 2) that is /dev/null instead of the terminal.
  public init(
    _ arguments: [String], environment: [String: String?] = [:], rows: Int = 24, columns: Int = 80,
    isUTF8: Bool = false, withoutTerminal: Int32 = -1
  ) throws {
    let fixed: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      "XDG_STATE_HOME": progress.path,
    ]
    let own = Sanitizer.options.merging(uncounted) { $1 }
    let wanted = fixed.merging(environment) { $1 }.compactMapValues { $0 }
    let variables = own.merging(wanted) { $1 }.map { "\($0)=\($1)" }
    var pty = pseudo_terminal()
    let code = withCStrings(arguments) { argv in
      withCStrings(variables) { envp in
        var request = pty_request(
          argv: argv, envp: envp, rows: Int32(rows), columns: Int32(columns), utf8: isUTF8,
          replaced: withoutTerminal)
        return pty_spawn(&request, &pty)
      }
    }
    guard code == 0 else { throw PTYError(program: arguments.first ?? "", code: code) }
    self.pty = pty
    emulator = Emulator(rows: rows, columns: columns)
    initialModes = TerminalModes(pty.modes)
  }

  deinit {
    if ending == nil { kill(pid, SIGKILL) }
    waitpid(pty.warden, nil, 0)
    hangUp()
    close(pty.reports)
  }

  // MARK: What the learner does

  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) { _ = write(pty.master, bytes, bytes.count) }

  /// Presses a key; the terminal sends its bytes in the current modes.
  public func press(_ key: Key) { send(bytes(of: key)) }

  /// The bytes that the terminal sends for a key in its current modes.
  public func bytes(of key: Key) -> [UInt8] { emulator.bytes(of: key.code) }

  public func resize(rows: Int, columns: Int) {
    emulator.resize(rows: rows, columns: columns)
    _ = pty_resize(pty.master, Int32(rows), Int32(columns))
  }

  /// Sets a window size that the emulator itself could not show.
  public func claimSize(rows: Int, columns: Int) { _ = pty_resize(pty.master, Int32(rows), Int32(columns)) }

  /// Closes the terminal's window.
  public func hangUp() {
    guard pty.master >= 0 else { return }
    close(pty.master)
    pty.master = -1
  }

  // MARK: What the learner sees

  public var isAlternateScreen: Bool { emulator.isAlternate }
  public var cursorVisible: Bool { emulator.cursorVisible }
  public var reportsMouse: Bool { emulator.reportsMouse }
  /// The terminal's modes, at the end the program's last ones.
  public var modes: TerminalModes { finalModes ?? TerminalModes(of: pty.master) }
  public func cell(row: Int, column: Int) -> ScreenCell { emulator.cell(row: row, column: column) }
  public var rows: Int { emulator.rows }
  public var columns: Int { emulator.columns }
  public func line(_ row: Int) -> String { emulator.line(row) }
  public func image(row: Int) -> RowImage { emulator.image(row: row) }
  /// The screen's text.
  public var text: String { (0..<emulator.rows).map(line).joined(separator: "\n") }
  /// Everything written so far as text, including escape sequences.
  public var outputText: String { String(decoding: output, as: UTF8.self) }

  // MARK: Waiting

  /// Waits until `expectation` holds; longer under a sanitizer.
  /// - Returns: false on timeout.
  public func wait(seconds: Double = 10, until expectation: (TerminalSession) -> Bool) -> Bool {
    let deadline = pty_clock() + Int64(seconds * Sanitizer.slowness * 1000)
    while !expectation(self) {
      let left = deadline - pty_clock()
      guard left > 0, pump(milliseconds: left) else { return expectation(self) }
    }
    return true
  }

  /// Waits for the program's end and reads the rest of its output, or reads nothing, like a terminal that
  /// hangs.
  /// - Returns: `nil` on timeout.
  public func waitExit(seconds: Double = 30, reading: Bool = true) -> Ending? {
    while ending == nil {
      // Output first: a program cannot end while its terminal takes no output. The warden's end closes the
      // terminal.
      if reading { _ = wait(seconds: seconds) { _ in false } }
      guard let report = nextReport(seconds: seconds) else { return nil }
      guard report.status & 0xFF != 0x7F else { continue }  // stopped
      ending = Ending(status: report.status)
      finalModes = TerminalModes(report.modes)
    }
    return ending
  }

  /// Waits until a signal has stopped the program; false if that does not happen.
  public func waitStopped(seconds: Double = 10) -> Bool {
    nextReport(seconds: seconds).map { $0.status & 0xFF == 0x7F } ?? false
  }

  private func nextReport(seconds: Double) -> pty_report? {
    var report = pty_report()
    return pty_next_report(&pty, Int32(seconds * Sanitizer.slowness * 1000), &report) ? report : nil
  }

  /// Whether the program writes nothing for so long.
  public func isSilent(milliseconds: Int) -> Bool {
    let count = output.count
    _ = wait(seconds: Double(milliseconds) / 1000) { $0.output.count != count }
    return output.count == count
  }

  /// Whether it is silent sooner or later: what is on its way may still arrive.
  public func fallsSilent(milliseconds: Int) -> Bool {
    (0..<50).contains { _ in isSilent(milliseconds: milliseconds) }
  }

  /// Reads what arrives.
  /// - Returns: false if nothing did, or nothing ever will.
  private func pump(milliseconds: Int64) -> Bool {
    guard pty.master >= 0, pty_wait(pty.master, Int32(clamping: milliseconds)) else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(pty.master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    let answers = emulator.show(Array(buffer[..<count]))
    if !answers.isEmpty { send(answers) }
    return true
  }
}

extension TerminalSession.Key {
  fileprivate var code: VTermKey {
    switch self {
    case .up: VTERM_KEY_UP
    case .down: VTERM_KEY_DOWN
    case .left: VTERM_KEY_LEFT
    case .right: VTERM_KEY_RIGHT
    case .home: VTERM_KEY_HOME
    case .end: VTERM_KEY_END
    case .pageUp: VTERM_KEY_PAGEUP
    case .pageDown: VTERM_KEY_PAGEDOWN
    case .delete: VTERM_KEY_DEL
    case .backspace: VTERM_KEY_BACKSPACE
    case .tab: VTERM_KEY_TAB
    case .enter: VTERM_KEY_ENTER
    case .escape: VTERM_KEY_ESCAPE
    }
  }
}

/// Lends `strings` as a C argument list: pointers with a null at the end.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
  defer {
    for index in strings.indices { free(list[index]) }
    list.deallocate()
  }
  for (index, string) in strings.enumerated() { list[index] = strdup(string) }
  list[strings.count] = nil
  return body(list)
}
