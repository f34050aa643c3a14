import Kernels
import Screen

/// The size of a drawn cell in columns and half rows. A half row and a column are about equally long.
struct Zoom: Equatable {
  let columns: Int
  let halves: Int

  /// From large to small. Shades that are glyphs take a whole row.
  static func all(_ look: RenderStyle) -> [Zoom] {
    let least = Zoom(columns: 1, halves: look.usesGlyphs ? 2 : 1)
    return [8, 4, 2].map { Zoom(columns: $0, halves: $0) } + [least]
  }

  /// The size of a map of these cells.
  func size(of cells: Extent) -> Size {
    Size(columns: cells.width * columns, rows: (cells.height * halves + 1) / 2)
  }

  /// How many cells fit.
  func cells(within size: Size) -> Extent {
    Extent(max(1, size.rows * 2 / halves), max(1, size.columns / columns))
  }
}

extension RenderStyle {
  /// Whether shades are glyphs: there are no colours, or no half blocks.
  var usesGlyphs: Bool { isASCII || !hasColor }

  /// The glyph of a shade: below 0 dashes, above it blocks (in ASCII other signs, none used for lines).
  func glyph(_ tone: Tone) -> Character {
    guard let level = tone.level else { return "?" }
    if level == 0 { return isASCII ? "." : "·" }
    let glyphs: [Character] =
      level < 0
      ? (isASCII ? ["-", "~", "%"] : ["-", "=", "≡"]) : (isASCII ? ["+", "o", "@"] : ["░", "▒", "█"])
    return glyphs[(abs(level) - 1) * glyphs.count / Tone.levels]
  }
}

/// One channel of a map as shades, 0 in the middle of the scale: a dot for each cell, or for squares of cells.
struct Picture {
  let map: FeatureMap
  let channel: Int
  /// The value farthest from 0 on the whole map: the end of the scale, on both sides.
  let most: Float
  /// The cells on a side of a dot.
  var grain = 1
  /// The last value that may be shown; `nil`: all.
  var last: Int?

  /// How many cells of a dot are read along a side: all of small dots, else some at even distances.
  static let samples = 4

  init(_ map: FeatureMap, channel: Int) {
    self.init(map, channel: channel, most: ValueSummary(map.values).largest)
  }

  init(_ map: FeatureMap, channel: Int, most: Float, grain: Int = 1, last: Int? = nil) {
    (self.map, self.channel, self.most, self.grain, self.last) = (map, channel, most, grain, last)
  }

  /// How many dots there are.
  var extent: Extent { Self.extent(of: map.extent, grain: grain) }

  static func extent(of cells: Extent, grain: Int) -> Extent {
    Extent((cells.height + grain - 1) / grain, (cells.width + grain - 1) / grain)
  }

  /// The dots that cover some cells of the map; `nil` if those all lie off it.
  func dots(of box: Box) -> Box? {
    let rows = (box.row..<(box.row + box.height)).clamped(to: 0..<map.height)
    let columns = (box.column..<(box.column + box.width)).clamped(to: 0..<map.width)
    guard let row = rows.first, let column = columns.first else { return nil }
    let (top, left) = (row / grain, column / grain)
    return Box(
      row: top, column: left, height: (rows.upperBound - 1) / grain - top + 1,
      width: (columns.upperBound - 1) / grain - left + 1)
  }

  /// Whether all cells of a dot may be shown.
  func isShown(row: Int, column: Int) -> Bool {
    guard let last else { return true }
    let cell = (min(map.height, (row + 1) * grain) - 1, min(map.width, (column + 1) * grain) - 1)
    return (channel * map.height + cell.0) * map.width + cell.1 <= last
  }

  /// The shade of a dot. NaN has none; values other than 0 never look like 0.
  func tone(row: Int, column: Int) -> Tone {
    guard isShown(row: row, column: column) else { return .none }
    let value = grain == 1 ? map[channel, row, column] : mean(row: row * grain, column: column * grain)
    if value.isNaN { return .none }
    if value == 0 || most == 0 { return Tone(level: value == 0 ? 0 : value < 0 ? -Tone.levels : Tone.levels) }
    let share = min(1, abs(Double(value)) / Double(most))
    let level = max(1, Int((share * Double(Tone.levels)).rounded()))
    return Tone(level: value < 0 ? -level : level)
  }

  /// The mean of the cells (or of some of them) of the dot with its corner at (`row`, `column`); NaN only if all are.
  private func mean(row: Int, column: Int) -> Float {
    let step = max(1, grain / Self.samples)
    var (sum, count): (Float, Float) = (0, 0)
    for y in stride(from: row + step / 2, to: row + grain, by: step) where y < map.height {
      for x in stride(from: column + step / 2, to: column + grain, by: step) where x < map.width {
        let value = map[channel, y, x]
        if !value.isNaN { (sum, count) = (sum + value, count + 1) }
      }
    }
    return count > 0 ? sum / count : edge(row: row, column: column)
  }

  /// A dot at the rim may lack the cells that are read in other dots.
  private func edge(row: Int, column: Int) -> Float { map[channel, row, column] }
}
