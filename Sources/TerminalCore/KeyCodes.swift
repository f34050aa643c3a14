import Screen

/// The meaning of the ends of sequences.
enum KeyCodes {
  /// After ESC [, whatever numbers come between.
  static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter,
  ]

  /// ESC [ number ~.
  static let numbered: [Int: Key] = [
    1: .home, 7: .home, 4: .end, 8: .end, 3: .delete, 5: .pageUp, 6: .pageDown,
  ]

  /// After ESC O: the cursor keys, and the keypad in application mode.
  ///
  /// Definition: xterm's control sequences, "VT220-Style Function Keys".
  static let keypad: [UInt8: Key] = {
    var keys = lettered
    for (index, byte) in (UInt8(ascii: "p")...UInt8(ascii: "y")).enumerated() {
      keys[byte] = .character(Character("\(index)"))
    }
    for (byte, character) in zip("jklmnoX".utf8, "*+,-./=") { keys[byte] = .character(character) }
    keys[UInt8(ascii: "I")] = .tab
    keys[UInt8(ascii: " ")] = .character(" ")
    return keys
  }()
}

/// A key as modern terminals report it: ESC [ code ; modifiers : event. Some send all keys like this while
/// the kitty keyboard protocol is on, and another program may have left it on.
///
/// Definition: "Comprehensive keyboard handling in terminals" of kitty.
struct KeyPress {
  private let code: Int
  /// The character that Shift gives, if it is reported.
  private let shifted: Int?
  private let modifiers: Int
  private let isRelease: Bool

  init(_ fields: [[Int]]) {
    code = fields.first?.first ?? 0
    shifted = fields.first?.dropFirst().first
    modifiers = max(1, fields.dropFirst().first?.first ?? 1) - 1
    isRelease = fields.dropFirst().first?.dropFirst().first == 3
  }

  private var hasShift: Bool { modifiers & 1 != 0 }
  private var hasControl: Bool { modifiers & 4 != 0 }

  /// Keys with Alt, and releases of keys, have no meaning.
  var meansNothing: Bool { isRelease || modifiers & 2 != 0 }

  /// The control byte of a letter typed with Control.
  var control: UInt8? { hasControl && (64...127).contains(code) ? UInt8(code & 0x1F) : nil }

  var key: Key? {
    if let key = Self.keys[code] { return code == 9 && hasShift ? .backTab : key }
    guard code >= 0x20, let scalar = Unicode.Scalar(UInt32(clamping: shifted ?? code)) else { return nil }
    // Private use: keys without a character, such as Shift itself.
    if (0xE000...0xF8FF).contains(scalar.value) { return nil }
    let character = Character(scalar)
    guard hasShift, shifted == nil, let capital = character.uppercased().first else {
      return .character(character)
    }
    return .character(capital)
  }

  private static let keys: [Int: Key] = {
    var keys: [Int: Key] = [
      27: .escape, 13: .enter, 57414: .enter, 9: .tab, 127: .backspace, 57417: .left, 57418: .right,
      57419: .up,
      57420: .down, 57421: .pageUp, 57422: .pageDown, 57423: .home, 57424: .end, 57426: .delete,
    ]
    for (index, character) in "0123456789./*-+".enumerated() { keys[57399 + index] = .character(character) }
    (keys[57415], keys[57416]) = (.character("="), .character(","))
    return keys
  }()
}
