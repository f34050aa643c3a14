import PTYKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-Z and `fg`, and stops that come from elsewhere.
@Suite(.waits) struct StoppingTests {
  private static let prompt = "ready> "

  /// The probe as a job of an interactive shell.
  private func job() throws -> TerminalSession {
    let session = try TerminalSession(["/bin/sh", "-i"], environment: ["PS1": Self.prompt, "ENV": nil])
    try #require(session.wait { $0.text.contains("ready>") })
    session.send("\(product("terminal-probe"))\n")
    try #require(session.wait { $0.isAlternateScreen && $0.showsFrame })
    return session
  }

  private func isAtPrompt(_ session: TerminalSession) -> Bool {
    !session.isAlternateScreen && session.text.split(separator: "\n").last == "ready>"
  }

  private func stop(_ session: TerminalSession) throws {
    session.send("\u{1A}")
    try #require(session.wait { $0.text.contains("Stopped") && isAtPrompt($0) }, "\(session.text)")
  }

  @Test func suspendAndResume() throws {
    let session = try job()
    for (rows, columns) in [(30, 100), (24, 80)] {
      try stop(session)
      #expect(session.isClean)
      session.resize(rows: rows, columns: columns)  // nobody tells a stopped job
      session.send("fg\n")
      #expect(
        session.wait {
          $0.isAlternateScreen && $0.showsFrame && !$0.cursorVisible && $0.reportsMouse
            && $0.line(0).hasPrefix("size \(columns)x\(rows)") && $0.events.hasSuffix("resumed")
        }, "\(session.text)")
      session.press(.left)
      #expect(session.wait { $0.events.hasSuffix("left") })
    }
    session.send("q")
    #expect(session.wait { isAtPrompt($0) && $0.text.contains("bye") }, "\(session.text)")
    #expect(session.isClean)
  }

  /// The screen is the shell's; the job has to end without a flash of its own.
  @Test func endsWhileStopped() throws {
    let session = try job()
    try stop(session)
    session.send("kill -TERM %1; fg; echo status $?\n")
    #expect(session.wait { $0.text.contains("status 143") && isAtPrompt($0) }, "\(session.text)")
    #expect(session.outputText.split(separator: "\u{1B}[?1049h").count == 2)
    #expect(session.isClean)
  }

  /// A session's leader belongs to no shell that could continue it: the kernel discards the stop.
  @Test func suspendWhereNobodyCouldResume() throws {
    let session = try TerminalSession.probe()
    session.send("\u{1A}")
    #expect(session.wait { $0.isAlternateScreen && $0.events == "suspendRequested resized(80x24) resumed" })
    #expect(session.showsFrame && !session.cursorVisible)
  }

  @Test func stoppedWithoutWarning() throws {
    let session = try TerminalSession.probe()
    kill(session.pid, SIGSTOP)
    #expect(session.waitStopped())
    session.resize(rows: 20, columns: 60)
    kill(session.pid, SIGCONT)
    #expect(
      session.wait { $0.showsFrame && $0.line(0).hasPrefix("size 60x20") && $0.events.contains("resumed") },
      "\(session.text)")
    #expect(session.isAlternateScreen && !session.cursorVisible && session.reportsMouse)
  }

  // MARK: In the background

  private func shell() throws -> TerminalSession {
    let session = try TerminalSession(["/bin/sh", "-i"], environment: ["PS1": Self.prompt, "ENV": nil])
    try #require(session.wait { $0.text.contains("ready>") })
    return session
  }

  /// What sets the terminal's modes there is stopped; and when it is to end it ends.
  @Test(arguments: [SIGTERM, SIGHUP, SIGUSR1]) func startedInTheBackground(signal: Int32) throws {
    let session = try shell()
    try startStopped(in: session)
    session.send("kill -\(signal) %1; kill -CONT %1; \(Self.statusOfJob)\n")
    #expect(session.wait { $0.text.contains("status \(128 + signal)") && isAtPrompt($0) }, "\(session.text)")
    #expect(session.isClean && !session.outputText.contains("\u{1B}[?1049h"))
  }

  @Test func startedInTheBackgroundAndBroughtForward() throws {
    let session = try shell()
    try startStopped(in: session)
    session.send("bg\n")  // where it is stopped again
    session.send("fg\n")
    #expect(session.wait { $0.isAlternateScreen && $0.showsFrame }, "\(session.text)")
    session.send("q")
    #expect(session.wait { isAtPrompt($0) && $0.text.contains("bye") }, "\(session.text)")
    #expect(session.isClean)
  }

  /// timeout(1) puts itself and what it runs into the background, and sends SIGCONT after SIGTERM.
  @Test func underTimeout() throws {
    let session = try TerminalSession([
      "/bin/sh", "-c", "timeout 0.3 \"$0\"; echo status $?", product("terminal-probe"),
    ])
    #expect(session.waitExit() == .exit(0))
    #expect(session.text.contains("status 124"), "\(session.report)")
    #expect(session.isClean)
  }

  /// Stopped without warning, and continued behind the shell's back: it waits, stopped, and ends when it is to.
  @Test func continuedInTheBackground() throws {
    let session = try job()
    session.send("\u{1A}")
    try #require(session.wait { $0.text.contains("Stopped") && isAtPrompt($0) }, "\(session.text)")
    session.send("bg\n")
    session.send("kill -TERM %1; kill -CONT %1; \(Self.statusOfJob)\n")
    #expect(session.wait { $0.text.contains("status 143") && isAtPrompt($0) }, "\(session.text)")
    #expect(session.isClean)
  }

  /// The shell calls a job stopped until it has waited for some other command since.
  private static let statusOfJob =
    "while kill -0 %1 2>/dev/null; do ps >/dev/null; done; wait %1; echo status $?"

  /// The shell tells of a stop only when it is asked something.
  private func startStopped(in session: TerminalSession) throws {
    session.send("\(product("terminal-probe")) &\n")
    session.send("until ps -o stat= -p $! | grep -q T; do :; done; clear\n")
    try #require(session.wait { isAtPrompt($0) && $0.line(0) == "ready>" }, "\(session.text)")
  }
}
