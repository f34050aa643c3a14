import ScratchFolder
import Foundation
import PTYKit
import Testing

/// A folder of lessons as a course of its own.
@Suite(.waits) struct CourseFolderTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  /// A course of the lessons `one` and `two`.
  private func course(_ name: String, head: String? = nil) throws -> String {
    for (number, id) in ["one", "two"].enumerated() {
      try folder.write(
        lesson(id: id, title: "\(name) \(id)") + "# Second page\n\nMore.\n",
        to: "\(name)/0\(number + 1)-\(id).md")
    }
    if let head { try folder.write(head, to: "\(name)/course.yaml") }
    return folder.path + "/" + name
  }

  private func listed(_ path: String) throws -> [Substring] {
    try run(["lessons", "--lessons", path]).output.split(separator: "\n")
      .compactMap { $0.split(separator: " ").dropFirst().first }
  }

  @Test func titleAndOrder() throws {
    let path = try course("a", head: "title: My course\norder: [two]\n")
    #expect(try listed(path) == ["two", "one"])
    let session = try TerminalSession([product("pooltutor"), "--lessons", path])
    #expect(
      session.wait { $0.line(0).contains("My course") && $0.text.contains("1  a two") }, "\(session.text)")
    let plain = try TerminalSession([product("pooltutor"), "--lessons", try course("plain")])
    #expect(plain.wait { $0.line(0).contains(" plain ") }, "without a title the folder's name")
  }

  @Test func mistakesInTheHead() throws {
    let path = try course("a", head: "title: My course\norder: [tow]\n")
    let outcome = try run(["check", path])
    #expect(
      outcome.status == 1
        && outcome.errors.contains("\(path)/course.yaml:2:9: error: there is no lesson 'tow'"))
    #expect(outcome.errors.contains("did you mean 'two'?"))
    let broken = try course("b", head: "titel: x")
    #expect(try run(["check", broken]).errors.contains("did you mean 'title'?"))
    #expect(try listed(broken) == ["one", "two"], "the lessons stay usable")
  }

  /// Two courses with lessons of one id, open in turn, each keep their own places.
  @Test func placesOfTwoCourses() throws {
    let state = folder.path + "/progress.sqlite"
    let (first, second) = (
      try course("a", head: "title: A\nid: first\n"), try course("b", head: "title: B\nid: second\n")
    )
    let third = try course("c")
    func visit(_ path: String, page: Int, _ keys: String) throws {
      let session = try TerminalSession([
        product("pooltutor"), "learn", "one", "--lessons", path, "--state", state,
      ])
      #expect(session.wait { $0.text.contains("page \(page) of 3") }, "\(session.text)")
      session.send(keys)
      if !keys.isEmpty { #expect(session.wait { $0.text.contains("page \(page + keys.count) of 3") }) }
      session.send("q")
      #expect(session.waitExit() == .exit(0))
    }
    try visit(first, page: 1, "n")
    try visit(second, page: 1, "nn")
    try visit(third, page: 1, "")
    try visit(first, page: 2, "")
    try visit(second, page: 3, "")
    try visit(third, page: 1, "")
    // A file by itself belongs to the course of its folder.
    let alone = try TerminalSession([product("pooltutor"), "learn", second + "/01-one.md", "--state", state])
    #expect(alone.wait { $0.text.contains("page 3 of 3") }, "\(alone.text)")
    let kept = try run(["progress", "export", "--state", state]).output
    #expect(
      kept.contains("\"lesson\":\"first/one\"") && kept.contains("\"lesson\":\"second/one\""), "\(kept)")
  }
}
