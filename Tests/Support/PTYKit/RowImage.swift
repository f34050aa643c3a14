/// The look of a terminal's row in a form that is quick to compare: characters, also wide ones, bold,
/// reverse, underline and the ink's colour.
public struct RowImage: Equatable, Sendable {
  private var numbers: [UInt32]

  init(numbers: [UInt32]) { self.numbers = numbers }

  public init() { numbers = [] }

  /// Appends a cell; a wide character counts as one. Colours are as in `ScreenCell`.
  public mutating func append(
    _ character: Character, foreground: Int, background: Int = -1, isBold: Bool = false,
    isReverse: Bool = false, isUnderlined: Bool = false
  ) {
    let lines: UInt32 = (isReverse ? 2 : 0) | (isUnderlined ? 4 : 0)
    let showsInk = character != " " || lines != 0
    for scalar in character.unicodeScalars { numbers.append(scalar.value) }
    numbers.append(0x8000_0000 | lines | (showsInk && isBold ? 1 : 0))
    numbers.append(showsInk ? UInt32(bitPattern: Int32(foreground)) : .max)
    numbers.append(UInt32(bitPattern: Int32(background)))
  }
}
