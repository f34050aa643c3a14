/// Escapes untrusted text so that its next reader takes it for plain text: one function per syntax. All work
/// by scalar or by byte, as parsers do. Working by `Character` would miss a `<` before a combining mark,
/// which Swift joins with it but a parser does not.
public enum Escaped {
  /// Replaces each scalar of `text` by `escape`; `nil` keeps it.
  static func scalars(of text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = escape(scalar) {
        // `append(contentsOf:)` would copy the whole string each time.
        for part in replacement.unicodeScalars { escaped.append(part) }
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
