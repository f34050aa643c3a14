import LessonFormat
import Testing

@Suite struct DiagnosticTests {
  private func diagnostic(_ source: String, _ column: Int, line: Int = 23) -> Diagnostic {
    Diagnostic(file: "a.md", line: line, column: column, message: "m", help: "h", source: source)
  }

  @Test func caretStandsUnderTheColumn() {
    #expect(
      diagnostic("pool: 9", 7).rendered() == [
        "a.md:23:7: error: m",
        "   23 | pool: 9",
        "      |       ^",
        "      = help: h",
      ])
  }

  @Test func caretFollowsTheWidthOfWhatIsPrinted() {
    let wide = { (text: String) in text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    #expect(diagnostic("日本\t: x", 5).rendered(width: wide)[2] == "      |       ^")
    #expect(diagnostic("日本\t: x", 5).rendered()[2] == "      |     ^")
  }

  @Test func longLineIsCutAroundTheColumn() {
    let line = String(repeating: "a", count: 200) + "X" + String(repeating: "b", count: 200)
    let rendered = diagnostic(line, 201).rendered()
    #expect(
      rendered[1] == "   23 | …" + String(repeating: "a", count: 50) + "X" + String(repeating: "b", count: 49)
        + "…")
    #expect(rendered[2] == "      | " + String(repeating: " ", count: 51) + "^")
    #expect(diagnostic(line, 1).rendered()[2] == "      | ^")
    #expect(diagnostic(line, 402).rendered()[1].hasSuffix("b"))
  }

  @Test func columnBeyondTheLineIsItsEnd() {
    #expect(diagnostic("ab", 99).rendered()[2] == "      |   ^")
  }

  @Test func longLineNumbersWidenTheMargin() {
    #expect(diagnostic("ab", 1, line: 1_234_567).rendered()[1...2] == ["1234567 | ab", "        | ^"])
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], 2, 2, " (byte 0xFF)"), ([0xFF], 1, 1, " (byte 0xFF)"),
      ([0x61, 0x0D, 0x0A, 0x80], 2, 1, " (byte 0x80)"), ([0x61, 0x0D, 0x80], 2, 1, " (byte 0x80)"),
      ([0x61, 0xE2, 0x80], 1, 2, " (byte 0xE2)"),
      ([0xED, 0xA0, 0x80], 1, 1, " (byte 0xED)"),
    ] as [([UInt8], Int, Int, String)])
  func notUTF8(_ bytes: [UInt8], line: Int, column: Int, byte: String) throws {
    let diagnostics = LessonParser.parse(bytes: bytes, file: "f.md").diagnostics
    let only = try #require(diagnostics.first)
    #expect((diagnostics.count, only.line, only.column) == (1, line, column))
    #expect(only.message == "the file is not UTF-8\(byte)")
  }

  @Test func mistakesBeyondTheLimitAreCounted() {
    let cells = Array(repeating: "x", count: 150).joined(separator: ", ")
    let text = Sample.lesson("").replacing("[3, 2, 0, 0]", with: "[\(cells)]")
    let found = headlines(text)
    #expect(found.count == 101)
    #expect(found.last?.hasSuffix("53 more mistakes are not listed") == true)
  }
}
