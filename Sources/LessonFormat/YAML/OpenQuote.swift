/// A quoted text that is not closed on its line. YAML continues it to the next quote anywhere, so the library
/// reports the mistake far from its cause.
enum OpenQuote {
  private static let double = UInt8(ascii: "\"")
  private static let single = UInt8(ascii: "'")
  /// Characters that may precede a quoted text, with blanks between.
  private static let leads = Set(":-[{,".utf8)

  /// The position of the first open quote in `lines` (from 1).
  static func first(in lines: Range<Int>, of source: SourceText) -> SourceLocation? {
    lines.lazy.compactMap { line in
      column(in: source.bytes(ofLine: line)).map { SourceLocation(line: line, column: $0, unit: .bytes) }
    }.first
  }

  private static func column(in line: ArraySlice<UInt8>) -> Int? {
    var (quote, start, before): (UInt8?, Int, UInt8?) = (nil, 0, nil)
    var isEscaped = false
    for (index, byte) in line.enumerated() {
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if byte == open {
          quote = nil
        } else {
          isEscaped = open == double && byte == UInt8(ascii: "\\")
        }
      } else if byte == double || byte == single, before.map(leads.contains) ?? false {
        (quote, start) = (byte, index + 1)
      } else if byte == UInt8(ascii: "#"), before == nil {
        return nil
      }
      if byte != Ascii.blank { before = byte }
    }
    return quote == nil ? nil : start
  }
}
