import Screen
import TerminalCore

/// A canvas in pixels, cell by cell, on a light background: for views without their own picture.
public struct CanvasRaster {
  private let canvas: Canvas
  private var raster: Raster

  private static let cell = (width: 12, height: 24)
  private static let margin = 24
  /// From the top of a cell to the baseline of its letters.
  private static let baseline = 21
  private static let page: Raster.Color = (252, 252, 253)

  /// - Complexity: O(pixels).
  public static func picture(_ canvas: Canvas) -> Raster {
    var drawing = CanvasRaster(canvas)
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns where !canvas[column, row].isContinuation {
        drawing.draw(canvas[column, row], place(column, row, TextWidth.of(canvas[column, row].character)))
      }
    }
    return drawing.raster
  }

  /// The rectangle of a cell, with the further cells of a wide character.
  static func place(_ column: Int, _ row: Int, _ columns: Int = 1) -> PixelRect {
    PixelRect(
      x: margin + column * cell.width, y: margin + row * cell.height, width: columns * cell.width,
      height: cell.height)
  }

  private init(_ canvas: Canvas) {
    self.canvas = canvas
    raster = Raster(
      width: canvas.size.columns * Self.cell.width + 2 * Self.margin,
      height: canvas.size.rows * Self.cell.height + 2 * Self.margin, Self.page)
  }

  private mutating func draw(_ cell: Cell, _ place: PixelRect) {
    var (ink, ground) = (Self.color(cell.style.ink), Self.page)
    if let fill = cell.style.fill {
      (ink, ground) = (Self.color(fill.fore) ?? ink, Self.color(fill.back) ?? ground)
    }
    if cell.style.traits.contains(.reverse) { (ink, ground) = (ground, ink) }
    if ground != Self.page { raster.fill(place, ground) }
    if let arms = LineArms(cell.character) {
      draw(arms, place, ink)
    } else if let plain = Self.plainLines[cell.character], let arms = LineArms(plain) {
      // A double line is a broad line without its middle.
      draw(arms, place, ink, thick: 5)
      draw(arms, place, ground, thick: 1)
    } else if let plain = Self.dashedLines[cell.character], var arms = LineArms(plain) {
      arms.isDotted = cell.character == "╌" || cell.character == "╎"
      draw(arms, place, ink)
    } else if let block = Block(cell.character) {
      raster.fill(block.part(of: place), ink, opacity: block.opacity)
    } else if cell.character != " " {
      write(cell, place, ink)
    }
  }

  /// Bold letters are drawn twice, one unit apart.
  private mutating func write(_ cell: Cell, _ place: PixelRect, _ ink: Raster.Color) {
    let letter = String(cell.character)
    let line = place.y + Self.baseline
    raster.write(letter, x: place.x, y: line, ink, letter: Self.cell.width)
    if cell.style.traits.contains(.bold) {
      raster.write(letter, x: place.x + 1, y: line, ink, letter: Self.cell.width)
    }
  }

  private static let plainLines: [Character: Character] = [
    "═": "─", "║": "│", "╔": "┌", "╗": "┐", "╚": "└", "╝": "┘",
  ]
  private static let dashedLines: [Character: Character] = [
    "╌": "─", "╎": "│", "╭": "┌", "╮": "┐", "╰": "└", "╯": "┘",
  ]

  private mutating func draw(
    _ arms: LineArms, _ place: PixelRect, _ ink: Raster.Color, thick wanted: Int? = nil
  ) {
    let weights = [arms.up, arms.down, arms.left, arms.right]
    for (side, weight) in weights.enumerated() where weight > 0 {
      let arm = Self.arm(side, of: place, thick: wanted ?? (weight == 1 ? 1 : 3))
      if !arms.isDotted {
        raster.fill(arm, ink)
        continue
      }
      let isDown = side < 2
      for at in stride(from: 0, to: isDown ? arm.height : arm.width, by: 4) {
        raster.fill(
          PixelRect(
            x: arm.x + (isDown ? 0 : at), y: arm.y + (isDown ? at : 0), width: isDown ? arm.width : 2,
            height: isDown ? 2 : arm.height), ink)
      }
    }
  }

  /// From the middle of a cell, including the corner there, exactly to the edge.
  /// - Parameter side: 0 to 3 for up, down, left, right.
  private static func arm(_ side: Int, of place: PixelRect, thick: Int) -> PixelRect {
    let (middle, half) = (place.middle, thick / 2)
    let (left, top) = (middle.x - half, middle.y - half)
    return switch side {
    case 0: PixelRect(x: left, y: place.y, width: thick, height: middle.y + half + 1 - place.y)
    case 1: PixelRect(x: left, y: top, width: thick, height: place.bottom - top)
    case 2: PixelRect(x: place.x, y: top, width: middle.x + half + 1 - place.x, height: thick)
    default: PixelRect(x: left, y: top, width: place.right - left, height: thick)
    }
  }

  private static func color(_ ink: Ink) -> Raster.Color {
    switch ink {
    case .text: (31, 35, 40)
    case .muted: (99, 108, 118)
    case .window: (0, 95, 175)
    case .winner: (175, 95, 0)
    case .accent: (135, 95, 175)
    case .good: (0, 135, 95)
    case .bad: (175, 0, 0)
    }
  }

  /// The shade as the terminal shows it; `nil` for the page's colour.
  private static func color(_ tone: Tone) -> Raster.Color? {
    Palette(depth: .direct, background: .light).color(of: tone).map { rgb in
      (UInt8(rgb >> 16 & 255), UInt8(rgb >> 8 & 255), UInt8(rgb & 255))
    }
  }
}

/// A character that fills part of its cell.
private struct Block {
  /// Eighths of the cell from below, or its upper half.
  let eighths: Int
  var isUpper = false
  var opacity = 100

  init?(_ character: Character) {
    if let index = Array("▁▂▃▄▅▆▇█").firstIndex(of: character) {
      eighths = index + 1
    } else if let shade = ["░": 25, "▒": 50, "▓": 75][character] {
      (eighths, opacity) = (8, shade)
    } else if character == "▀" {
      (eighths, isUpper) = (4, true)
    } else {
      return nil
    }
  }

  func part(of cell: PixelRect) -> PixelRect {
    let height = cell.height * eighths / 8
    return PixelRect(
      x: cell.x, y: isUpper ? cell.y : cell.bottom - height, width: cell.width, height: height)
  }
}
