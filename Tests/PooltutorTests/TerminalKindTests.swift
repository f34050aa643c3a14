import Foundation
import PTYKit
import Screen
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Terminals of many kinds and sizes, slow ones, and such that send half of something.
@Suite(.waits) struct TerminalKindTests {
  private func start(_ environment: [String: String?], rows: Int = 24, columns: Int = 80) throws
    -> TerminalSession
  {
    try TerminalSession(
      [product("pooltutor"), "learn", "max-pooling", "--lessons", lessonFolder, "--no-motion"],
      environment: environment, rows: rows, columns: columns)
  }

  @Test(arguments: [
    "xterm-256color", "xterm-direct", "xterm", "tmux", "tmux-256color", "screen", "screen-256color", "linux",
    "vt100",
  ])
  func everyKindShowsALesson(term: String) throws {
    let session = try start(["TERM": term])
    try #require(session.wait { $0.outputText.contains("checked") }, "\(session.text)")
    session.send("\u{1B}[C")
    #expect(session.wait { $0.text.contains("step 2/4") }, "\(session.text)")
    #expect(session.opensAndClosesAll(), "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    #expect(session.modes == session.initialModes)
    #expect(session.isClean, "\(term)")
  }

  @Test(
    arguments: [
      (["TERM": "dumb"], "cannot place text"),
      (["TERM": "\u{1B}[2J"], "TERM"), (["TERM": nil], "TERM is not set"), (["TERM": ""], "TERM is not set"),
    ] as [([String: String?], String)])
  func terminalsThatCannot(environment: [String: String?], message: String) throws {
    let session = try start(environment)
    #expect(session.waitExit() == .exit(69))
    #expect(session.outputText.contains(message), "\(session.text)")
    #expect(session.isClean && !session.outputText.contains("\u{1B}"))
  }

  /// One that is not in the database is used as one that its name or its looks suggest, and that is said.
  @Test(arguments: ["no-such-terminal", "xterm-of-next-year"])
  func unknownTerminalsAreUsedAsRelatedOnes(term: String) throws {
    let session = try start(["TERM": term], columns: 120)
    #expect(
      session.wait { $0.text.contains("The terminal type \(term) is not known here") }, "\(session.text)")
    session.press(.right)
    #expect(session.wait { $0.text.contains("step 2/4") }, "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0) && session.isClean)
  }

  /// Where text is typed the cursor is there, for input methods and braille displays; else it is hidden.
  @Test func theCursorStandsWhereTextIsTyped() throws {
    let session = try TerminalSession(
      [product("pooltutor"), "quiz", "value.max", "--seed", "5", "--lessons", lessonFolder])
    #expect(session.wait { $0.cursorVisible && $0.text.contains("your answer: _") })
    session.send("12")
    #expect(session.wait { $0.text.contains("your answer: 12_") && $0.cursorVisible }, "\(session.text)")
    session.send("?")
    #expect(session.wait { !$0.cursorVisible }, "\(session.text)")
  }

  /// What another program wrote over the screen goes.
  @Test func controlLRepaints() throws {
    let session = try start([:])
    try #require(session.wait { $0.text.contains("step 1/4") })
    let before = session.output.count
    session.send("\u{0C}")
    #expect(session.wait { $0.output.count > before + 500 }, "\(session.output.count - before)")
  }

  @Test(arguments: [(1, 1), (2, 1), (10, 3), (20, 5), (500, 200)])
  func everySize(columns: Int, rows: Int) throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling", size: Size(columns: columns, rows: rows)))
    twin.press(.right)
    try twin.agree()
    twin.resize(columns: 80, rows: 24)
    try twin.agree()
    twin.resize(columns: columns, rows: rows)
    try twin.agree()
    kill(twin.session.pid, SIGTERM)
    #expect(twin.session.waitExit() == .signal(SIGTERM))
    #expect(twin.session.isClean)
  }

  /// Half of something and then silence: the program goes on, and ends cleanly.
  @Test(
    arguments: [
      [0x1B], [0x1B, 0x5B], Array("\u{1B}[<0;1".utf8), Array("\u{1B}[M".utf8), [0xC3], [0xF0, 0x9F, 0x91],
      Array("\u{1B}[200~1 2".utf8), Array("\u{1B}]0;x".utf8), Array("\u{1B}P".utf8),
    ] as [[UInt8]])
  func halfOfSomething(bytes: [UInt8]) throws {
    let session = try start([:])
    try #require(session.wait { $0.text.contains("checked") })
    session.send(bytes)
    session.resize(rows: 30, columns: 100)
    #expect(session.wait { $0.line(29).contains("step") || $0.line(29).contains("?") }, "\(session.text)")
    kill(session.pid, SIGTERM)
    #expect(session.waitExit() == .signal(SIGTERM))
    #expect(session.isClean)
  }

  /// A megabyte from the clipboard onto a map that is being edited, and onto a page where it means nothing.
  @Test(arguments: [true, false]) func aMegabyteIsPasted(isEditing: Bool) throws {
    let session = try start([:])
    try #require(session.wait { $0.text.contains("checked") })
    if isEditing { session.send("i") }
    let megabyte = String(repeating: "1 2 3 4 5 6 7 8\n", count: 1 << 16)
    session.sendSlowly("\u{1B}[200~" + megabyte + "\u{1B}[201~")
    session.send(isEditing ? "\u{1B}" : "?")
    // The map has become 65,536 rows of 8.
    #expect(session.wait { !isEditing || $0.text.contains("65536") }, "\(session.text)")
    kill(session.pid, SIGTERM)
    #expect(session.waitExit() == .signal(SIGTERM))
    #expect(session.isClean)
  }

  /// The same without brackets, as from a terminal that has none: a flood of keys.
  @Test func aFloodOfKeys() throws {
    let session = try start([:])
    try #require(session.wait { $0.text.contains("checked") })
    session.sendSlowly(String(repeating: "x\u{1B}[C\u{1B}[Dj", count: 1 << 14))
    kill(session.pid, SIGTERM)
    #expect(session.waitExit() == .signal(SIGTERM))
    #expect(session.isClean)
  }

  /// At 9,600 baud a line carries 960 bytes a second: a step is to be there within two seconds, a page within four.
  @Test func slowLines() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    var steps: [Int] = []
    var pages: [Int] = []
    for _ in 0..<40 {
      try twin.sayResult()
      let (before, place) = (twin.session.output.count, twin.state.whereabouts)
      twin.press(.right)
      try twin.agree()
      let count = twin.session.output.count - before
      if twin.state.whereabouts.prefix(2) == place.prefix(2) {
        steps.append(count)
      } else {
        pages.append(count)
      }
    }
    #expect(steps.count > 10 && pages.count > 2)
    #expect((steps.max() ?? 0) < 1920 && (pages.max() ?? 0) < 3840, "\(steps.sorted()) \(pages.sorted())")
  }
}

extension TerminalSession {
  /// Sends piece by piece, and takes in what is written meanwhile: neither side then waits for the other.
  func sendSlowly(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      send(Array(rest.prefix(2048)))
      rest = rest.dropFirst(2048)
      _ = wait(seconds: 0.002) { _ in false }
    }
  }
}
