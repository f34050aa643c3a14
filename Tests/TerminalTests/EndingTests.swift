import PTYKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// However the program ends, the terminal is as it was found.
@Suite(.waits) struct EndingTests {
  @Test(arguments: ["xterm-256color", "linux", "vt100", "screen-256color", "tmux-256color"])
  func quit(term: String) throws {
    let session = try TerminalSession.probe(environment: ["TERM": term])
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    #expect(session.isClean)
    #expect(session.text.contains("bye"))
  }

  @Test(arguments: DeadlySignal.all) func signals(signal: Int32) throws {
    let session = try TerminalSession.probe()
    kill(session.pid, signal)
    #expect(session.waitExit() == .signal(signal))
    #expect(session.isClean)
  }

  /// Where the shell has no screen of its own, it goes on at the bottom.
  @Test func signalOnATerminalWithOneScreen() throws {
    let session = try TerminalSession.probe(environment: ["TERM": "vt100"])
    kill(session.pid, SIGTERM)
    #expect(session.waitExit() == .signal(SIGTERM))
    #expect(session.outputText.contains("\u{1B}[24;1H"))
    #expect(session.modes == session.initialModes)
  }

  // MARK: A terminal that takes nothing

  /// The terminal's buffer is full in the middle of a drawing, and nobody empties it.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGUSR1], [[], ["--nonblocking"]])
  func aTerminalThatHangs(signal: Int32, options: [String]) throws {
    let session = try TerminalSession([product("terminal-probe")] + options)
    try #require(session.wait { $0.showsFrame })
    for step in 1...400 { session.claimSize(rows: 20 + step % 2, columns: 400 + step % 2) }
    session.send(String(repeating: "\u{1B}[C", count: 400))
    kill(session.pid, signal)
    #expect(session.waitExit(reading: false) == .signal(signal))
    #expect(session.modes == session.initialModes)
    // Once it goes on, it shows that the program has left.
    #expect(
      session.wait { !$0.isAlternateScreen && $0.cursorVisible && !$0.reportsMouse }, "\(session.report)")
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)]) func keysThatSignal(key: String, signal: Int32)
    throws
  {
    let session = try TerminalSession.probe()
    session.send(key)
    #expect(session.waitExit() == .signal(signal))
    #expect(session.isClean)
  }

  @Test func signalWhileAnimating() throws {
    let session = try TerminalSession.probe()
    session.send("a")
    #expect(session.wait { $0.line(0).contains("ticks 3") })
    kill(session.pid, SIGTERM)
    #expect(session.waitExit() == .signal(SIGTERM))
    #expect(session.isClean)
  }

  // MARK: Crashes

  @Test(arguments: [
    ("1", "fatal on purpose"), ("2", ""), ("3", ""), ("4", ""), ("5", ""), ("6", "Index out of range"),
  ])
  func crash(key: String, message: String) throws {
    let session = try TerminalSession.probe()
    session.send(key)
    let signals: [String: [Int32]] = ["3": [SIGSEGV, SIGBUS], "4": [SIGABRT], "5": [SIGSEGV, SIGBUS]]
    let ending = session.waitExit()
    #expect(
      (signals[key] ?? [SIGILL, SIGTRAP]).contains { ending == .signal($0) }, "\(String(describing: ending))")
    #expect(session.isClean)
    #expect(message.isEmpty || session.outputText.contains(message))
  }

  @Test func exitWithoutRestoring() throws {
    let session = try TerminalSession.probe()
    session.send("7")
    #expect(session.waitExit() == .exit(3))
    #expect(session.isClean)
  }

  /// Raw bytes of terminfo may hold padding for the delays of old hardware.
  @Test func crashOnOldHardware() throws {
    let session = try TerminalSession.probe(environment: ["TERM": "vt100"])
    session.send("4")
    #expect(session.waitExit() == .signal(SIGABRT))
    #expect(!session.outputText.contains("$<"))
    #expect(session.modes == session.initialModes)
  }

  // MARK: The terminal goes away

  @Test func hangUpEnds() throws {
    let session = try TerminalSession.probe()
    session.hangUp()
    let ending = session.waitExit()
    #expect(ending == .signal(SIGHUP) || ending == .exit(1), "whichever news comes first")
  }

  @Test func hangUpEndsEvenWhereItsSignalIsIgnored() throws {
    let session = try TerminalSession(
      ["/bin/sh", "-c", "trap '' HUP; exec \"$0\"", product("terminal-probe")])
    #expect(session.wait { $0.showsFrame })
    session.hangUp()
    #expect(session.waitExit() == .exit(1))
  }

  // MARK: No terminal to begin with

  @Test(
    arguments: [
      (["TERM": "dumb"], "cannot place text"),
      (["TERM": "no such terminal"], "'no such terminal' (from TERM) is not in"),
      (["TERM": nil], "TERM is not set"), (["TERM": ""], "TERM is not set"),
    ] as [([String: String?], String)])
  func unusableTerminals(environment: [String: String?], message: String) throws {
    let session = try TerminalSession([product("terminal-probe")], environment: environment)
    #expect(session.waitExit() == .exit(69))
    #expect(session.line(0).contains(message), "\(session.text)")
    #expect(session.isClean)
    #expect(!session.outputText.contains("\u{1B}"))
  }

  @Test(arguments: [(0, "Standard input is not"), (1, "Standard output is not")] as [(Int32, String)])
  func notATerminal(descriptor: Int32, message: String) throws {
    let session = try TerminalSession([product("terminal-probe")], withoutTerminal: descriptor)
    #expect(session.waitExit() == .exit(69))
    #expect(session.line(0).contains(message), "\(session.text)")
  }
}
