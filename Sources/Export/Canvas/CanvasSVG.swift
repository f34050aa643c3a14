import Escaping
import Screen
import TerminalCore

/// A canvas as an SVG file, cell by cell: for views without their own picture.
public struct CanvasSVG {
  private let canvas: Canvas
  private let title: String
  private let description: String

  private static let cell = (width: 9, height: 19)
  private static let margin = 16

  /// - Parameters:
  ///   - title: the picture's name, for screen readers.
  ///   - description: what the picture shows, for screen readers; by default the canvas's text.
  public init(_ canvas: Canvas, title: String, description: String? = nil) {
    self.canvas = canvas
    self.title = title
    self.description = description ?? "\(canvas)"
  }

  /// - Complexity: O(cells).
  public var text: String {
    let width = canvas.size.columns * Self.cell.width + 2 * Self.margin
    let height = canvas.size.rows * Self.cell.height + 2 * Self.margin
    var markup = Markup()
    let attributes = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"), ("width", "\(width)"),
      ("height", "\(height)"), ("role", "img"), ("aria-labelledby", "title desc"),
    ]
    markup.element("svg", attributes) { svg in
      svg.inline("title", [("id", "title")], Escaped.xml(title))
      let lines = description.split(separator: "\n", omittingEmptySubsequences: false).map {
        Escaped.xml(String($0))
      }
      svg.inline("desc", [("id", "desc")], lines.joined(separator: "\n"))
      svg.element("style", []) { style in SVGStyle.canvas.forEach { style.line($0) } }
      svg.empty("rect", [("class", "page"), ("width", "\(width)"), ("height", "\(height)"), ("rx", "10")])
      for row in 0..<canvas.size.rows {
        addShades(row, isUpper: true, to: &svg)
        addShades(row, isUpper: false, to: &svg)
        add(row, to: &svg)
      }
    }
    return markup.text
  }

  /// Adds runs of one style, each exactly as wide as its cells in any font.
  private func add(_ row: Int, to svg: inout Markup) {
    var (text, style, start) = ("", Style.plain, 0)
    for column in 0..<canvas.size.columns {
      var cell = canvas[column, row]
      if cell.isContinuation { continue }
      // Half blocks of pictures are already drawn as shades.
      if cell.style.fill != nil { cell = .blank }
      let arms = LineArms(cell.character)
      if cell.style != style || arms != nil || cell.character == " " && text.isEmpty {
        addRun(text, style, from: start, to: column, row, to: &svg)
        (text, style, start) = ("", cell.style, column)
      }
      if let arms {
        add(arms, cell.style, column, row, to: &svg)
        start = column + 1
      } else if cell.character == " ", text.isEmpty {
        start = column + 1
      } else {
        text.append(cell.character)
      }
    }
    addRun(text, style, from: start, to: canvas.size.columns, row, to: &svg)
  }

  /// Adds the upper or lower halves of a row's picture cells, in runs of one shade.
  private func addShades(_ row: Int, isUpper: Bool, to svg: inout Markup) {
    let height = Self.cell.height
    let top = Self.margin + row * height + (isUpper ? 0 : height / 2)
    var (start, shade) = (0, String?.none)
    for column in 0...canvas.size.columns {
      let next = column < canvas.size.columns ? Self.shade(canvas[column, row], isUpper: isUpper) : nil
      if next == shade { continue }
      if let shade {
        svg.empty(
          "rect",
          [
            ("x", "\(Self.margin + start * Self.cell.width)"), ("y", "\(top)"),
            ("width", "\((column - start) * Self.cell.width)"),
            ("height", "\(isUpper ? height / 2 : height - height / 2)"), ("fill", shade),
          ])
      }
      (start, shade) = (column, next)
    }
  }

  /// The colour of half a picture cell, as the terminal shows it; `nil` for other cells.
  private static func shade(_ cell: Cell, isUpper: Bool) -> String? {
    guard let fill = cell.style.fill else { return nil }
    let isFore = cell.character == "█" || cell.character == (isUpper ? "▀" : "▄")
    let palette = Palette(depth: .direct, background: .light)
    return palette.color(of: isFore ? fill.fore : fill.back).map { color in
      let digits = String(color, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }

  private func addRun(
    _ text: String, _ style: Style, from start: Int, to end: Int, _ row: Int, to svg: inout Markup
  ) {
    var text = text
    while text.last == " " { text.removeLast() }
    guard !text.isEmpty else { return }
    let width = TextWidth.of(text) * Self.cell.width
    let (x, y) = (Self.margin + start * Self.cell.width, Self.margin + row * Self.cell.height + 14)
    svg.inline(
      "text",
      [
        ("class", Self.name(style)), ("x", "\(x)"), ("y", "\(y)"), ("textLength", "\(width)"),
        ("lengthAdjust", "spacingAndGlyphs"), ("xml:space", "preserve"),
      ], Escaped.xml(text))
  }

  private func add(_ arms: LineArms, _ style: Style, _ column: Int, _ row: Int, to svg: inout Markup) {
    let (width, height) = Self.cell
    let (x, y) = (Self.margin + column * width, Self.margin + row * height)
    let middle = "M\(x * 2 + width) \(y * 2 + height)"
    let strokes = [
      (arms.up, "\(middle)v\(-height)"), (arms.down, "\(middle)v\(height)"),
      (arms.left, "\(middle)h\(-width)"), (arms.right, "\(middle)h\(width)"),
    ]
    for weight in [1, 2] {
      let path = strokes.filter { $0.0 == weight }.map(\.1).joined()
      if path.isEmpty { continue }
      let look = "l\(weight)\(arms.isDotted ? " o" : "") \(Self.name(style))"
      // At half size, so that the middle of a cell is a whole number.
      svg.empty("path", [("class", look), ("d", path), ("transform", "scale(.5)")])
    }
  }

  private static func name(_ style: Style) -> String {
    let traits: [(Style.Traits, String)] = [
      (.bold, "bold"), (.italic, "italic"), (.underline, "under"), (.reverse, "bold"),
    ]
    return ([SVGStyle.name(style.ink)] + traits.filter { style.traits.contains($0.0) }.map(\.1))
      .joined(separator: " ")
  }
}
