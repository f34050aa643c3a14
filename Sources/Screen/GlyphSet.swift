/// Which glyphs there are to draw with.
public enum GlyphSet: Sendable {
  /// ASCII, and nothing else: no other character can be written.
  case ascii
  /// All characters of a text, but frames and marks in ASCII: wherever the terminal and we might not agree on how wide they are.
  case asciiFrames
  /// A console with a small font.
  case console
  case unicode
}
