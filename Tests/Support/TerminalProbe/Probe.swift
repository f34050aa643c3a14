import Screen
import Terminal
import TerminalCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows what `Terminal` reports, for tests that run it on a pseudo-terminal. Arguments: `--ascii`, `--utf8`,
/// `--no-mouse`, `--16`, `--256`, `--24bit`, `--no-color`, `--dark`, `--light`; `--nonblocking` makes the
/// terminal non-blocking, as some programs leave it.
@main struct Probe {
  var log: [String] = []
  var ticks = 0
  var isAnimating = false

  static func main() {
    if CommandLine.arguments.contains("--nonblocking") {
      _ = fcntl(STDOUT_FILENO, F_SETFL, O_RDWR | O_NONBLOCK)
    }
    do {
      let terminal = try Terminal(options: options(CommandLine.arguments))
      var probe = Probe()
      let code = probe.run(terminal)
      if code > 128 {
        terminal.abandon()
        Terminal.die(of: code - 128)
      }
      terminal.restore()
      print("bye")
      exit(code)
    } catch {
      let line = Array((error.message + "\n").utf8)
      write(STDERR_FILENO, line, line.count)
      exit(69)
    }
  }

  static func options(_ arguments: [String]) -> TerminalOptions {
    var options = TerminalOptions()
    if arguments.contains("--ascii") { options.ascii = true }
    if arguments.contains("--utf8") { options.ascii = false }
    if arguments.contains("--no-mouse") { options.mouse = false }
    if arguments.contains("--dark") { options.background = .dark }
    if arguments.contains("--light") { options.background = .light }
    let depths: [String: ColorDepth] = [
      "--no-color": .none, "--16": .ansi16, "--256": .indexed256, "--24bit": .direct,
    ]
    options.color = arguments.lazy.compactMap { depths[$0] }.first
    return options
  }

  /// The longest text that can be copied.
  static let long = String(repeating: "x", count: 75_000)

  mutating func run(_ terminal: Terminal) -> Int32 {
    while true {
      terminal.show(canvas(terminal))
      let events = terminal.waitForEvents(timeoutMilliseconds: isAnimating ? 10 : nil)
      if events.isEmpty { ticks += 1 }
      for event in events {
        if let code = handle(event, terminal) { return code }
      }
    }
  }

  /// The exit code when the program should end; `nil` before.
  private mutating func handle(_ event: TerminalEvent, _ terminal: Terminal) -> Int32? {
    log.append("\(describe(event))")
    switch event {
    case .key(.character("q")): return 0
    case .key(.character("a")): isAnimating.toggle()
    case .key(.character("c")): log.append("copied:\(terminal.copy(Self.long))")
    case .key(.character("+")): ticks += 1
    case .key(.character(let key)): Crashes.happen(on: key, zero: ticks - ticks)
    case .terminate(let signal): return 128 + signal
    case .hangup: return 1
    case .suspendRequested: terminal.suspend()
    default: break
    }
    return nil
  }

  private func describe(_ event: TerminalEvent) -> String {
    switch event {
    case .key(.character(let character)): "[\(character)]"
    case .key(.click(let at)): "click(\(at.column),\(at.row))"
    case .key(.wheelUp(let at)): "wheelUp(\(at.column),\(at.row))"
    case .key(.wheelDown(let at)): "wheelDown(\(at.column),\(at.row))"
    case .key(let key): "\(key)"
    case .text(let text):
      "text(\(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|")))"
    case .resized(let size): "resized(\(size.columns)x\(size.rows))"
    default: "\(event)"
    }
  }

  private func canvas(_ terminal: Terminal) -> Canvas {
    let size = terminal.size
    var canvas = Canvas(size)
    canvas.put("size \(size.columns)x\(size.rows) \(terminal.colorDepth)", column: 0, row: 0)
    // `+` is not logged: it changes one cell, for counting bytes.
    canvas.put("ticks \(ticks)", column: 40, row: 0)
    canvas.put("events " + log.filter { $0 != "[+]" }.suffix(6).joined(separator: " "), column: 0, row: 1)
    for (index, ink) in Ink.allCases.enumerated() {
      canvas.put("ink \(ink)", column: 0, row: 3 + index, Style(ink))
    }
    canvas.put("bold", column: 20, row: 3, Style(.text, .bold))
    canvas.put("reverse", column: 20, row: 4, Style(.text, .reverse))
    canvas.put("underline", column: 20, row: 5, Style(.text, .underline))
    canvas.put("漢字 e\u{301}\u{302} ┏━┓|", column: 20, row: 6)
    for row in 0..<size.rows { canvas.put("#", column: size.columns - 1, row: row) }
    return canvas
  }
}
