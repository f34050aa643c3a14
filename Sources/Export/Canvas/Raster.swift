import Screen

/// Pixels, row by row, three bytes each. Drawing is clipped to the picture. Positions and sizes are in units
/// of `scale` pixels, in which a letter's dots are whole numbers.
public struct Raster: Equatable, Sendable {
  /// In pixels.
  public let width: Int
  public let height: Int
  /// Red, green and blue of each pixel.
  public private(set) var samples: [UInt8]

  static let scale = 2

  /// Whether text can be drawn: the letters are in a separate file.
  public static var hasLetters: Bool { BitmapFont.shared != nil }

  typealias Color = (red: UInt8, green: UInt8, blue: UInt8)

  /// - Parameters:
  ///   - width: in units.
  ///   - height: in units.
  init(width: Int, height: Int, _ color: Color) {
    let (width, height) = (width * Self.scale, height * Self.scale)
    (self.width, self.height) = (width, height)
    samples = [UInt8](repeating: color.red, count: width * height * 3)
    for pixel in 0..<(width * height) {
      samples[pixel * 3 + 1] = color.green
      samples[pixel * 3 + 2] = color.blue
    }
  }

  private mutating func setPixel(_ x: Int, _ y: Int, _ color: Color, opacity: Int) {
    let at = (y * width + x) * 3
    samples[at] = Self.mixed(color.red, samples[at], opacity)
    samples[at + 1] = Self.mixed(color.green, samples[at + 1], opacity)
    samples[at + 2] = Self.mixed(color.blue, samples[at + 2], opacity)
  }

  private static func mixed(_ new: UInt8, _ old: UInt8, _ opacity: Int) -> UInt8 {
    opacity == 100 ? new : UInt8((Int(new) * opacity + Int(old) * (100 - opacity) + 50) / 100)
  }

  /// - Parameter opacity: in percent.
  mutating func fill(_ rect: PixelRect, _ color: Color, opacity: Int = 100) {
    let scale = Self.scale
    fillPixels(
      PixelRect(x: rect.x * scale, y: rect.y * scale, width: rect.width * scale, height: rect.height * scale),
      color, opacity: opacity)
  }

  private mutating func fillPixels(_ rect: PixelRect, _ color: Color, opacity: Int = 100) {
    for y in max(0, rect.y)..<max(0, rect.y, min(height, rect.bottom)) {
      for x in max(0, rect.x)..<max(0, rect.x, min(width, rect.right)) {
        setPixel(x, y, color, opacity: opacity)
      }
    }
  }

  private mutating func set(_ x: Int, _ y: Int, _ color: Color) {
    fill(PixelRect(x: x, y: y, width: 1, height: 1), color)
  }

  /// Draws the edges of `rect`, `weight` wide and inside it; `shows` says which units of the edge are drawn.
  mutating func outline(
    _ rect: PixelRect, _ color: Color, weight: Int, shows: (_ x: Int, _ y: Int) -> Bool = { _, _ in true }
  ) {
    let inner = rect.inset(weight)
    let strips = [
      (rect.x..<rect.right, rect.y..<inner.y), (rect.x..<rect.right, inner.bottom..<rect.bottom),
      (rect.x..<inner.x, inner.y..<inner.bottom), (inner.right..<rect.right, inner.y..<inner.bottom),
    ]
    for (columns, rows) in strips {
      for y in rows {
        for x in columns where shows(x, y) { set(x, y, color) }
      }
    }
  }

  /// Draws a straight line, `weight` wide.
  mutating func line(from: (x: Int, y: Int), to: (x: Int, y: Int), _ color: Color, weight: Int) {
    let steps = max(abs(to.x - from.x), abs(to.y - from.y), 1)
    for step in 0...steps {
      let x = from.x + ((to.x - from.x) * step * 2 + steps) / (2 * steps)
      let y = from.y + ((to.y - from.y) * step * 2 + steps) / (2 * steps)
      fill(PixelRect(x: x - weight / 2, y: y - weight / 2, width: weight, height: weight), color)
    }
  }

  mutating func disc(_ middle: (x: Int, y: Int), radius: Int, _ color: Color) {
    for y in -radius...radius {
      for x in -radius...radius where x * x + y * y <= radius * radius {
        set(middle.x + x, middle.y + y, color)
      }
    }
  }

  /// Writes `text` with its left end at `x` and its baseline at `y`.
  /// - Parameter letter: the width of a letter of one column: 4 or a multiple of it.
  /// - Returns: where the text ends.
  @discardableResult
  mutating func write(_ text: String, x: Int, y: Int, _ color: Color, letter: Int) -> Int {
    let dot = letter * Self.scale / BitmapFont.columnWidth
    let top = y * Self.scale - BitmapFont.ascent * dot
    var left = x
    for character in text {
      let columns = TextWidth.of(character)
      draw(character, columns, PixelRect(x: left * Self.scale, y: top, width: dot, height: dot), color)
      left += columns * letter
    }
    return left
  }

  /// - Parameter dot: the rectangle of the letter's first dot.
  private mutating func draw(_ character: Character, _ columns: Int, _ dot: PixelRect, _ color: Color) {
    let width = max(1, columns) * BitmapFont.columnWidth
    for (row, bits) in (BitmapFont.shared?.rows(of: character) ?? []).enumerated() where bits > 0 {
      for column in 0..<width where bits >> (width - 1 - column) & 1 == 1 {
        var place = dot
        (place.x, place.y) = (dot.x + column * dot.width, dot.y + row * dot.height)
        fillPixels(place, color)
      }
    }
  }

  static func width(of text: String, letter: Int) -> Int { TextWidth.of(text) * letter }
}

extension PixelRect {
  func contains(_ x: Int, _ y: Int) -> Bool { (self.x..<right).contains(x) && (self.y..<bottom).contains(y) }
}
