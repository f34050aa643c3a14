extension SplitMix64 {
  /// Text that escapers get wrong: scalars with a meaning in some syntax, alone and joined into one
  /// `Character` with a mark before or after them; control characters, directions, noncharacters, and any
  /// other scalar.
  public mutating func hostileText(_ length: ClosedRange<Int> = 0...40) -> String {
    var text = String.UnicodeScalarView()
    let count = int(length)
    while text.count < count {
      if oneIn(3) { text.append(prependedMark()) }
      text.append(hostileScalar())
      if oneIn(3) { text.append(pick(Self.combining)) }
    }
    return String(text)
  }

  private static let combining: [Unicode.Scalar] = ["\u{301}", "\u{20DD}", "\u{200D}", "\u{FE0F}", "\u{94D}"]
  /// Scalars that form one character with the next scalar.
  private static let prepended: [Unicode.Scalar] = ["\u{D4E}", "\u{600}", "\u{110BD}", "\u{111C2}"]

  private mutating func prependedMark() -> Unicode.Scalar { pick(Self.prepended) }

  private mutating func hostileScalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<Int>] = [
      0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x30...0x7A, 0x20...0x20, 0...0x1F, 0x7F...0xA0,
      0xA1...0xFF, 0x300...0x36F, 0x600...0x61C, 0x1100...0x11FF, 0x2000...0x206F, 0x2190...0x22FF,
      0x3000...0x30FF, 0xD7F0...0xD7FF, 0xE000...0xE00F, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0xE0000...0xE01EF, 0x10EE80...0x10EEFF, 0x10FFF0...0x10FFFF,
      0...0x10FFFF,
    ]
    while true {
      if let scalar = Unicode.Scalar(UInt32(int(pick(ranges)))) { return scalar }
    }
  }
}
