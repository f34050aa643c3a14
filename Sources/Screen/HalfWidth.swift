extension Character {
  /// The ASCII character that this is the full-width form of, as keyboards for Chinese and Japanese write it; itself for any
  /// other.
  ///
  /// Definition: Unicode, Halfwidth and Fullwidth Forms; the ideographic full stop and blank besides.
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
  /// The same for all characters.
  public var halfWidth: String { String(map(\.halfWidth)) }
}
