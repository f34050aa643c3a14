import LessonFormat
import ScratchFolder
import Testing

@testable import CourseFiles

/// Where a new lesson goes, and what is in it.
@Suite struct NewLessonTests {
  private let folder: Scratch
  private let title: LessonTitle

  init() throws {
    folder = try Scratch()
    title = try #require(LessonTitle("Max of maps"))
  }

  /// The template teaches by example: every part is there, and the app opens it.
  @Test func whatTheTemplateHolds() throws {
    let title = try #require(LessonTitle("最大池化 \"1\""))
    let (lesson, _) = LessonParser.parse(LessonTemplate(title: title, id: "x").text, file: "x.md")
    let pages = try #require(lesson).pages
    #expect(lesson?.title == "最大池化 \"1\"")
    #expect(pages.contains { $0.stage != nil } && pages.contains { $0.stage?.predictFrom != nil })
    let questions = pages.flatMap(\.questions)
    #expect(questions.count == 2 && questions.allSatisfy { !$0.hints.isEmpty })
    #expect(questions.contains { if case .cell = $0.kind { true } else { false } })
    #expect(questions.contains { if case .choice = $0.kind { true } else { false } })
  }

  @Test(arguments: [
    ([], ""), (["a.md"], ""), (["01-a.md"], "02-"), (["01-a.md", "09-b.md", "x.md"], "10-"),
    (["99-a.md"], "100-"), (["2024.md"], ""), (["99999999999999999999-a.md"], ""), (["-a.md"], ""),
  ])
  func numbers(names: [String], expected: String) {
    #expect(NewLessonFile.number(after: names) == expected)
  }

  @Test(arguments: [
    ("Max of maps", "max-of-maps"), ("Größe", "grosse"), ("🙂", "lesson"), ("null", "null-lesson"),
  ])
  func slugs(title: String, slug: String) { #expect(LessonTitle(title)?.slug == slug) }

  @Test(arguments: ["", " ", "\u{1B}\u{7}", String(repeating: "w", count: 81)])
  func titlesThatAreNone(title: String) { #expect(LessonTitle(title) == nil) }

  /// YAML would take it for an alias.
  @Test func aTitleWithAnAnchor() throws {
    let title = try #require(LessonTitle("a &b *b"))
    let text = LessonTemplate(title: title, id: "x").text
    #expect(LessonParser.parse(text, file: "x.md").lesson?.title == "a &b *b")
  }

  @Test func besideOthers() throws {
    try folder.write(lesson(id: "max-of-maps", title: "Other"), to: "06-other.md")
    let new = NewLessonFile(title: title, output: folder.path)
    #expect(new.path == folder.path + "/07-max-of-maps.md" && new.id == "max-of-maps-2")
    try folder.write("", to: "03-max-of-maps.md")
    #expect(NewLessonFile(title: title, output: folder.path).path == folder.path + "/03-max-of-maps.md")
  }

  @Test func aFileThatIsNamed() {
    let new = NewLessonFile(title: title, output: folder.path + "/own.md")
    #expect(new.path == folder.path + "/own.md" && new.id == "max-of-maps")
  }
}
