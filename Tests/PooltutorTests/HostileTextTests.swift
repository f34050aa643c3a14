import ScratchFolder
import Foundation
import PTYKit
import Playing
import Screen
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Text of strangers, wherever it may stand: on the terminal and on stderr it shows as marks, and steers nothing.
@Suite(.waits) struct HostileTextTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  /// A title bar, the clipboard, a clear screen by C1, a bidi override and a zero-width space, as YAML escapes them.
  private static let escaped = #""x\e]0;owned\a\e]52;c;eA==\a\x9B2J\u202E\u200B\e[31my""#
  /// What of that a terminal must never get.
  private static let teeth = [
    "\u{1B}]0;", "\u{1B}]52", "\u{9B}", "\u{202E}", "\u{200B}", "\u{2066}", "\u{200D}`", "\u{1B}[31my",
    "\u{1B}[2Jy",
  ]
  /// The same in prose, where a file may hold it as it is.
  private static let raw =
    "x\u{1B}]0;owned\u{07}\u{9B}2J\u{202E}\u{200B}\u{2066}a\u{8}\u{1B}[31my\u{1B}[2Jy`\u{200D}`"

  private static func hostileLesson(id: String = "hostile") -> String {
    """
    ---
    format: 1
    id: \(id)
    title: \(escaped)
    summary: \(escaped)
    sources: [\(escaped)]
    maps:
      \(escaped): [[1, 2], [3, 4]]
    ---

    # Page \(raw)

    Words \(raw), *\(raw)*, `\(raw)`.

    ```stage
    input: \(escaped)
    op: max
    pool: 1
    ```

    # Asked

    ```quiz
    ask: choice
    question: \(escaped)
    choices:
      - {id: a, text: \(escaped), correct: true, why: \(escaped)}
      - {id: b, text: b, why: \(escaped)}
    hints: [\(escaped)]
    ```

    """
  }

  private func expectNoTeeth(_ text: String, _ place: SourceLocation = #_sourceLocation) {
    for tooth in Self.teeth {
      #expect(!text.contains(tooth), "\(tooth.debugDescription)", sourceLocation: place)
    }
  }

  @Test func everyScreenOfALesson() throws {
    let path = try folder.write(Self.hostileLesson(), to: "hostile.md")
    let session = try TerminalSession([product("pooltutor"), "learn", path, "--no-motion"])
    try #require(session.wait { $0.text.contains("checked") }, "\(session.text)")
    #expect(session.text.contains("␛]0;owned"))
    #expect(session.opensAndClosesAll(), "\(session.text)")
    session.send("vv")
    session.send("n")
    #expect(session.wait { $0.text.contains("Asked") })
    session.send("h\r\u{1B}")
    #expect(session.wait { $0.text.contains("hostile.md") }, "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    expectNoTeeth(session.outputText)
  }

  @Test func theListOfLessons() throws {
    try folder.write(Self.hostileLesson(), to: "01-a.md")
    try folder.write("title: \(Self.escaped)\nid: c\n", to: "course.yaml")
    let session = try TerminalSession([product("pooltutor"), "--lessons", folder.path])
    try #require(session.wait { $0.text.contains("␛]0;owned") }, "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    expectNoTeeth(session.outputText)
  }

  /// What is told in lines: to pipes, and where a mistake quotes the file.
  @Test func plainTextAndMistakes() throws {
    try folder.write(Self.hostileLesson(), to: "01-a.md")
    let broken = Self.hostileLesson().replacingOccurrences(of: "op: max", with: "op: \(Self.escaped)")
    let file = try folder.write(broken, to: "broken/x.md")
    let runs = [
      ["check", file], ["check", file, "--json"], ["learn", file], ["lessons", "--lessons", folder.path],
      ["learn", "hostile", "--plain", "--lessons", folder.path], ["learn", Self.raw], ["check", Self.raw],
      ["learn", Self.raw + ".md"], ["compute", "relu", "--input", Self.raw], ["explore", Self.raw + ".csv"],
      ["export", Self.raw], ["--lessons", Self.raw], ["progress", "import", Self.raw], [Self.raw],
      ["lessons", "--code", "--lessons", folder.path], ["quiz", Self.raw, "--lessons", folder.path],
      ["new", Self.raw, "--output", folder.path + "/no/such/\u{1B}[2J/x.md"],
    ]
    for arguments in runs {
      let outcome = try run(arguments)
      #expect(outcome.isPlain, "\(arguments): \(outcome.steering) \(outcome.errors.debugDescription)")
      #expect(!(outcome.errors + outcome.output).isEmpty)
    }
  }

  /// Names of files, which may be anything but a slash.
  @Test func namesOfFiles() throws {
    let name = "\u{1B}]0;owned\u{07}\u{202E}"
    let file = try folder.write("no lesson", to: name + ".md")
    let table = try folder.write("1,x\n", to: name + ".csv")
    for arguments in [["check", file], ["check", folder.path], ["explore", table], ["learn", file]] {
      let outcome = try run(arguments)
      #expect(
        outcome.isPlain && outcome.errors.contains("␛]0;owned"),
        "\(arguments) \(outcome.errors.debugDescription)")
    }
    let session = try TerminalSession([product("pooltutor"), "learn", file, "--watch", "--no-motion"])
    #expect(session.wait { $0.text.contains("mistake") }, "\(session.text)")
    kill(session.pid, SIGTERM)
    #expect(session.waitExit() == .signal(SIGTERM))
    expectNoTeeth(session.outputText)
  }

  /// Bytes that are no UTF-8, in a file and in its name.
  @Test func bytesThatAreNoText() throws {
    try Data([0x23, 0x20, 0xFF, 0x1B, 0x5B, 0x32, 0x4A, 0xED, 0xA0, 0x80]).write(
      to: URL(fileURLWithPath: folder.path + "/bad.md"))
    let outcome = try run(["check", folder.path + "/bad.md"])
    #expect(
      outcome.status == 1 && outcome.isPlain && outcome.errors.contains("not UTF-8"), "\(outcome.errors)")
    let shell = "\"$0\" check \"$(printf 'bad\\377\\033[2J.md')\" 2>&1"
    let named = try run(["-c", shell, product("pooltutor")], at: "/bin/sh")
    #expect(named.isPlain && !named.output.isEmpty, "\(named.output.debugDescription)")
  }

  /// Progress from elsewhere: what it says is shown in `stats`.
  @Test func progressFromElsewhere() throws {
    let text = #"x\u001b]0;owned\u0007\u009b2J\u202e\u200b"#
    let attempt =
      #"{"type":"attempt","id":"00000000-0000-4000-8000-000000000001","concept":"\#(text)","question":"\#(text)","#
      + #""answer":"\#(text)","outcome":"wrong","hints":0,"firstTry":true,"time":1700000000000}"#
    let position =
      #"{"type":"position","lesson":"\#(text)","stop":3,"step":0,"finishedAt":null,"time":1700000000000}"#
    let lines = #"{"format":"pooltutor-progress","version":1}"# + "\n\(attempt)\n\(position)\n"
    let file = try folder.write(lines, to: "progress.jsonl")
    let state = ["--state", folder.path + "/p.sqlite"]
    #expect(try run(["progress", "import", file] + state).status == 0)
    for arguments in [["stats"], ["stats", "--json"], ["progress", "export"]] {
      let outcome = try run(arguments + state)
      #expect(outcome.status == 0 && outcome.isPlain, "\(arguments): \(outcome.output.debugDescription)")
    }
    let session = try TerminalSession(
      [product("pooltutor"), "learn", "relu", "--lessons", lessonFolder] + state)
    #expect(session.wait { $0.text.contains("checked") })
    session.send("\u{1B}")
    #expect(
      session.wait {
        !$0.text.contains("checked") && $0.text.contains("max-pooling") || $0.text.contains("Max pooling")
      })
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    expectNoTeeth(session.outputText)
  }
}
