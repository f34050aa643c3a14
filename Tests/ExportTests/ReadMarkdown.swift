import CMarkdown
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Markdown as GitHub renders it, raw HTML and all, read back: its elements, and its text.
final class ReadMarkdown: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  /// Without what stands between elements only to part lines.
  private(set) var text = ""
  private(set) var links: [String] = []
  let html: String
  private(set) var failed = false

  init(_ markdown: String) {
    html = Self.html(markdown)
    super.init()
    let parser = XMLParser(data: Data("<root>\(html)</root>".utf8))
    parser.delegate = self
    failed = !parser.parse()
  }

  private static func html(_ markdown: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES) else { return "" }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(document) }
    guard let html = cmark_render_html(document, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser))
    else { return "" }
    defer { free(html) }
    return String(cString: html)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name != "root" { elements.append(name) }
    links += ["href", "src"].compactMap { attributes[$0] }
    if name == "br" { text += " " }
  }

  func parser(_ parser: XMLParser, foundCharacters piece: String) {
    text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
  }
}
