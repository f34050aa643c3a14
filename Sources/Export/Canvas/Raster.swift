/// Pixels, row by row, three bytes each. What falls outside is cut.
public struct Raster: Equatable, Sendable {
  public let width: Int
  public let height: Int
  public private(set) var samples: [UInt8]

  typealias Color = (red: UInt8, green: UInt8, blue: UInt8)

  init(width: Int, height: Int, _ color: Color) {
    self.width = width
    self.height = height
    samples = [UInt8](repeating: color.red, count: width * height * 3)
    for pixel in 0..<(width * height) {
      samples[pixel * 3 + 1] = color.green
      samples[pixel * 3 + 2] = color.blue
    }
  }

  private init(empty width: Int, _ height: Int) { (self.width, self.height, samples) = (width, height, []) }

  private mutating func set(_ x: Int, _ y: Int, _ color: Color, opacity: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
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
    for y in max(0, rect.y)..<max(0, rect.y, min(height, rect.bottom)) {
      for x in max(0, rect.x)..<max(0, rect.x, min(width, rect.right)) { set(x, y, color, opacity: opacity) }
    }
  }

  /// The edges of `rect`, `weight` wide and inside it; `shows` says of a place on them whether it is drawn.
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
        for x in columns where shows(x, y) { set(x, y, color, opacity: 100) }
      }
    }
  }

  /// A straight line, `weight` wide.
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
        set(middle.x + x, middle.y + y, color, opacity: 100)
      }
    }
  }

  /// Writes `text` with its left end at `x` and its line at `y`; each dot of the letters is `dot` pixels wide.
  /// - Returns: where it ends.
  @discardableResult
  mutating func write(_ text: String, x: Int, y: Int, _ color: Color, dot: Int) -> Int {
    var left = x
    for character in text {
      for (row, bits) in BitmapFont.rows(of: character).enumerated() {
        for column in 0..<BitmapFont.width where bits >> (BitmapFont.width - 1 - column) & 1 == 1 {
          fill(PixelRect(x: left + column * dot, y: y + (row - 7) * dot, width: dot, height: dot), color)
        }
      }
      left += BitmapFont.advance * dot
    }
    return left
  }

  static func width(of text: String, dot: Int) -> Int { max(0, text.count * BitmapFont.advance - 1) * dot }

  /// Each pixel as a square of `factor` by `factor`.
  func enlarged(by factor: Int) -> Raster {
    var larger = Raster(empty: width * factor, height * factor)
    larger.samples.reserveCapacity(samples.count * factor * factor)
    for y in 0..<height {
      var row: [UInt8] = []
      for at in stride(from: y * width * 3, to: (y + 1) * width * 3, by: 3) {
        for _ in 0..<factor { row += samples[at..<(at + 3)] }
      }
      for _ in 0..<factor { larger.samples += row }
    }
    return larger
  }
}

extension PixelRect {
  func contains(_ x: Int, _ y: Int) -> Bool { (self.x..<right).contains(x) && (self.y..<bottom).contains(y) }
}
