/// Reads the text blocks of a page.
struct BlockReader {
  /// How deep lists and quotes may nest.
  static let deepest = 20

  let log: MistakeLog

  private var spanReader: SpanReader { SpanReader(log: log) }

  /// `nil` for a block that shows nothing or is a mistake. `depth` counts the lists and quotes around it.
  func block(_ node: MarkdownNode, depth: Int = 0) -> Block? {
    switch node.kind {
    case .paragraph: .paragraph(spanReader.spans(in: node))
    case .heading: heading(node, depth)
    case .list: nested(node, depth) { .list(start: node.listStart, items: items(of: node, depth + 1)) }
    case .quote: nested(node, depth) { .quote(blocks(in: node, depth + 1)) }
    case .code: code(node, depth)
    case .table: table(node)
    case .rule: .rule
    case .html: html(node)
    default: nil
    }
  }

  private func blocks(in node: MarkdownNode, _ depth: Int) -> [Block] {
    node.children.compactMap { block($0, depth: depth) }
  }

  private func items(of list: MarkdownNode, _ depth: Int) -> [[Block]] {
    list.children.map { blocks(in: $0, depth) }
  }

  private func nested(_ node: MarkdownNode, _ depth: Int, _ block: () -> Block) -> Block? {
    if depth < Self.deepest { return block() }
    log.add("lists and quotes are nested more than \(Self.deepest) deep", at: node.place)
    return nil
  }

  private func heading(_ node: MarkdownNode, _ depth: Int) -> Block {
    if node.headingLevel == 1 {
      log.add(
        "a level-1 heading starts a page: it cannot be in a list or quote", at: node.place,
        help: "use ## or more")
    }
    return .heading(level: node.headingLevel, spanReader.spans(in: node))
  }

  private func code(_ node: MarkdownNode, _ depth: Int) -> Block? {
    checkFence(node)
    let word = node.fenceWord
    if word == "stage" || word == "quiz" {
      log.add(
        "a \(word) cannot be in a list or quote", at: node.place, help: "start its fence at the margin")
    } else if let close = Suggestion.closest(to: word, among: ["stage", "quiz"], within: 1) {
      log.add(
        "there is no '\(Suggestion.clipped(word))' block", at: node.place, help: "did you mean '\(close)'?")
    }
    let text = node.literal
    return .code(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  /// A fence that is never closed swallows the rest of the lesson.
  func checkFence(_ node: MarkdownNode) {
    guard let fence = node.fence else { return }
    let last = log.source.bytes(ofLine: node.lastLine)
      .filter { $0 != Ascii.blank && $0 != Ascii.tab && $0 != Ascii.greater }
    let closes = last.count >= fence.length && last.allSatisfy { $0 == fence.character }
    if closes, node.lastLine > node.place.line { return }
    let mark = String(repeating: Character(Unicode.Scalar(fence.character)), count: min(fence.length, 10))
    log.add("this block is never closed", at: node.place, help: "close it with a line \(mark)")
  }

  private func html(_ node: MarkdownNode) -> Block? {
    spanReader.report(html: node.literal, at: node.place)
    return nil
  }

  private func table(_ node: MarkdownNode) -> Block {
    var header: [[Span]] = []
    var rows: [[[Span]]] = []
    for row in node.children {
      let cells = row.children.map { spanReader.spans(in: $0) }
      if row.isTableHeader { header = cells } else { rows.append(cells) }
    }
    return .table(header: header, rows: rows, alignments: node.tableAlignments)
  }
}
