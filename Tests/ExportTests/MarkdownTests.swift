import LessonFormat
import Escaping
import Seeded
import Testing

@testable import Export

/// What is written as Markdown, read back as a page shows it.
@Suite struct MarkdownTests {
  private static let ours: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre", "code", "blockquote", "table", "thead",
    "tbody",
    "tr", "th", "td", "hr", "br", "strong", "em",
  ]

  /// Texts as far as a page shows them: runs of blanks are one, and what steers is a mark.
  private func shown(_ text: String) -> [Unicode.Scalar] {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n"]
    return text.unicodeScalars.split(whereSeparator: blanks.contains).joined(separator: [" "])
      .map { $0.steers ? $0.mark : $0 }
  }

  private func expectSame(
    _ markdown: String, _ text: String, _ only: Set<String> = ours, _ place: SourceLocation = #_sourceLocation
  ) {
    let read = ReadMarkdown(markdown)
    let isSame = shown(read.text) == shown(text)
    let strange = Set(read.elements).subtracting(only)
    guard read.failed || !isSame || !strange.isEmpty else { return }
    Issue.record(
      "\(markdown.debugDescription)\n\(read.html.debugDescription)\n\(text.debugDescription) \(strange)",
      sourceLocation: place)
  }

  private static let examples = [
    "T \u{D4E}<script href='data:text/javascript,alert(1)'/>\u{301}",
    "\u{D4E}<img src=x onerror=alert(1)>\u{301}",
    "- a", "+ a", "* a", "12. a", "1) a", "===", "---", "    code", "\tcode", "a\n\n# b", "a\n===", "a\n- b",
    "a\r\n<b>", "&lt;b&gt;", "&#60;b>", "[x](javascript:alert(1))", "![x](y)", "[^1]", "~~a~~", "$x$",
    "- [ ] a",
    "a|b\n-|-\nc|d", "a\n:-", "```\nb", "\\", "a\\\nb", "<!-- a", "`a`", "\u{D4E}`<b>`\u{301}", "**a**",
    "#\u{301} a",
    "  \n  a", "[a]: b",
  ]

  @Test func plainText() {
    for seed in 0..<UInt64(caseCount(600)) {
      var generator = SplitMix64(seed: seed)
      let text =
        Self.examples.indices.contains(Int(seed)) ? Self.examples[Int(seed)] : generator.hostileText(1...40)
      guard !shown(text).isEmpty else { continue }
      expectSame(MarkdownText.text([Span(text)]), text, ["p", "br"])
      let line = text.replacing("\n", with: " ").replacing("\r\n", with: " ")
      expectSame("# " + Escaped.markdown(line), line, ["h1"])
      expectSame("- " + Escaped.markdown(line), line, ["ul", "li"])
      expectSame("![\(Escaped.markdown(line))](x.svg)", "", ["p", "img"])
    }
  }

  @Test func spansOfEveryDress() {
    for seed in 0..<UInt64(caseCount(1500)) {
      var generator = SplitMix64(seed: seed)
      let spans = Self.spans(&generator)
      let text = spans.map(\.text).joined()
      guard !shown(text).isEmpty else { continue }
      expectSame(MarkdownText.text(spans), text)
    }
  }

  @Test func blocksOfEveryKind() {
    for seed in 0..<UInt64(caseCount(600)) {
      var generator = SplitMix64(seed: seed)
      let blocks = (0..<generator.int(1...3)).map { _ in Self.block(&generator, depth: 0) }
      expectSame(MarkdownText.text(blocks), Self.text(blocks))
    }
  }

  // MARK: What is drawn

  private static func spans(_ generator: inout SplitMix64, code: Bool = true) -> [Span] {
    (0..<generator.int(1...5)).map { _ in
      let dresses: [Span.Traits] = [[], .strong, .emphasis, [.strong, .emphasis], .link, [.link, .strong]]
      if code, generator.oneIn(4) {
        return Span("x" + generator.hostileText(0...6).replacing("\0", with: ""), .code)
      }
      let text =
        generator.oneIn(2)
        ? generator.pick(["a", "(b)", " c", "d ", "\"e\"", "×", "f.", "1", "漢", "e\u{301}", "*", "_", "\\"])
        : generator.hostileText(1...8)
      return Span(text, generator.pick(dresses))
    }
  }

  private static func block(_ generator: inout SplitMix64, depth: Int) -> Block {
    switch generator.int(0...(depth > 2 ? 3 : 6)) {
    case 0, 1: return .paragraph([Span("p")] + spans(&generator))
    case 2: return .heading(level: generator.int(2...6), [Span("h")] + spans(&generator))
    case 3: return generator.oneIn(4) ? .rule : .code("c" + generator.hostileText() + "\n")
    case 4:
      let start: Int? = generator.oneIn(2) ? nil : generator.pick([0, 1, 7, 999_999_999])
      return .list(
        start: start,
        items: (0..<generator.int(1...3)).map { _ in
          (0..<generator.int(1...2)).map { _ in block(&generator, depth: depth + 1) }
        })
    case 5: return .quote((0..<generator.int(1...2)).map { _ in block(&generator, depth: depth + 1) })
    default:
      let columns = generator.int(1...3)
      let cells = { (generator: inout SplitMix64) in (0..<columns).map { _ in spans(&generator) } }
      return .table(
        header: cells(&generator), rows: (0..<generator.int(0...2)).map { _ in cells(&generator) },
        alignments: [.left, .center, .right])
    }
  }

  private static func text(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let spans), .heading(_, let spans): spans.map(\.text).joined()
      case .list(_, let items): items.map(text).joined(separator: " ")
      case .code(let code): code
      case .quote(let blocks): text(blocks)
      case .table(let header, let rows, _):
        ([header] + rows).flatMap { $0 }.map { $0.map(\.text).joined() }.joined(separator: " ")
      case .rule: ""
      }
    }.joined(separator: " ")
  }
}
