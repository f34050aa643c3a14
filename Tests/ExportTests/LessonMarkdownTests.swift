import Escaping
import LessonFormat
import Kernels
import Playing
import Quiz
import Testing
import AppCore

@testable import Export

@Suite struct LessonMarkdownTests {
  @Test(arguments: Shipped.course.lessons.indices) func hasEveryPageAndPicture(index: Int) throws {
    let lesson = Shipped.course.lessons[index]
    let markdown = LessonMarkdown(lesson, name: "a b")
    let text = markdown.text
    for page in lesson.pages { #expect(text.contains("## \(Escaped.markdown(page.title))\n")) }
    let files = markdown.pictures.map(\.file) + markdown.questions.map(\.file)
    #expect(
      markdown.pictures.count == lesson.pages.count { $0.stage != nil } && Set(files).count == files.count)
    for file in files { #expect(text.contains("](\(file.replacing(" ", with: "%20")))"), "\(file)") }
    #expect(text.matches(of: /!\[/).count == files.count)
    for (_, picture) in markdown.questions { #expect(!ReadSVG(picture).failed) }
    #expect(text == LessonMarkdown(lesson, name: "a b").text)
  }

  /// What is asked is not said before the solutions.
  @Test(arguments: Shipped.course.lessons.indices) func solutionsComeLast(index: Int) throws {
    let lesson = Shipped.course.lessons[index]
    let parts = LessonMarkdown(lesson, name: "x").text.split(separator: "## Solutions")
    try #require(parts.count == 2)
    for item in QuizItem.authored(in: lesson, seed: 0) {
      let whys = item.form.options.compactMap(\.why).map(MarkdownText.text)
      for text in whys.isEmpty ? [MarkdownText.text(item.solution)] : whys {
        #expect(parts[1].contains(text) && !parts[0].contains(text), "\(text)")
      }
    }
  }

  /// What a lesson does not say itself is in its readers' language, too.
  @Test(arguments: Shipped.translated("zh").lessons.indices) func aTranslatedLesson(index: Int) {
    let lesson = Shipped.translated("zh").lessons[index]
    let markdown = LessonMarkdown(lesson, name: "x", language: .chinese)
    let left = EnglishLeft.of(markdown.text.replacing(/&(amp|lt|gt);/, with: ""))
    #expect(left.isEmpty, "\(left)")
    #expect(markdown.text.contains("\n## 题目\n") && markdown.text.contains("\n## 解答\n"))
    let walks = markdown.pictures.filter { $0.stage.view.kind == .walk }
    let pictures = walks.map { StageSVG($0.stage, title: $0.title, language: .chinese).text }
    for picture in pictures + markdown.questions.map(\.picture) {
      let drawn = picture.replacing(#/<style>(?:.|\n)*?<\/style>/#, with: "")
      let words = drawn.matches(of: #/>([^<]+)</#).map { String($0.output.1) }.joined(separator: " ")
      #expect(EnglishLeft.of(words).isEmpty, "\(EnglishLeft.of(words))")
      #expect(!ReadSVG(picture).failed)
    }
  }

  @Test func whatMeansSomethingToMarkdownIsEscaped() {
    #expect(
      MarkdownText.text([Span("2*3 <b> [x](y) a_b \\ #")]) == "2\\*3 &lt;b&gt; \\[x\\](y) a\\_b \\\\ \\#")
    #expect(MarkdownText.text([Span("a"), Span(" bold ", .strong), Span("b")]) == "a **bold** b")
    #expect(MarkdownText.text([Span("both", [.strong, .emphasis])]) == "***both***")
    #expect(MarkdownText.text([Span("x`y", .code)]) == "``x`y``")
    #expect(MarkdownText.text([Span("`", .code)]) == "`` ` ``")
    #expect(MarkdownText.text([.code("a\n```\nb")]) == "````text\na\n```\nb\n````")
    #expect(
      MarkdownText.text([.list(start: 3, items: [[.paragraph([Span("a")]), .paragraph([Span("b")])]])])
        == "3. a\n\n   b")
    #expect(
      MarkdownText.text([.table(header: [[Span("h")]], rows: [[[Span("a|b")]]], alignments: [.right])])
        == "| h |\n| ---: |\n| a\\|b |")
    #expect(MarkdownText.text([.quote([.paragraph([Span("a")])])]) == "> a")
  }

  @Test func everyKindOfBlock() {
    #expect(MarkdownText.text([.heading(level: 2, [Span("A_b")]), .rule]) == "### A\\_b\n\n***")
    #expect(MarkdownText.text([.heading(level: 6, [Span("a")])]) == "###### a")
    let table = Block.table(
      header: [[Span("a")], [Span("b")], [Span("c")]], rows: [[[Span("1")], [Span("2")], [Span("3")]]],
      alignments: [.center, .left])
    #expect(MarkdownText.text([table]) == "| a | b | c |\n| :---: | --- | --- |\n| 1 | 2 | 3 |")
    #expect(MarkdownText.text([.code("a\n")]) == "```text\na\n```")
    #expect(MarkdownText.text([Span("a"), Span("  ", .strong), Span("b")]) == "a  b")
  }

  /// A bar parts the columns of a table, and means nothing elsewhere.
  @Test func barsInCode() {
    let code = [Span("a|b", .code)]
    #expect(MarkdownText.text([.paragraph(code)]) == "`a|b`")
    #expect(
      MarkdownText.text([.table(header: [code], rows: [], alignments: [.left])]) == "| `a\\|b` |\n| --- |")
  }
}
