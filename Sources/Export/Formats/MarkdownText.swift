import LessonFormat
import Escaping

/// Converts blocks of a lesson back to CommonMark (with tables).
enum MarkdownText {
  static func text(_ blocks: [Block]) -> String { blocks.map(text).joined(separator: "\n\n") }

  private static func text(_ block: Block) -> String {
    switch block {
    case .paragraph(let spans): return text(spans)
    case .heading(let level, let spans):
      return String(repeating: "#", count: min(6, level + 1)) + " " + line(spans)
    case .list(let start, let items):
      return items.enumerated().map { index, blocks in
        let lead = start.map { "\(min($0 + index, greatestNumber)). " } ?? "- "
        return indented(text(blocks), lead: lead, by: lead.count)
      }.joined(separator: "\n")
    case .code(let code): return fenced(code)
    case .quote(let blocks):
      return text(blocks).split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
        .joined(separator: "\n")
    case .table(let header, let rows, let alignments): return table(header, rows, alignments)
    // After a bullet, hyphens would make the whole line a rule.
    case .rule: return "***"
    }
  }

  /// A larger number does not start a list item.
  private static let greatestNumber = 999_999_999

  /// Fenced by more backticks than any run in the code.
  private static func fenced(_ code: String) -> String {
    let fence = String(repeating: "`", count: max(3, MarkdownSpans.longestRun(code) + 1))
    let lines = String(code.unicodeScalars.map(harmless))
    return "\(fence)text\n\(lines.hasSuffix("\n") ? String(lines.dropLast()) : lines)\n\(fence)"
  }

  private static func harmless(_ scalar: Unicode.Scalar) -> Character {
    Character(scalar == "\t" || scalar == "\n" || !scalar.steers ? scalar : scalar.mark)
  }

  private static func indented(_ text: String, lead: String, by width: Int) -> String {
    let blank = String(repeating: " ", count: width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      index == 0 ? lead + line : line.isEmpty ? "" : blank + line
    }.joined(separator: "\n")
  }

  private static func table(
    _ header: [[Span]], _ rows: [[[Span]]], _ alignments: [Block.ColumnAlignment]
  ) -> String {
    let rule = header.indices.map { column in
      switch column < alignments.count ? alignments[column] : .left {
      case .left: "---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    let cell = { (spans: [Span]) in line(spans, inTable: true) }
    let lines = [header.map(cell), rule] + rows.map { $0.map(cell) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  static func text(_ spans: [Span]) -> String { MarkdownSpans(spans, breaks: "  \n").text }

  /// On one line, since a heading or a table row ends at the line's end.
  private static func line(_ spans: [Span], inTable: Bool = false) -> String {
    MarkdownSpans(spans, breaks: " ", inTable: inTable).text
  }
}
