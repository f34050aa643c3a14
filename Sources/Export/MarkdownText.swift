import Curriculum

/// Blocks of a lesson as CommonMark (with tables) again.
enum MarkdownText {
  static func text(_ blocks: [Block]) -> String { blocks.map(text).joined(separator: "\n\n") }

  private static func text(_ block: Block) -> String {
    switch block {
    case .paragraph(let spans): return text(spans)
    case .heading(let level, let spans):
      return String(repeating: "#", count: min(6, level + 1)) + " " + text(spans)
    case .list(let start, let items):
      return items.enumerated().map { index, blocks in
        let lead = start.map { "\($0 + index). " } ?? "- "
        return indented(text(blocks), lead: lead, by: lead.count)
      }.joined(separator: "\n")
    case .code(let code): return fenced(code)
    case .quote(let blocks):
      return text(blocks).split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
        .joined(separator: "\n")
    case .table(let header, let rows, let alignments): return table(header, rows, alignments)
    case .rule: return "---"
    }
  }

  /// A fence longer than any run of backticks in the code.
  private static func fenced(_ code: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(code) + 1))
    return "\(fence)text\n\(code.hasSuffix("\n") ? String(code.dropLast()) : code)\n\(fence)"
  }

  private static func longestRun(_ text: String) -> Int {
    text.split { $0 != "`" }.map(\.count).max() ?? 0
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
    let cell = { (spans: [Span]) in spans.map { span(inTable: $0) }.joined() }
    let lines = [header.map(cell), rule] + rows.map { $0.map(cell) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  static func text(_ spans: [Span]) -> String { spans.map(text).joined() }

  /// A bar would end the cell, also in code.
  private static func span(inTable span: Span) -> String {
    span.traits.contains(.code) ? text(span).replacing("|", with: "\\|") : text(span)
  }

  private static func text(_ span: Span) -> String {
    if span.traits.contains(.code) {
      let fence = String(repeating: "`", count: longestRun(span.text) + 1)
      let pad = span.text.hasPrefix("`") || span.text.hasSuffix("`") ? " " : ""
      return fence + pad + span.text + pad + fence
    }
    var text = escaped(span.text).replacing("\n", with: "  \n")
    if span.traits.contains(.strong) { text = marked(text, "**") }
    if span.traits.contains(.emphasis) { text = marked(text, "*") }
    return text
  }

  /// Marks bind to words only: blanks at the ends stay outside them.
  private static func marked(_ text: String, _ mark: String) -> String {
    let isBlank = { (character: Character) in character == " " }
    let lead = String(text.prefix(while: isBlank))
    let body = Substring(text.dropFirst(lead.count))
    let tail = String(body.reversed().prefix(while: isBlank))
    let word = String(body.dropLast(tail.count))
    return word.isEmpty ? text : "\(lead)\(mark)\(word)\(mark)\(tail)"
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if "\\`*_[]<>#|&~".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
  }
}
