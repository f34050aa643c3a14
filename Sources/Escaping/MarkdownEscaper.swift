extension Escaped {
  /// Text of a paragraph or a heading of CommonMark, on one line of its own. What steers shows as a mark.
  public static func markdown(_ text: String) -> String {
    var escaper = MarkdownEscaper()
    return text.unicodeScalars.map { escaper.escape($0) }.joined()
  }
}

/// Escapes text of Markdown, scalar by scalar: at the start of a line more of it means something than within.
///
/// Definition: CommonMark 0.31, 2.4 and 2.5; GitHub's tables, strikethrough and mathematics.
public struct MarkdownEscaper: Sendable {
  private enum TextPosition { case lineStart, number, inside }

  private var place = TextPosition.lineStart

  public init() {}

  /// What follows begins a line.
  public mutating func beginLine() { place = .lineStart }

  /// What follows stands behind something else on its line.
  public mutating func enterLine() { place = .inside }

  /// Entities, not backslashes, for what opens HTML: not every reader of Markdown knows `\<`.
  public mutating func escape(_ scalar: Unicode.Scalar) -> String {
    defer { move(over: scalar) }
    switch scalar {
    case "&": return "&amp;"
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$", "^": return "\\\(scalar)"
    case "\t": return Self.entity(scalar)
    case " " where place == .lineStart: return Self.entity(scalar)
    case "-", "+", "=", ":": return place == .lineStart ? "\\\(scalar)" : String(scalar)
    case ".", ")": return place == .number ? "\\\(scalar)" : String(scalar)
    default: return String(scalar.harmless)
    }
  }

  private mutating func move(over scalar: Unicode.Scalar) {
    switch (place, scalar) {
    case (.lineStart, " "), (.lineStart, "\t"): break
    case (.lineStart, "0"..."9"), (.number, "0"..."9"): place = .number
    default: place = .inside
    }
  }

  /// The scalar by its number.
  public static func entity(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }
}
