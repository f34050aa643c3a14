import Kernels
import Screen

/// How large a cell of a map is drawn: so many columns, and half rows. A half row and a column are about as long.
struct Zoom: Equatable {
  let columns: Int
  let halves: Int

  /// From large to small. Shades that are glyphs take a whole row.
  static func all(_ look: Look) -> [Zoom] {
    let least = Zoom(columns: 1, halves: look.usesGlyphs ? 2 : 1)
    return [8, 4, 2].map { Zoom(columns: $0, halves: $0) } + [least]
  }

  /// What a map of so many cells takes.
  func size(of cells: Extent) -> Size {
    Size(columns: cells.width * columns, rows: (cells.height * halves + 1) / 2)
  }

  /// How many cells fit.
  func cells(within size: Size) -> Extent {
    Extent(max(1, size.rows * 2 / halves), max(1, size.columns / columns))
  }
}

extension Look {
  /// Whether shades are told by glyphs: there are no colours, or no half blocks.
  var usesGlyphs: Bool { isASCII || !hasColor }

  /// The glyph of a shade: below 0 dashes, above it blocks (in ASCII other signs, none that lines are made of).
  func glyph(_ tone: Tone) -> Character {
    guard let level = tone.level else { return "?" }
    if level == 0 { return isASCII ? "." : "·" }
    let glyphs: [Character] =
      level < 0
      ? (isASCII ? ["-", "~", "%"] : ["-", "=", "≡"]) : (isASCII ? ["+", "o", "@"] : ["░", "▒", "█"])
    return glyphs[(abs(level) - 1) * glyphs.count / Tone.levels]
  }
}

/// One channel of a map as shades, 0 in the middle of the scale.
struct Picture {
  let map: FeatureMap
  let channel: Int
  /// The value farthest from 0 on the whole map: the end of the scale, on both sides.
  let most: Float

  init(_ map: FeatureMap, channel: Int) {
    self.map = map
    self.channel = channel
    most = map.values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  }

  /// NaN has no shade. Whatever is not 0 is told from it.
  func tone(row: Int, column: Int) -> Tone {
    let value = map[channel, row, column]
    if value.isNaN { return .none }
    if value == 0 || most == 0 { return Tone(level: value == 0 ? 0 : value < 0 ? -Tone.levels : Tone.levels) }
    let share = min(1, abs(Double(value)) / Double(most))
    let level = max(1, Int((share * Double(Tone.levels)).rounded()))
    return Tone(level: value < 0 ? -level : level)
  }
}
