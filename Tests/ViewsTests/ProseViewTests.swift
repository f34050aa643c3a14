import LessonFormat
import Screen
import Testing

@testable import Views

@Suite struct ProseViewTests {
  private func view(_ width: Int = 20, isASCII: Bool = false) -> ProseView {
    ProseView(width: width, look: RenderStyle(isASCII: isASCII))
  }

  private func text(_ blocks: [Block], width: Int = 20, isASCII: Bool = false) -> [String] {
    view(width, isASCII: isASCII).lines(blocks).map { $0.runs.map(\.text).joined() }
  }

  private func paragraph(_ text: String) -> Block { .paragraph([Span(text)]) }

  @Test func blocksAreApart() {
    #expect(
      text([paragraph("one"), .heading(level: 2, [Span("two")]), .rule], width: 4) == [
        "one", "", "two", "", "────",
      ])
  }

  @Test func listsHangBehindTheirMarks() {
    let items = [[paragraph("some words that wrap")], [paragraph("two")]]
    #expect(text([.list(start: nil, items: items)], width: 12) == ["• some words", "  that wrap", "• two"])
    #expect(text([.list(start: 9, items: items)], width: 30) == ["9. some words that wrap", "10. two"])
  }

  @Test func quotesHaveABarOnEveryLine() {
    #expect(
      text([.quote([paragraph("some words that wrap")])], width: 12) == ["│ some words", "│ that wrap"])
  }

  @Test func codeIsLeftAsItIs() {
    #expect(text([.code("a  b\n  c")], width: 8) == ["  a  b", "    c"])
  }

  @Test func traitsBecomeStyles() {
    let spans = [
      Span("a", .strong), Span("b", .emphasis), Span("c", .code), Span("d", .link),
      Span("e", [.strong, .code]),
    ]
    let styles = view().styled(spans).runs.map(\.style)
    #expect(
      styles == [
        Style(.text, .bold), Style(.text, .italic), Style(.accent), Style(.text, .underline),
        Style(.accent, .bold),
      ])
  }

  @Test func asciiOnly() {
    let blocks = [paragraph("−1 × ⌊5/2⌋ → “x” 漢"), .list(start: nil, items: [[paragraph("α")]]), .rule]
    #expect(text(blocks, width: 40, isASCII: true).joined().allSatisfy { $0.isASCII })
    #expect(text([paragraph("⌊5/2⌋")], isASCII: true) == ["floor(5/2)"])
  }

  @Test func nothingIsWiderThanTheColumn() {
    let blocks: [Block] = [
      .quote([.list(start: 1, items: [[paragraph("some words that wrap, twice or more")]])]),
      .table(
        header: [[Span("head")], [Span("another")]], rows: [[[Span("aaa bbb ccc")], [Span("d")]]],
        alignments: []),
    ]
    for width in 16...40 {
      #expect(text(blocks, width: width).allSatisfy { TextWidth.of($0) <= width }, "\(width)")
    }
  }
}
