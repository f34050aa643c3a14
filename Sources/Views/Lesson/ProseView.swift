import LessonFormat
import Screen

/// Blocks of prose as lines of a given width.
struct ProseView {
  let width: Int
  let look: RenderStyle
  /// Made once: a page may have thousands of rules.
  private let rule: StyledText

  init(width: Int, look: RenderStyle) {
    (self.width, self.look) = (width, look)
    rule = StyledText(String(repeating: look.horizontal, count: width), Style(.muted))
  }

  func lines(_ blocks: [Block]) -> [StyledText] {
    var lines: [StyledText] = []
    for block in blocks {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += self.lines(block)
    }
    return lines
  }

  func lines(_ spans: [Span], _ style: Style = .plain) -> [StyledText] {
    styled(spans, style).wrapped(to: width)
  }

  private func lines(_ block: Block) -> [StyledText] {
    switch block {
    case .paragraph(let spans): return lines(spans)
    case .heading(_, let spans): return lines(spans, Style(.accent, .bold))
    case .list(let start, let items): return list(start, items)
    case .code(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { codeLine(StyledText(look.text(String($0)), Style(.accent))) }
    case .quote(let blocks):
      return nested(blocks, lead: look.text("│ "))
    case .table(let header, let rows, let alignments):
      return TableView(width: width, look: look).lines(header, rows, alignments)
    case .rule: return [rule]
    }
  }

  /// Indented; broken at blanks only if it is too long.
  private func codeLine(_ line: StyledText) -> [StyledText] {
    let lines = line.width + 2 <= width ? [line] : line.wrapped(to: width - 2, indent: 2)
    return lines.map { StyledText("  ") + $0 }
  }

  private func list(_ start: Int?, _ items: [[Block]]) -> [StyledText] {
    items.enumerated().flatMap { index, blocks in
      nested(blocks, lead: start.map { "\($0 + index). " } ?? look.text("• "), once: true)
    }
  }

  /// Blocks after a lead: on every line, or (`once`) on the first with blanks below it.
  private func nested(_ blocks: [Block], lead: String, once: Bool = false) -> [StyledText] {
    let leadWidth = TextWidth.of(lead)
    let inner = ProseView(width: max(8, width - leadWidth), look: look).lines(blocks)
    let blank = String(repeating: " ", count: leadWidth)
    return inner.enumerated().map { index, line in
      StyledText(once && index > 0 ? blank : lead, Style(.muted)) + line
    }
  }

  func styled(_ spans: [Span], _ base: Style = .plain) -> StyledText {
    spans.reduce(into: StyledText()) { text, span in
      var style = base
      if span.traits.contains(.strong) { style.traits.insert(.bold) }
      if span.traits.contains(.emphasis) { style.traits.insert(.italic) }
      if span.traits.contains(.link) { style.traits.insert(.underline) }
      let isCode = span.traits.contains(.code)
      if isCode { style.ink = .accent }
      let quote = isCode && look.quotesCode ? "`" : ""
      text.append(quote + look.text(span.text) + quote, style)
    }
  }
}
