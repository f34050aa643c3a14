import Escaping

/// Text from strangers, made safe to show: whatever would steer the terminal or hide shows as a mark instead.
public enum VisibleText {
  /// The longest character, in scalars; emoji have ten at most. Marks without end on one letter would cover its neighbours.
  public static let scalarLimit = 16

  /// C0 controls as their pictures (U+2400 ...), everything else that steers or hides as U+FFFD. Joiners and
  /// variation selectors stay inside a character that they belong to.
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

  /// Whether there is a joiner where there is nothing to join: Latin letters and ASCII marks never take one.
  private static func hasIdleJoiner(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.value < 0x250 else { return false }
    return character.unicodeScalars.contains { $0.value == 0x200C || $0.value == 0x200D }
  }
}
