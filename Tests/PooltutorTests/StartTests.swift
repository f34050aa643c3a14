import ScratchFolder
import PTYKit
import Screen
import Testing
import AppCore

@testable import pooltutor

/// The first screen, and what comes after it.
@Suite(.waits) struct StartTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  /// A lesson whose head is fine, and whose page is not.
  private func broken(_ name: String) throws {
    try folder.write(lesson(id: name, title: name) + "\n```stage\n```\n", to: "set/\(name).md")
  }

  private func session(_ arguments: [String], environment: [String: String?] = [:]) throws -> TerminalSession
  {
    try TerminalSession(
      [product("pooltutor")] + arguments + ["--lessons", folder.path + "/set"], environment: environment)
  }

  // MARK: Without the parser

  @Test(arguments: [[], ["learn"], ["learn", "relu"]]) func plainIsAsParsed(arguments: [String]) throws {
    let plain = try #require(Learn.plain(arguments[...]))
    let parsed = try #require(try Pooltutor.parseAsRoot(arguments) as? Learn)
    #expect(plain.lesson == parsed.lesson && plain.watch == parsed.watch)
    #expect(plain.session.seed == parsed.session.seed)
    #expect(plain.session.folder.path == parsed.session.folder.path)
    #expect(plain.session.folder.spoken.language == parsed.session.folder.spoken.language)
    #expect(plain.session.progress.path == parsed.session.progress.path)
    let displays = [plain, parsed].map(\.session.display)
    #expect(displays[0].background == displays[1].background)
    for flag in [\DisplayOptions.ascii, \.noColor, \.noMotion, \.noMouse] {
      #expect(displays[0][keyPath: flag] == displays[1][keyPath: flag])
    }
  }

  @Test(arguments: [
    ["--help"], ["lessons"], ["learn", "--no-motion"], ["learn", "a", "b"], ["learn", "-h"],
  ])
  func theRestIsLeftToTheParser(arguments: [String]) {
    #expect(Learn.plain(arguments[...]) == nil)
  }

  // MARK: Before the lessons are read

  /// Many lessons take a while to read; what is typed before that means what it says.
  @Test func keysBeforeTheLessonsAreRead() throws {
    for number in 100..<300 {
      let pages = (1...8).map { "# Page \($0)\n\nWords of \(number).\n" }.joined(separator: "\n")
      let text = lesson(id: "n\(number)", title: "Number \(number)")
        .replacing("# First page\n\nWords.\n", with: pages)
      try folder.write(text, to: "set/\(number).md")
    }
    let session = try session(["--no-motion"])
    #expect(session.wait { $0.isAlternateScreen })
    session.send("/157\r  ?")
    #expect(session.wait { $0.text.contains("the list of lessons") }, "\(session.text)")
    session.send("?")
    #expect(
      session.wait { $0.line(0).contains("Number 157") && $0.text.contains("Page 3") }, "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0) && session.isClean)
  }

  @Test func leavingAtOnce() throws {
    try folder.write(lesson(id: "good", title: "Good"), to: "set/01.md")
    let session = try session([])
    #expect(session.wait { $0.isAlternateScreen })
    session.send("q")
    #expect(session.waitExit() == .exit(0) && session.isClean)
  }

  // MARK: Mistakes that the first screen cannot know

  @Test func aLessonWithMistakesLeavesTheList() throws {
    try broken("broken")
    try folder.write(lesson(id: "good", title: "Good"), to: "set/z.md")
    let session = try session([])
    #expect(
      session.wait {
        $0.text.contains("broken.md") && $0.line(3).contains("1  Good") && !$0.line(6).contains("2")
      }, "\(session.text)")
    session.send("\r")
    #expect(session.wait { $0.text.contains("First page") })
  }

  /// Then it is as if nothing had been shown.
  @Test func onlyLessonsWithMistakes() throws {
    try broken("one")
    try broken("two")
    let session = try session([])
    #expect(session.waitExit() == .exit(3) && session.isClean)
    for text in ["one.md:", "two.md:", "there is no lesson in"] {
      #expect(session.text.contains(text), "\(session.text)")
    }
    #expect(try run(["--lessons", folder.path + "/set"]).status == 69)
  }

  @Test func openingALessonWithMistakes() throws {
    try broken("broken")
    try folder.write(lesson(id: "good", title: "Good"), to: "set/z.md")
    let outcome = try run(["learn", "broken", "--lessons", folder.path + "/set"])
    #expect(outcome.status == 64 && outcome.errors.contains("good"), "\(outcome.errors)")
    let session = try session(["learn", "good"])
    #expect(session.wait { $0.text.contains("First page") && $0.text.contains("broken.md") })
  }

  @Test func progressThatCannotBeKept() throws {
    try folder.write(lesson(id: "good", title: "Good"), to: "set/01.md")
    let session = try session(["--state", folder.path])
    #expect(session.wait { $0.text.contains("Good") && $0.text.contains("Progress is not saved") })
    session.send("\r")
    #expect(session.wait { $0.text.contains("First page") })
  }
}
