import ScratchFolder
import Foundation
import PTYKit
import Testing

/// `pooltutor learn FILE --watch` on a terminal, while somebody writes.
@Suite(.waits) struct WatchTests {
  private let folder: Scratch
  private let text =
    lesson(id: "own", title: "My own") + "# Second page\n\nSecond words.\n\n# Third page\n\nThird words.\n"

  init() throws { folder = try Scratch() }

  private func watch(_ path: String, _ arguments: [String] = []) throws -> TerminalSession {
    try TerminalSession([product("pooltutor"), "learn", path, "--watch"] + arguments)
  }

  @Test func showsWhatIsSaved() throws {
    let path = try folder.write(text, to: "own.md")
    let session = try watch(path)
    try #require(session.wait { $0.text.contains("First page") })
    try folder.write(text.replacing("Third words", with: "Better words"), to: "own.md")
    #expect(
      session.wait { $0.text.contains("Better words") && $0.text.contains("page 3 of 4") }, "\(session.text)")
    try folder.write(text.replacing("sources:", with: "suorces:"), to: "own.md")
    let told: [String] = [
      "own.md, line 6, column 1", "the head has no key 'suorces'", "suorces: [", "did you mean 'sources'?",
      "Better words",
    ]
    let isTold = session.wait { session in told.allSatisfy { session.text.contains($0) } }
    #expect(isTold, "\(session.text)")
    session.press(.up)
    #expect(session.wait { $0.text.contains("Second words") && $0.text.contains("suorces: [") })
    try folder.write(text, to: "own.md")
    #expect(
      session.wait { !$0.text.contains("suorces") && $0.text.contains("Third words") }, "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    #expect(session.isClean)
  }

  @Test func aFileThatIsBrokenFromTheStart() throws {
    let path = try folder.write(text.replacing("format: 1", with: "format: 9"), to: "own.md")
    let session = try watch(path)
    #expect(session.wait { $0.text.contains("format 9 is not known") && $0.text.contains("own.md, line 2") })
    try folder.write(text, to: "own.md")
    #expect(
      session.wait { $0.text.contains("First page") && !$0.text.contains("not known") }, "\(session.text)")
    try FileManager.default.removeItem(atPath: path)
    #expect(session.wait { $0.text.contains("the file is gone") && $0.text.contains("First page") })
    try folder.write(text, to: "own.md")
    #expect(session.wait { !$0.text.contains("the file is gone") })
  }

  /// The mistakes of a stranger's file steer no terminal.
  @Test func hostileMistakes() throws {
    let path = try folder.write(text, to: "own.md")
    let session = try watch(path)
    try #require(session.wait { $0.text.contains("First page") })
    let count = session.output.count
    try folder.write(
      text.replacing("summary:", with: "\"s\\e]0;x\\a\\u202E\": \u{1B}]0;owned\u{7}\u{202E}"), to: "own.md")
    #expect(session.wait { $0.text.contains("own.md, line 5") }, "\(session.text)")
    let written = String(decoding: session.output[count...], as: UTF8.self)
    #expect(!written.contains("]0;owned\u{7}") && !written.contains("\u{202E}"))
  }

  /// An id is watched where its file lies, in its course.
  @Test func byID() throws {
    try folder.write(text, to: "set/01-own.md")
    try folder.write(lesson(id: "next", title: "The next"), to: "set/02-next.md")
    let session = try watch("own", ["--lessons", folder.path + "/set"])
    try #require(session.wait { $0.text.contains("First page") })
    try folder.write(text + "# Fourth page\n\nNew.\n", to: "set/01-own.md")
    #expect(session.wait { $0.text.contains("Fourth page") }, "\(session.text)")
    session.send("n")
    #expect(session.wait { $0.text.contains("Next: 2 The next") }, "\(session.text)")
  }

  /// Somebody edits the file that a map is in.
  @Test func showsDataThatAreSaved() throws {
    try folder.write("1,2\n3,4\n", to: "maps/m.csv")
    let path = try folder.write(
      text.replacing("sources:", with: "maps:\n  m: {file: maps/m.csv}\nsources:")
        + "\n```stage\n{input: m, op: max, pool: 2}\n```\n", to: "own.md")
    let session = try watch(path)
    try #require(session.wait { $0.text.contains("First page") })
    try folder.write("1,2\n3,77\n", to: "maps/m.csv")
    #expect(session.wait { $0.text.contains("77") && $0.text.contains("Third words") }, "\(session.text)")
    try folder.write("1,2\n3\n", to: "maps/m.csv")
    #expect(
      session.wait { $0.text.contains("line 2 has 1 value,") && $0.text.contains("Third words") },
      "\(session.text)")
    try folder.write("1,2\n3,88\n", to: "maps/m.csv")
    #expect(session.wait { $0.text.contains("88") && !$0.text.contains("line 2") }, "\(session.text)")
  }

  @Test func whatCannotBeWatched() throws {
    for arguments in [["learn", "--watch"], ["--watch"]] { #expect(try run(arguments).status == 64) }
    #expect(try run(["learn", folder.path + "/missing.md", "--watch"]).status == 3)
    #expect(try run(["learn", folder.path + "/", "--watch"]).status == 3)
    #expect(try run(["learn", "no-such-id", "--watch", "--lessons", lessonFolder]).status == 64)
  }
}
