/// What raw HTML in a lesson consists of.
enum HTMLText {
  case comments, unclosedComment, other

  init(_ html: String) {
    var rest = html.utf8[...]
    while true {
      rest = rest.drop { $0 <= Ascii.blank }
      if rest.isEmpty {
        self = .comments
        return
      }
      guard rest.starts(with: "<!--".utf8) else {
        self = .other
        return
      }
      guard let end = Self.endOfComment(rest) else {
        self = .unclosedComment
        return
      }
      rest = end
    }
  }

  private static func endOfComment(_ text: Substring.UTF8View) -> Substring.UTF8View? {
    var rest = text.dropFirst("<!--".utf8.count)
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: "-->".utf8) { return rest.dropFirst("-->".utf8.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
