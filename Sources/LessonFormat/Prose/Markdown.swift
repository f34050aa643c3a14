import CMarkdown

/// A parsed CommonMark document (with tables). Owns the library's tree: nodes are valid as long as it lives.
final class MarkdownDocument {
  let root: MarkdownNode

  /// The library's list of extensions is global and filled once.
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// - Parameter firstLine: the line of the file that `text` starts with.
  init?(_ text: some Collection<UInt8>, firstLine: Int) {
    Self.registerExtensions
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    Array(text).withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let pointer = cmark_parser_finish(parser) else { return nil }
    root = MarkdownNode(pointer: pointer, lineOffset: firstLine - 1)
  }

  deinit { cmark_node_free(root.pointer) }
}

/// A node of the tree. Valid as long as its document lives.
struct MarkdownNode {
  enum Kind {
    case document, quote, list, item, code, html, paragraph, heading, rule
    case table, tableRow, tableCell
    case inline
  }

  let pointer: OpaquePointer
  let lineOffset: Int

  var kind: Kind? {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    default: tableKind
    }
  }

  private var tableKind: Kind? {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_row", "table_header": .tableRow
    case "table_cell": .tableCell
    default: nil
    }
  }

  var firstChild: MarkdownNode? {
    cmark_node_first_child(pointer).map { MarkdownNode(pointer: $0, lineOffset: lineOffset) }
  }

  var children: some Sequence<MarkdownNode> {
    sequence(state: cmark_node_first_child(pointer)) { [lineOffset] next -> MarkdownNode? in
      guard let pointer = next else { return nil }
      next = cmark_node_next(pointer)
      return MarkdownNode(pointer: pointer, lineOffset: lineOffset)
    }
  }

  var place: SourceLocation {
    SourceLocation(
      line: Int(cmark_node_get_start_line(pointer)) + lineOffset,
      column: max(1, Int(cmark_node_get_start_column(pointer))), unit: .bytes)
  }

  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) + lineOffset }
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// `nil` for bullets.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// The first word after the opening fence; empty if there is none.
  var fenceWord: String {
    let info = cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? ""
    return String(info.split(whereSeparator: \.isWhitespace).first ?? "")
  }

  /// The opening of a fenced code block; `nil` for an indented one.
  var fence: (character: UInt8, length: Int)? {
    var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(pointer, &length, &offset, &character) != 0 else { return nil }
    return (UInt8(bitPattern: character), Int(length))
  }

  var isTableHeader: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  var tableAlignments: [Block.ColumnAlignment] {
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(pointer))).map { column in
      switch letters[column] {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .left
      }
    }
  }
}
