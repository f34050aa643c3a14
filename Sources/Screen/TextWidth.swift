/// How many terminal columns text takes, by Unicode's tables, independent of the locale.
public enum TextWidth {
  /// The columns of a text.
  public static func of(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.reduce(0) { $0 + of($1) }
  }

  /// The columns of all scalars together, since terminals measure scalars. Only emoji and Hangul syllables
  /// become one glyph, as wide as the widest scalar.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count == 1 { return of(scalars[scalars.startIndex]) }
    return isOneGlyph(character)
      ? scalars.reduce(0) { max($0, of($1)) } : scalars.reduce(0) { $0 + of($1) }
  }

  /// The part of a character in each cell that it fills. Most fill one (or a wide one and its neighbour), a
  /// conjunct such as क्ष two.
  public static func cells(of character: Character) -> [Character] {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, !isOneGlyph(character) else { return [character] }
    var pieces: [String.UnicodeScalarView] = []
    for scalar in scalars {
      if pieces.isEmpty || of(scalar) > 0 { pieces.append(String.UnicodeScalarView()) }
      pieces[pieces.count - 1].append(scalar)
    }
    return pieces.flatMap { String($0) }
  }

  /// Whether the character takes two columns, as Chinese characters do.
  public static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { of($0) == 2 } ?? false
  }

  private static func isOneGlyph(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.value >= 0xA9 else { return false }
    return first.properties.isEmoji || (0x1100...0x115F).contains(first.value)
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    // A fast path for arrows, signs, lines and blocks, which are most of the non-ASCII characters drawn.
    if scalar.value >= 0x2190, scalar.value < 0x25A0, scalar.value < 0x2300 || scalar.value >= 0x2500 {
      return 1
    }
    return holds(wide, scalar.value) ? 2 : holds(none, scalar.value) ? 0 : 1
  }

  private static func holds(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= value
  }
}
