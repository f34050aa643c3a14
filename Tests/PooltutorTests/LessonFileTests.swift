import ScratchFolder
import PTYKit
import Testing

/// `pooltutor learn FILE.md`.
@Suite(.waits) struct LessonFileTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  @Test func aFileOpensAsACourseOfItsOwn() throws {
    let file = try folder.write(lesson(id: "own", title: "My own"), to: "mine.md")
    let session = try TerminalSession([product("pooltutor"), "learn", file])
    #expect(session.wait { $0.text.contains("My own") && $0.text.contains("First page") })
    session.send("\u{1B}")
    #expect(session.wait { $0.line(0).contains("mine.md") && $0.line(0).contains("0 of 1 lesson") })
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    #expect(session.isClean)
  }

  @Test func whatCannotBeOpenedIsSaid() throws {
    let broken = try folder.write(
      lesson(id: "own", title: "x").replacing("format: 1", with: "fromat: 1"), to: "broken.md")
    let outcome = try run(["learn", broken])
    #expect(outcome.status == 3 && outcome.output.isEmpty && outcome.isPlain)
    #expect(outcome.errors.contains("\(broken):2:1: error: the head has no key 'fromat'"))
    #expect(outcome.errors.contains("did you mean 'format'?"))
    for path in [folder.path + "/missing.md", folder.path + "/", "no\u{1B}[31m.md"] {
      let outcome = try run(["learn", path])
      #expect(outcome.status == 3 && outcome.output.isEmpty && outcome.isPlain, "\(outcome)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    }
  }
}
