import Escaping

/// Untrusted text made safe to show: characters that control the terminal or are invisible become marks.
public enum VisibleText {
  /// The longest character, in scalars; emoji have at most ten. Endless combining marks on one letter would
  /// cover its neighbours.
  public static let scalarLimit = 16

  /// C0 controls become their pictures (U+2400 ...), other control and invisible characters U+FFFD. Joiners
  /// and variation selectors stay inside a character that they belong to.
  public static func of(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    return String(text.map(of))
  }

  static func of(_ character: Character) -> Character {
    guard let first = character.unicodeScalars.first else { return character }
    if first.value <= 0x7F, first.steers { return Character(first.mark) }
    let hides =
      character.unicodeScalars.contains { $0.steers } || TextWidth.of(character) == 0
      || character.unicodeScalars.count > scalarLimit || hasIdleJoiner(character)
    return hides ? "\u{FFFD}" : character
  }

  /// Whether there is a joiner with nothing to join: Latin letters and ASCII characters never take one.
  private static func hasIdleJoiner(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.value < 0x250 else { return false }
    return character.unicodeScalars.contains { $0.value == 0x200C || $0.value == 0x200D }
  }
}
