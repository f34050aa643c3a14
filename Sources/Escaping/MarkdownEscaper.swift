extension Escaped {
  /// A CommonMark paragraph or heading on one line. Control characters become marks.
  public static func markdown(_ text: String) -> String {
    var escaper = MarkdownEscaper()
    return text.unicodeScalars.map { escaper.escape($0) }.joined()
  }
}

/// Escapes Markdown text scalar by scalar. More characters have a meaning at the start of a line than within.
///
/// Definition: CommonMark 0.31, 2.4 and 2.5; GitHub's tables, strikethrough and mathematics.
public struct MarkdownEscaper: Sendable {
  private enum TextPosition { case lineStart, number, inside }

  private var place = TextPosition.lineStart

  public init() {}

  /// Call before text that starts a line.
  public mutating func beginLine() { place = .lineStart }

  /// Call before text that follows something else on its line.
  public mutating func enterLine() { place = .inside }

  /// Uses entities, not backslashes, for what opens HTML: not every reader of Markdown knows `\<`.
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

  /// The scalar as a numeric entity.
  public static func entity(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }
}
