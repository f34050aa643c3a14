import ScratchFolder
import Foundation
import Testing

/// `pooltutor check --size WxH --json`.
@Suite struct CheckTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  private func long(lines: Int) -> String {
    lesson(id: "long", title: "Long") + (0..<lines).map { "- line \($0)\n" }.joined()
  }

  @Test func aPageThatIsTooLong() throws {
    // Body rows 2 to 21, of which title and blank line take two, the words before the list two more.
    let file = try folder.write(long(lines: 20), to: "long.md")
    let outcome = try run(["check", file])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix(
        """
        \(file):9:1: error: the page 'First page' is 4 lines too long for 80×24
            9 | # First page
              | ^
              = help: shorten it, or start a new page with # Title
        """), "\(outcome.errors)")
    #expect(try run(["check", file, "--size", "80x28"]).status == 0)
    #expect(try run(["check", file, "--size", "80x27"]).errors.contains("is 1 line too long for 80×27"))
    #expect(try run(["check", file, "--size", "none"]).status == 0)
  }

  @Test(arguments: ["80", "x", "80x", "80x24x2", "47x24", "80x15", "80x1001", "-80x24", "big"])
  func sizesThatAreNone(size: String) throws {
    let outcome = try run(["check", lessonFolder, "--size=\(size)"])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  // MARK: JSON

  private struct Row: Decodable, Equatable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let message: String
    let help: String?
  }

  private func rows(_ output: String) throws -> [Row] {
    try JSONDecoder().decode([Row].self, from: Data(output.utf8))
  }

  @Test func mistakesAsJSON() throws {
    let text = lesson(id: "x", title: "X").replacing("format: 1", with: "fromat: 1") + "\n```stage\n{}\n```\n"
    let file = try folder.write(text, to: "a \"quoted\" name.md")
    let outcome = try run(["check", file, "--json"])
    #expect(outcome.status == 1 && outcome.errors.isEmpty && outcome.isPlain)
    let rows = try rows(outcome.output)
    #expect(rows.count == 3, "\(outcome.output)")
    #expect(rows.allSatisfy { $0.file == file && $0.severity == "error" })
    #expect(rows.map { "\($0.line):\($0.column) \($0.message)" }.contains("2:1 the head has no key 'fromat'"))
    #expect(rows.contains { $0.help?.hasPrefix("did you mean 'format'?") == true })
    #expect(outcome.output.split(separator: "\n").count == rows.count + 2, "one a line")
  }

  @Test func nothingWrongAsJSON() throws {
    let outcome = try run(["check", lessonFolder + "/01-layers.md", "--json"])
    #expect(outcome.status == 0 && outcome.output == "[]\n" && outcome.errors.isEmpty)
  }

  /// Names from a hostile file come through whole, but escaped.
  @Test func hostileTextInJSON() throws {
    let key = "k\u{1B}[31m\u{202E}\u{9B}\u{7F}\u{E0041}"
    let file = try folder.write(
      lesson(id: "x", title: "X").replacing(
        "format: 1", with: "format: 1\n\"k\\e[31m\u{202E}\\x9b\\x7f\u{E0041}\": 1"),
      to: "hostile.md")
    let outcome = try run(["check", file, "--json"])
    #expect(outcome.status == 1 && outcome.isPlain)
    #expect(!outcome.output.unicodeScalars.contains { [0x202E, 0x9B, 0xE0041].contains($0.value) })
    #expect(try rows(outcome.output).map(\.message) == ["the head has no key '\(key)'"], "\(outcome.output)")
  }
}
