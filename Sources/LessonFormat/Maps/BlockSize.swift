extension Block {
  /// How much there is to lay out: the bytes of the text, and one more for each block, item and cell, which take room even
  /// where they are empty.
  var size: Int {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): 1 + Self.size(spans)
    case .list(_, let items): items.reduce(1) { $0 + $1.reduce(1) { $0 + $1.size } }
    case .code(let text): 1 + text.utf8.count
    case .quote(let blocks): blocks.reduce(1) { $0 + $1.size }
    case .table(let header, let rows, _):
      ([header] + rows).reduce(1) { $0 + $1.reduce(1) { $0 + 1 + Self.size($1) } }
    case .rule: 1
    }
  }

  private static func size(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.text.utf8.count } }
}
