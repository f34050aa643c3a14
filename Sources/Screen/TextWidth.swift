/// How many terminal columns text takes. No locale, no tables but the wide ranges of Unicode's
/// EastAsianWidth.txt (W and F), merged where only unassigned code points lie between.
public enum TextWidth {
  public static func of(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.reduce(0) { $0 + of($1) }
  }

  /// As many columns as its scalars take one after the other: terminals know of no others. Only emoji and Hangul syllables
  /// become one glyph there, as wide as the widest scalar.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count == 1 { return of(scalars[scalars.startIndex]) }
    return isOneGlyph(character)
      ? scalars.reduce(0) { max($0, of($1)) } : scalars.reduce(0) { $0 + of($1) }
  }

  /// What of a character each cell holds that it fills: most fill one (or a wide one, with its neighbour), a conjunct
  /// such as क्ष two.
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

  /// Whether the character takes two columns by itself, as Chinese ones do.
  public static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { of($0) == 2 } ?? false
  }

  private static func isOneGlyph(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.value >= 0xA9 else { return false }
    return first.properties.isEmoji || (0x1100...0x115F).contains(first.value)
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    // Arrows, signs, lines and blocks: most of what is not ASCII on our screens.
    if scalar.value >= 0x2190, scalar.value < 0x25A0, scalar.value < 0x2300 || scalar.value >= 0x2500 {
      return 1
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }  // Hangul vowels and finals join the initial
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100
      && (scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) })
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
    0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
