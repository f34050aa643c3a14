import LessonFormat
import Foundation
import Testing

@Suite struct ManualTests {
  /// What the manual shows as a lesson is one.
  @Test func lessonInTheManualIsFine() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let manual = try String(contentsOf: root.appendingPathComponent(".github/MANUAL.md"), encoding: .utf8)
    let example = try #require(manual.split(separator: "````markdown\n").dropFirst().first)
    let text = try #require(example.components(separatedBy: "````").first)
    let (lesson, diagnostics) = LessonParser.parse(text, file: "MANUAL.md")
    #expect(diagnostics.isEmpty)
    #expect(lesson?.pages.map(\.title) == ["A heading starts a page", "Your turn"])
    #expect(lesson?.pages.last?.questions.count == 1)
  }
}
