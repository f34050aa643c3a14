extension Unicode.Scalar {
  /// Whether the scalar controls the terminal, reorders text, is invisible, or is no character at all: a
  /// noncharacter, or a byte of a path that is not UTF-8.
  public var steers: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x061C, 0xFEFF: true
    case 0xE0000...0xE0FFF: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE || pathByte != nil
    }
  }

  /// The replacement for a control character: its control picture, else U+FFFD.
  public var mark: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// The scalar, or its mark if it steers.
  var harmless: Unicode.Scalar { steers ? mark : self }

  /// The value in hexadecimal with at least so many digits.
  static func hex(_ value: some BinaryInteger, _ digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
