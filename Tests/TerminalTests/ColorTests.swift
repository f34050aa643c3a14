import PTYKit
import Testing

@Suite(.waits) struct ColorTests {
  /// Of muted, window, winner, accent, good and bad; the emulator counts the bright colours as 8 to 15.
  private func inks(_ session: TerminalSession) -> [Int] {
    (4...9).map { session.cell(row: $0, column: 0).foreground }
  }

  @Test func unknownBackground() throws {
    let session = try TerminalSession.probe()
    #expect(inks(session) == [244, 32, 166, 133, 29, 160])
    #expect(session.cell(row: 3, column: 0).foreground == -1)
    #expect((0...9).allSatisfy { session.cell(row: $0, column: 0).background == -1 })
  }

  @Test(arguments: ["--dark", "--light"]) func optionWins(option: String) throws {
    let other = option == "--dark" ? "light" : "dark"
    let session = try TerminalSession.probe(option, environment: ["POOLTUTOR_BACKGROUND": other])
    #expect(inks(session)[1] == (option == "--dark" ? 39 : 25))
  }

  @Test(arguments: [
    ["POOLTUTOR_BACKGROUND": "dark"], ["COLORFGBG": "15;0"], ["COLORFGBG": "15;default;0"],
    ["COLORFGBG": "0;15", "POOLTUTOR_BACKGROUND": "dark"],
  ])
  func environmentSaysDark(environment: [String: String]) throws {
    let session = try TerminalSession.probe(environment: environment.mapValues { $0 })
    #expect(inks(session) == [248, 39, 214, 183, 79, 203])
  }

  @Test func sixteenColors() throws {
    #expect(inks(try .probe("--16")) == [-1, 12, 5, -1, -1, 1])
    #expect(inks(try .probe("--16", "--dark")) == [-1, 14, 11, 13, 10, 9])
  }

  /// Eight colours, made bright by bold, and no dim beside colour.
  @Test func linuxConsole() throws {
    let session = try TerminalSession.probe(environment: ["TERM": "linux"])
    #expect(session.line(0).contains("ansi16"))
    #expect(session.cell(row: 5, column: 0).foreground == 4)
    #expect(session.cell(row: 5, column: 0).isBold)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"]])
  func noColorSendsNone(environment: [String: String]) throws {
    let session = try TerminalSession.probe(environment: environment.mapValues { $0 })
    #expect(session.line(0).contains("none"))
    #expect(session.cell(row: 5, column: 0).isBold)
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    #expect(colors(in: session.outputText).isEmpty)
  }

  @Test func emptyNoColorIsUnset() throws {
    #expect(try TerminalSession.probe(environment: ["NO_COLOR": ""]).line(0).contains("indexed256"))
  }

  /// Its terminfo entry is made on the spot, since few systems ship one. On bytes: the emulator misreads colons.
  @Test func directColors() throws {
    let script = #"""
      folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
      cat > "$folder/entry" <<'ENTRY'
      direct|test entry, use=xterm-256color, RGB, colors#0x1000000, pairs#0x7FFF, initc@, ccc@, oc@,
      	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      ENTRY
      tic -x -o "$folder" "$folder/entry" && TERMINFO=$folder TERM=direct "$0"
      """#
    let session = try TerminalSession(["/bin/sh", "-c", script, product("terminal-probe")])
    #expect(session.wait { $0.showsFrame && $0.line(0).contains("direct") }, "\(session.text)")
    for rgb in ["0:135:215", "215:95:0", "175:95:175", "0:135:95", "215:0:0", "128:128:128"] {
      #expect(session.outputText.contains("38:2::\(rgb)m"), "\(rgb)")
    }
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }

  /// The parameters of SGR sequences that mean colours.
  private func colors(in output: String) -> [Int] {
    output.split(separator: "\u{1B}[").dropFirst().compactMap { sequence -> Substring? in
      let end = sequence.firstIndex { !"0123456789;:".contains($0) }
      return end.map { sequence[$0] == "m" ? sequence[..<$0] : "" }
    }
    .flatMap { $0.split { ";:".contains($0) }.compactMap { Int($0) } }
    .filter { (30...49).contains($0) || (90...107).contains($0) }
  }
}
