import ScratchFolder
import PTYKit
import Testing

/// The command line, for people and for scripts.
@Suite(.waits) struct CommandTests {
  @Test func version() throws {
    let outcome = try run(["--version"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(outcome.output)")
  }

  @Test(arguments: [["--help"], ["help"], ["learn", "--help"], ["check", "--help"], ["lessons", "--help"]])
  func help(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.isPlain)
    #expect(outcome.output.contains("USAGE: pooltutor"))
  }

  @Test func helpNamesTheExitCodes() throws {
    let help = try run(["--help"]).output
    for code in ["0", "1", "3", "4", "5", "6", "64", "69"] { #expect(help.contains("\(code) "), "\(code)") }
  }

  @Test(arguments: [["learn", "no-such-lesson"], ["learn", "NO\u{1B}[31m"]]) func unknownLesson(
    arguments: [String]
  )
    throws
  {
    let outcome = try run(arguments + ["--lessons", lessonFolder])
    #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.isPlain)
    for id in WalkTests.lessons { #expect(outcome.errors.contains(id)) }
  }

  @Test func misspeltLesson() throws {
    for arguments in [["learn", "max-poling"], ["quiz", "max-poling"]] {
      let outcome = try run(arguments + ["--lessons", lessonFolder])
      #expect(
        outcome.status == 64 && outcome.errors.contains("did you mean 'max-pooling'?"), "\(outcome.errors)")
    }
  }

  @Test(arguments: [["--no-such-option"], ["learn", "relu", "relu"], ["check"], ["--seed", "x"]])
  func usage(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  // MARK: lessons

  @Test func lessonsAreListed() throws {
    let outcome = try run(["lessons", "--lessons", lessonFolder])
    #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.isPlain)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == WalkTests.lessons.count)
    for (line, id) in zip(lines, WalkTests.lessons) { #expect(line.contains(" \(id) ")) }
  }

  /// On a terminal, too, it is plain text.
  @Test func lessonsOnATerminal() throws {
    let session = try TerminalSession([product("pooltutor"), "lessons", "--lessons", lessonFolder])
    #expect(session.waitExit() == .exit(0))
    #expect(!session.output.contains(0x1B))
  }

  // MARK: check

  @Test(arguments: [[lessonFolder], [lessonFolder + "/", lessonFolder + "/03-relu.md"]])
  func goodLessons(paths: [String]) throws {
    let outcome = try run(["check"] + paths)
    #expect(outcome.status == 0 && outcome.isPlain && !outcome.errors.contains("error"), "\(outcome)")
    #expect(!outcome.errors.contains("warning"), "All lessons are translated.")
    #expect(outcome.output.contains("fine"))
  }

  @Test func aBrokenLesson() throws {
    let folder = try Scratch()
    let file = try folder.write(
      lesson(id: "broken", title: "Broken").replacing("format: 1", with: "format: 99"), to: "broken.md")
    let outcome = try run(["check", file])
    #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.isPlain)
    #expect(outcome.errors.contains("\(file):2:9"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").contains { $0.contains("^") }, "\(outcome.errors)")
    #expect(try run(["check", folder.path]).status == 1)
  }

  /// A file from strangers must not steer the terminal of whoever checks it.
  @Test func aHostileLesson() throws {
    let folder = try Scratch()
    let file = try folder.write(
      lesson(id: "x", title: "\u{1B}[31m\u{202E}red").replacing("format: 1", with: "\u{1B}]0;title\u{7}: 1"),
      to: "hostile.md")
    let outcome = try run(["check", file])
    #expect(outcome.status == 1 && outcome.isPlain, "\(outcome)")
  }

  @Test func missingAndEmptyPaths() throws {
    let folder = try Scratch()
    for path in [folder.path + "/missing.md", folder.path] {
      let outcome = try run(["check", path])
      #expect(outcome.status == 3 && outcome.output.isEmpty, "\(outcome)")
      #expect(outcome.errors.contains(path))
    }
  }

  // MARK: No terminal

  @Test(arguments: [[], ["learn", "relu"]]) func noTerminal(arguments: [String]) throws {
    let outcome = try run(arguments + ["--lessons", lessonFolder])
    #expect(outcome.status == 69 && outcome.output.isEmpty && outcome.isPlain)
    #expect(outcome.errors.wholeMatch(of: /pooltutor: error: [A-Z][^\n]*\.\n/) != nil, "\(outcome.errors)")
  }

  @Test(arguments: ["dumb", "no such terminal", "", nil] as [String?]) func unusableTerminal(term: String?)
    throws
  {
    let session = try TerminalSession(
      [product("pooltutor"), "--lessons", lessonFolder], environment: ["TERM": term])
    #expect(session.waitExit() == .exit(69))
    #expect(session.line(0).contains("pooltutor: error: ") && !session.output.contains(0x1B))
    #expect(session.isClean)
  }
}
