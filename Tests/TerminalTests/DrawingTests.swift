import PTYKit
import Testing

/// What goes over the wire, and what it looks like.
@Suite(.waits) struct DrawingTests {
  @Test func fullFrame() throws {
    let session = try TerminalSession.probe()
    #expect(session.isAlternateScreen && !session.cursorVisible)
    #expect(session.line(0).hasPrefix("size 80x24 indexed256"))
    #expect(session.cell(row: 3, column: 20).isBold)
    #expect(session.cell(row: 4, column: 20).isReverse)
    #expect(session.cell(row: 5, column: 20).isUnderlined)
    #expect(session.line(6).contains("漢字 e\u{301}\u{302} ┏━┓|"))
    #expect(session.cell(row: 6, column: 20).width == 2)
    #expect(session.cell(row: 6, column: 30).text == "|")
  }

  @Test func onlyChangedCellsAreSent() throws {
    let session = try TerminalSession.probe()
    let before = session.output.count
    session.send("+")
    #expect(session.wait { $0.line(0).contains("ticks 1") })
    #expect(session.output.count - before < 20, "\(session.output.count - before)")
  }

  @Test(arguments: [(1, 1), (2, 2), (1, 80), (24, 1), (3, 7)])
  func anySize(rows: Int, columns: Int) throws {
    let session = try TerminalSession.probe(rows: rows, columns: columns)
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    #expect(session.isClean)
  }

  /// ncurses counts in 16 bits, and no screen is so large: what is drawn on is less.
  @Test(arguments: [(24, 32_768), (24, 65_535), (65_535, 80), (65_535, 65_535)])
  func absurdSizes(rows: Int, columns: Int) throws {
    let session = try TerminalSession([
      "/bin/sh", "-c", "stty rows \(rows) cols \(columns); exec \"$0\"", product("terminal-probe"),
    ])
    let size = "size \(min(columns, 1024))x\(min(rows, 512))"
    #expect(session.wait { $0.outputText.contains(size) }, "\(session.report)")
    session.resize(rows: 24, columns: 80)
    #expect(session.wait { $0.showsFrame && $0.line(0).hasPrefix("size 80x24") }, "\(session.report)")
    session.claimSize(rows: rows, columns: columns)
    #expect(session.wait { $0.outputText.contains("resized(\(size.dropFirst(5)))") }, "\(session.report)")
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }

  /// Exported by some shells, and stale after the first resize.
  @Test func sizeComesFromTheTerminalNotTheEnvironment() throws {
    let session = try TerminalSession.probe(environment: ["LINES": "10", "COLUMNS": "20"])
    #expect(session.line(0).hasPrefix("size 80x24"))
  }

  // MARK: Resizing

  @Test func resizes() throws {
    let session = try TerminalSession.probe()
    for (rows, columns) in [(30, 100), (10, 40), (1, 1), (24, 80)] {
      session.resize(rows: rows, columns: columns)
      #expect(
        session.wait { $0.showsFrame && (columns < 12 || $0.line(0).hasPrefix("size \(columns)x\(rows)")) },
        "\(session.text)")
    }
  }

  @Test func survivesAResizeStorm() throws {
    let session = try TerminalSession.probe()
    for step in 1...200 { session.resize(rows: 5 + step % 40, columns: 20 + step % 90) }
    session.resize(rows: 33, columns: 77)
    #expect(session.wait { $0.showsFrame && $0.line(0).hasPrefix("size 77x33") }, "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    #expect(session.isClean)
  }

  // MARK: Characters

  @Test(
    arguments: [
      ["LANG": nil, "LC_ALL": "C"], ["LANG": "C"], ["LANG": nil], ["LANG": "tlh_XX.ISO8859-1"],
      ["LC_ALL": "POSIX"],
    ] as [[String: String?]])
  func asciiWhereTheLocaleIsNotUTF8(environment: [String: String?]) throws {
    let session = try TerminalSession.probe(environment: environment)
    #expect(session.output.allSatisfy { $0 < 0x80 })
    #expect(session.line(6).contains("? ?  ? ???|"))
  }

  @Test func explicitCIsObeyedOnAUTF8Terminal() throws {
    let session = try TerminalSession.probe(environment: ["LC_ALL": "C"], isUTF8: true)
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }

  /// Frames and marks in ASCII are the views' business; text keeps its characters where they can be written.
  @Test func textIsNoASCIIOnRequestAlone() throws {
    let plain = try TerminalSession.probe()
    let session = try TerminalSession.probe("--ascii")
    #expect(session.line(6) == plain.line(6) && !session.output.allSatisfy { $0 < 0x80 })
  }

  @Test func utf8WhereTheLocaleIsMeantOrTheTerminalSaysSo() throws {
    for session in [
      try TerminalSession.probe(environment: ["LANG": "tlh_XX.UTF-8"]),
      try TerminalSession.probe(environment: ["LANG": nil], isUTF8: true),
      try TerminalSession.probe("--utf8", environment: ["LC_ALL": "C"]),
    ] { #expect(session.line(6).contains("漢字 e\u{301}\u{302} ┏━┓|")) }
  }
}
