import Files
import Screen

/// The letters of PNG pictures, from GNU Unifont: 16 dots high, and 8 wide for each column in a terminal.
struct BitmapFont: Sendable {
  static let height = 16
  /// Dots above the baseline.
  static let ascent = 14
  /// Dots of a letter that takes one column.
  static let columnWidth = 8

  /// Read when the first picture is drawn; `nil` if the font's file is not installed.
  static let shared = find()

  private let bytes: [UInt8]
  /// Indexed by the columns of a glyph, minus one.
  private let groups: [Group]

  /// Glyphs of one width: where their scalars and their bitmaps start, in bytes.
  private struct Group {
    let count, scalars, bitmaps, size: Int
  }

  /// - Parameter bytes: in the format of `record_font.py`; `nil` for any other.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 4 else { return nil }
    self.bytes = bytes
    let counts = [Self.number(bytes, 0), Self.number(bytes, 2)]
    let bitmaps = 4 + 2 * (counts[0] + counts[1])
    let wide = bitmaps + counts[0] * Self.height
    groups = [
      Group(count: counts[0], scalars: 4, bitmaps: bitmaps, size: Self.height),
      Group(count: counts[1], scalars: 4 + 2 * counts[0], bitmaps: wide, size: 2 * Self.height),
    ]
    guard bytes.count == wide + counts[1] * 2 * Self.height else { return nil }
  }

  private static func find() -> BitmapFont? {
    let checkout = Path.sibling("letters.bin", of: #filePath)
    return Surroundings.resource("letters.bin", of: "Export", checkout: checkout)
      .flatMap { try? FileSystem.bytes(of: $0, atMost: 1 << 20) }.flatMap { BitmapFont($0) }
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }

  /// The rows of a letter from the top, its left dot in the highest of 8 or 16 bits; an empty box for a
  /// missing letter.
  /// - Complexity: O(log glyphs).
  func rows(of character: Character) -> [UInt16] {
    for (group, width) in zip(groups, [8, 16]) {
      guard let index = index(of: character, in: group) else { continue }
      let start = group.bitmaps + index * group.size
      return (0..<Self.height).map { row in
        width == 8 ? UInt16(bytes[start + row]) : UInt16(Self.number(bytes, start + 2 * row))
      }
    }
    return Self.box(
      TextWidth.of(character) == 2 ? 0x3FFC : 0x7E, TextWidth.of(character) == 2 ? 0x2004 : 0x42)
  }

  func knows(_ character: Character) -> Bool { groups.contains { index(of: character, in: $0) != nil } }

  /// If no scalar stands for a letter with its marks, the letter alone is used.
  private func index(of character: Character, in group: Group) -> Int? {
    guard let scalar = character.unicodeScalars.first.map({ Int($0.value) }) else { return nil }
    var (low, high) = (0, group.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.number(bytes, group.scalars + 2 * middle) < scalar { low = middle + 1 } else { high = middle }
    }
    let isThere = low < group.count && Self.number(bytes, group.scalars + 2 * low) == scalar
    return isThere ? low : nil
  }

  private static func box(_ edge: UInt16, _ sides: UInt16) -> [UInt16] {
    (0..<height).map { row in
      row == 3 || row == ascent - 1 ? edge : (4..<(ascent - 1)).contains(row) ? sides : 0
    }
  }
}
