import PTYKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keys as the terminals of the world send them.
@Suite(.waits) struct InputTests {
  private static let common = [
    ("\u{1B}[A", "up"), ("\u{1B}[B", "down"), ("\u{1B}[C", "right"), ("\u{1B}[D", "left"),
    ("\u{1B}OA", "up"), ("\u{1B}OB", "down"), ("\u{1B}OC", "right"), ("\u{1B}OD", "left"),
    ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[H", "home"), ("\u{1B}[F", "end"),
    ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{1B}[3~", "delete"), ("\u{1B}[Z", "backTab"),
    ("\t", "tab"), ("\r", "enter"), ("\n", "enter"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
    ("\u{1B}", "escape"), ("x", "[x]"), ("é", "[é]"), ("漢", "[漢]"), ("e\u{301}", "[e\u{301}]"),
  ]

  @Test(arguments: ["xterm-256color", "xterm", "linux", "vt100", "screen-256color", "tmux-256color"])
  func keysDecode(term: String) throws {
    let session = try TerminalSession.probe(environment: ["TERM": term])
    let console = term == "linux" ? [("\u{1B}\t", "backTab")] : []
    var seen: [String] = []
    for (bytes, name) in Self.common + console {
      session.send(bytes)
      seen = (seen + [name]).suffix(6)
      #expect(session.wait { $0.events == seen.joined(separator: " ") }, "\(term) \(name): \(session.events)")
    }
  }

  /// The keys that ncurses switches on may send something else than at the shell.
  @Test func keysOfTheEmulatorDecode() throws {
    let session = try TerminalSession.probe()
    for key in TerminalSession.Key.allCases {
      session.press(key)
      #expect(session.wait { $0.events.hasSuffix("\(key)") }, "\(key): \(session.events)")
    }
  }

  @Test func keysInOneBurst() throws {
    let session = try TerminalSession.probe()
    session.send("b\u{1B}[B\u{1B}[1;5P+é\r\u{1B}[<0;3;4M\u{1B}[[A.")
    #expect(session.wait { $0.events == "[b] down [é] enter click(2,3) [.]" }, "\(session.events)")
  }

  @Test func functionKeysAreNoLetters() throws {
    let session = try TerminalSession.probe(environment: ["TERM": "linux"])
    session.send("\u{1B}[[A\u{1B}[17~\u{1B}[99~.")
    #expect(session.wait { $0.events == "[.]" }, "\(session.events)")
  }

  /// Half a sequence must not keep signals waiting.
  @Test(arguments: ["\u{1B}[", "\u{1B}O", "\u{1B}[<0;1", "\u{1B}[M", "\u{C3}", "\u{1B}[200~abc"])
  func halfASequenceDoesNotBlock(bytes: String) throws {
    let session = try TerminalSession.probe()
    session.send(bytes == "\u{C3}" ? [0xC3] : Array(bytes.utf8))
    session.resize(rows: 20, columns: 60)
    #expect(session.wait { $0.events.hasSuffix("resized(60x20)") && $0.showsFrame }, "\(session.text)")
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
  func pasteIsText(term: String) throws {
    let session = try TerminalSession.probe(environment: ["TERM": term])
    session.send("\u{1B}[200~q1\r2\u{1B}[A3é\u{1B}[201~.")
    #expect(session.wait { $0.events == "text(q1|23é) [.]" }, "\(session.events)")
  }

  /// Neither bytes that stand for signals nor those that stop a terminal are more than text there, and the end of the paste
  /// may be cut anywhere.
  @Test func whatIsPastedIsNoKey() throws {
    let session = try TerminalSession.probe()
    session.send("\u{1B}[200~a\u{3}b\u{1C}c\u{1A}d\u{13}e\u{11}f\u{16}g")
    session.resize(rows: 20, columns: 90)
    #expect(session.wait { $0.events == "resized(90x20)" && $0.showsFrame }, "\(session.report)")
    session.send("q\u{1B}")
    session.resize(rows: 20, columns: 100)
    #expect(
      session.wait { $0.events == "resized(90x20) resized(100x20)" && $0.showsFrame }, "\(session.report)")
    session.send("[201~.")
    #expect(session.wait { $0.events.hasSuffix("text(a␃b␜c␚d␓e␑f␖gq) [.]") }, "\(session.report)")
  }

  /// Its end got lost. Whoever asks three times gets out.
  @Test func aPasteThatNeverEnds() throws {
    let session = try TerminalSession.probe()
    session.send("\u{1B}[200~abc")
    for columns in [81, 82, 83] {
      session.resize(rows: 24, columns: columns)
      try #require(session.wait { $0.events.hasSuffix("resized(\(columns)x24)") }, "\(session.report)")
      session.send("\u{3}")
    }
    #expect(session.waitExit() == .signal(SIGINT), "\(session.report)")
    #expect(session.isClean)
  }

  /// What the user has told the driver to use instead of Ctrl-C.
  @Test func anotherKeyThatInterrupts() throws {
    let session = try TerminalSession([
      "/bin/sh", "-c", "stty intr ^G; exec \"$0\"", product("terminal-probe"),
    ])
    #expect(session.wait { $0.showsFrame })
    session.send("\u{3}")
    #expect(session.wait { $0.events == "[␃]" }, "\(session.report)")
    session.send("\u{7}")
    #expect(session.waitExit() == .signal(SIGINT))
  }

  /// The terminal takes a little at a time; all of it arrives, or nobody says so.
  @Test func copyingToANonblockingTerminal() throws {
    let session = try TerminalSession.probe("--nonblocking")
    session.send("c")
    #expect(session.wait { $0.events == "[c] copied:true" }, "\(session.report)")
    let encoded = String(repeating: "eHh4", count: 25_000)
    #expect(session.outputText.contains("\u{1B}]52;c;\(encoded)\u{7}"))
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }

  @Test func mouse() throws {
    let session = try TerminalSession.probe()
    #expect(session.reportsMouse)
    session.send("\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<64;1;1M\u{1B}[<65;80;24M\u{1B}[<2;7;7M.")
    #expect(session.wait { $0.events == "click(9,4) wheelUp(0,0) wheelDown(79,23) [.]" }, "\(session.events)")
  }

  /// The encoding from before 2010, which some multiplexers still use.
  @Test func legacyMouse() throws {
    let session = try TerminalSession.probe(environment: ["TERM": "screen-256color"])
    session.send([27, 91, 77, 32, 42, 37, 27, 91, 77, 96, 33, 33, 27, 91, 77, 35, 42, 37, 46])
    #expect(session.wait { $0.events == "click(9,4) wheelUp(0,0) [.]" }, "\(session.events)")
  }

  @Test func mouseStaysOffWhenNotWanted() throws {
    #expect(try !TerminalSession.probe("--no-mouse").reportsMouse)
  }
}
