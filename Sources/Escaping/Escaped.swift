/// Text from strangers, written so that what reads it next takes it for text and nothing else: a function for each
/// syntax. All go by scalar or by byte, as parsers do. Going by `Character` would miss a `<` before a combining mark,
/// which Swift takes for one with it, and a parser does not.
public enum Escaped {
  /// Each scalar of `text` as `escape` has it.
  static func scalars(of text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = escape(scalar) {
        // `append(contentsOf:)` would copy all that is there: quadratic.
        for part in replacement.unicodeScalars { escaped.append(part) }
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
