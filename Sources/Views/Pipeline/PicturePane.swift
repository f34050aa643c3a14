import Kernels
import Screen

/// A picture in a frame, on a canvas of its own, with a line around some of its cells. The line runs beside them and
/// never hides one of them; at the edge of the map it lies on the frame.
struct PicturePane {
  let picture: Picture
  let zoom: Zoom
  let viewport: VisibleCells
  let look: RenderStyle
  /// The outlined cells.
  let field: Box?
  private(set) var canvas: Canvas

  /// - Parameter center: the dot in the middle of the visible part; `nil`: where `field` is.
  init(
    _ picture: Picture, zoom: Zoom, room: Extent, field: Box?, around center: (row: Int, column: Int)? = nil,
    look: RenderStyle
  ) {
    (self.picture, self.zoom, self.field, self.look) = (picture, zoom, field, look)
    let extent = picture.extent
    let all = Box(row: 0, column: 0, height: extent.height, width: extent.width)
    viewport =
      center.map { VisibleCells(on: all, room: room, around: $0) }
      ?? VisibleCells(on: all, room: room, following: field ?? Box(row: 0, column: 0, height: 1, width: 1))
    let size = zoom.size(of: viewport.cells)
    canvas = Canvas(Size(columns: size.columns + 2, rows: size.rows + 2))
    drawFrame()
    if look.usesGlyphs { drawGlyphs() } else { drawHalves() }
    drawLine()
  }

  private var inner: Size { Size(columns: canvas.size.columns - 2, rows: canvas.size.rows - 2) }

  /// An empty frame: the map is not shown yet.
  static func frame(_ size: Size, look: RenderStyle) -> Canvas {
    var canvas = Canvas(Size(columns: size.columns + 2, rows: size.rows + 2))
    let (thin, style) = (look.thin, Style(.muted))
    let (right, bottom) = (canvas.size.columns - 1, canvas.size.rows - 1)
    for column in 0...right {
      for row in [0, bottom] { canvas.put(String(thin.horizontal), column: column, row: row, style) }
    }
    for row in 0...bottom {
      for column in [0, right] { canvas.put(String(thin.vertical), column: column, row: row, style) }
    }
    canvas.put(String(thin.topLeft), column: 0, row: 0, style)
    canvas.put(String(thin.topRight), column: right, row: 0, style)
    canvas.put(String(thin.bottomLeft), column: 0, row: bottom, style)
    canvas.put(String(thin.bottomRight), column: right, row: bottom, style)
    return canvas
  }

  private mutating func drawFrame() { canvas = Self.frame(inner, look: look) }

  /// The shade at a column and half row of the picture.
  private func tone(_ column: Int, _ half: Int) -> Tone {
    let (row, at) = (half / zoom.halves, column / zoom.columns)
    guard row < viewport.cells.height else { return .none }
    return picture.tone(row: viewport.row + row, column: viewport.column + at)
  }

  private func isShown(_ column: Int, _ half: Int) -> Bool {
    picture.isShown(
      row: viewport.row + half / zoom.halves, column: viewport.column + column / zoom.columns)
  }

  private mutating func drawHalves() {
    for row in 0..<inner.rows {
      for column in 0..<inner.columns {
        let (upper, lower) = (half(column, row * 2), half(column, row * 2 + 1))
        if upper == .none, lower == .none { continue }
        let isLow = upper == .none
        let style = isLow ? Style(lower, on: upper) : Style(upper, on: lower)
        canvas.put(isLow ? "▄" : "▀", column: column + 1, row: row + 1, style)
      }
    }
  }

  private func half(_ column: Int, _ half: Int) -> Tone {
    guard let (columns, halves) = span else { return tone(column, half) }
    let isInside = columns.contains(column) && halves.contains(half)
    let isNear =
      (columns.lowerBound - 1...columns.upperBound).contains(column)
      && (halves.lowerBound - 1...halves.upperBound).contains(half)
    return isNear && !isInside ? .outline : tone(column, half)
  }

  private mutating func drawGlyphs() {
    for row in 0..<inner.rows {
      for column in 0..<inner.columns {
        let tone = tone(column, row * 2)
        guard isShown(column, row * 2) else { continue }
        canvas.put(
          String(look.glyph(tone)), column: column + 1, row: row + 1, tone.level == 0 ? Style(.muted) : .plain
        )
      }
    }
  }

  /// The outlined columns and half rows of the picture.
  private var span: (columns: Range<Int>, halves: Range<Int>)? {
    guard let field else { return nil }
    let left = (field.column - viewport.column) * zoom.columns
    let top = (field.row - viewport.row) * zoom.halves
    return (
      left..<(left + field.width * zoom.columns), top..<(top + field.height * zoom.halves)
    )
  }

  /// With half blocks only the parts on the frame; else all of the line, in its own glyphs.
  private mutating func drawLine() {
    guard let (columns, halves) = span else { return }
    let (left, right) = (columns.lowerBound, columns.upperBound + 1)
    let (top, bottom) = ((halves.lowerBound + 1) / 2, halves.upperBound / 2 + 1)
    for column in left...right {
      for row in [top, bottom] { putLine(look.thick.horizontal, column, row) }
    }
    for row in (top + 1)..<max(top + 1, bottom) {
      for column in [left, right] { putLine(look.thick.vertical, column, row) }
    }
    putLine(look.thick.topLeft, left, top)
    putLine(look.thick.topRight, right, top)
    putLine(look.thick.bottomLeft, left, bottom)
    putLine(look.thick.bottomRight, right, bottom)
  }

  private mutating func putLine(_ glyph: Character, _ column: Int, _ row: Int) {
    let isOnFrame = column <= 0 || row <= 0 || column > inner.columns || row > inner.rows
    if isOnFrame || look.usesGlyphs {
      canvas.put(String(glyph), column: column, row: row, Style(.winner, .bold))
    }
  }

  /// The position of a cell on the canvas; `nil` if it is not visible.
  func rect(row: Int, column: Int) -> Rect? {
    let (down, across) = (row - viewport.row, column - viewport.column)
    guard (0..<viewport.cells.height).contains(down), (0..<viewport.cells.width).contains(across) else {
      return nil
    }
    return Rect(
      column: across * zoom.columns + 1, row: down * zoom.halves / 2 + 1, columns: zoom.columns,
      rows: max(1, zoom.halves / 2))
  }
}
