import CMarkdown

/// Reads the text inside a block. It handles events instead of recursing, so deep nesting costs no stack.
struct SpanReader {
  let log: MistakeLog
  /// The position for mistakes in text from YAML, where the library's positions do not apply.
  var fixedPlace: SourceLocation?

  func spans(in block: MarkdownNode) -> [Span] {
    guard let events = cmark_iter_new(block.pointer) else { return [] }
    defer { cmark_iter_free(events) }
    var run = SpanRun()
    var event = cmark_iter_next(events)
    while event != CMARK_EVENT_DONE {
      if let pointer = cmark_iter_get_node(events), pointer != block.pointer {
        let node = MarkdownNode(pointer: pointer, lineOffset: block.lineOffset)
        read(node, isEntry: event == CMARK_EVENT_ENTER, in: block, &run)
      }
      event = cmark_iter_next(events)
    }
    return run.spans
  }

  /// Text from YAML is always one paragraph: "1. 2" is no list and "# 5" no heading.
  static func spans(inline text: String, at place: SourceLocation, log: MistakeLog) -> [Span] {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmed }
    let guarded = "." + lines.joined(separator: " ")
    guard let document = MarkdownDocument(guarded.utf8, firstLine: 1) else { return [] }
    return withExtendedLifetime(document) {
      guard let paragraph = document.root.firstChild else { return [] }
      var spans = SpanReader(log: log, fixedPlace: place).spans(in: paragraph)
      guard let first = spans.first, first.text.hasPrefix(".") else { return spans }
      spans[0].text.removeFirst()
      if spans[0].text.isEmpty { spans.removeFirst() }
      return spans
    }
  }

  private func read(_ node: MarkdownNode, isEntry: Bool, in block: MarkdownNode, _ run: inout SpanRun) {
    switch cmark_node_get_type(node.pointer) {
    case CMARK_NODE_TEXT: run.add(node.literal)
    case CMARK_NODE_CODE: run.add(node.literal, .code)
    case CMARK_NODE_SOFTBREAK: run.add(" ")
    case CMARK_NODE_LINEBREAK: run.add("\n")
    case CMARK_NODE_STRONG: run.enter(.strong, isEntry)
    case CMARK_NODE_EMPH: run.enter(.emphasis, isEntry)
    case CMARK_NODE_LINK: isEntry ? run.beginLink() : run.endLink(to: node.url)
    case CMARK_NODE_IMAGE: if isEntry { reportImage(at: place(of: node, in: block)) }
    case CMARK_NODE_HTML_INLINE: report(html: node.literal, at: place(of: node, in: block))
    default: break
    }
  }

  private func place(of node: MarkdownNode, in block: MarkdownNode) -> SourceLocation {
    if let fixedPlace { return fixedPlace }
    return node.place.line > block.lineOffset ? node.place : block.place
  }

  private func reportImage(at place: SourceLocation) {
    log.add("an image cannot be shown", at: place, help: "lessons draw with stages")
  }

  /// Comments are for authors; all other HTML would show as its source.
  func report(html: String, at place: SourceLocation) {
    switch HTMLText(html) {
    case .comments: break
    case .unclosedComment: log.add("this comment is never closed", at: place, help: "close it with -->")
    case .other:
      log.add(
        "raw HTML is not shown: lessons are plain CommonMark", at: place,
        help: "put tags that you want to show in `backquotes`")
    }
  }
}

extension Span {
  /// The program's own texts, with `code` and **strong** marked as in a lesson. Other Markdown applies too.
  public static func inline(_ text: String) -> [Span] {
    SpanReader.spans(
      inline: text, at: SourceLocation(line: 1, column: 1), log: MistakeLog(SourceText(file: "", text: "")))
  }
}

extension Substring {
  /// Without blanks at either end.
  var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
