extension Block {
  /// What the block counts towards a page's limit: its words in UTF-8, and for each element of it as much as a short word,
  /// since an empty one takes a line, too.
  var size: Int {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): Self.element + Self.size(spans)
    case .list(_, let items): items.reduce(Self.element) { $0 + Self.size($1) }
    case .code(let text): Self.element + text.utf8.count
    case .quote(let blocks): Self.size(blocks)
    case .table(let header, let rows, _):
      ([header] + rows).reduce(Self.element) {
        $0 + $1.reduce(Self.element) { $0 + Self.element + Self.size($1) }
      }
    case .rule: Self.element
    }
  }

  private static let element = 4

  private static func size(_ blocks: [Block]) -> Int { blocks.reduce(element) { $0 + $1.size } }
  private static func size(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.text.utf8.count } }
}
