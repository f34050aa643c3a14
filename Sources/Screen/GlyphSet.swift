/// Which characters can be drawn.
public enum GlyphSet: Sendable {
  /// Only ASCII.
  case ascii
  /// All characters in texts, but frames and marks in ASCII, because the terminal and we may disagree on
  /// their width.
  case asciiFrames
  /// A console with a small font.
  case console
  case unicode
}
