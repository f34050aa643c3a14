import Curriculum
import Foundation
import Testing

@Suite struct ReadmeTests {
  /// What README.md shows as a lesson is one.
  @Test func lessonInTheReadmeIsFine() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let example = try #require(readme.split(separator: "````markdown\n").dropFirst().first)
    let text = try #require(example.components(separatedBy: "````").first)
    let (lesson, diagnostics) = LessonParser.parse(text, file: "README.md")
    #expect(diagnostics.isEmpty)
    #expect(lesson?.pages.map(\.title) == ["A heading starts a page", "Your turn"])
    #expect(lesson?.pages.last?.questions.count == 1)
  }
}
