extension Character {
  /// The ASCII character for a full-width one, as keyboards for Chinese and Japanese type it; other
  /// characters unchanged.
  ///
  /// Definition: Unicode, Halfwidth and Fullwidth Forms; also the ideographic full stop and space.
  public var halfWidth: Character {
    guard unicodeScalars.count == 1, let value = unicodeScalars.first?.value else { return self }
    switch value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map(Character.init) ?? self
    case 0x3002: return "."
    case 0x3000: return " "
    default: return self
    }
  }
}

extension String {
  /// The half-width form of every character.
  public var halfWidth: String { String(map(\.halfWidth)) }
}
