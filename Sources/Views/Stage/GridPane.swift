import Kernels
import Screen

/// One map as a grid of numbers on its own canvas. Drawing order: frame, box, numbers, marks; so a line
/// never hides a number.
struct GridPane {
  let scale: Scale
  let viewport: VisibleCells
  let look: RenderStyle
  private(set) var canvas: Canvas

  init(scale: Scale, viewport: VisibleCells, look: RenderStyle) {
    self.scale = scale
    self.viewport = viewport
    self.look = look
    canvas = Canvas(scale.size(of: viewport.cells))
  }

  /// The column of the grid line left of map column `column`.
  func x(_ column: Int) -> Int { (column - viewport.column) * scale.pitchX }

  /// The row of the grid line above map row `row` (at `pitchY` 1: of the row itself).
  func y(_ row: Int) -> Int { (row - viewport.row) * scale.pitchY }

  /// Where the cell can be clicked.
  func rect(row: Int, column: Int) -> Rect {
    Rect(column: x(column), row: y(row), columns: scale.pitchX, rows: scale.pitchY)
  }

  func shows(row: Int, column: Int) -> Bool {
    (viewport.row..<(viewport.row + viewport.cells.height)).contains(row)
      && (viewport.column..<(viewport.column + viewport.cells.width)).contains(column)
  }

  var visibleRows: Range<Int> { viewport.row..<(viewport.row + viewport.cells.height) }
  var visibleColumns: Range<Int> { viewport.column..<(viewport.column + viewport.cells.width) }

  /// The thin frame around the map's real cells.
  mutating func drawFrame(_ extent: Extent) {
    let thin = look.thin
    drawRectangle(
      left: x(0), top: y(0), right: x(extent.width), bottom: y(extent.height), Style(.muted)
    ) { _, _ in thin }
  }

  /// The overlay box; dotted where it is off the map's real cells. `place` is in screen cells of this pane.
  /// - Parameter lines: the line style, if there are several boxes.
  mutating func drawBox(_ place: BoxPlace, on extent: Extent, lines: BoxGlyphs? = nil) {
    let (left, top, right, bottom) = (x(0), y(0), x(extent.width), y(extent.height))
    let (thick, dotted) = (lines ?? look.thick, look.dotted)
    let lastRow = scale.hasLinesAcross ? bottom : bottom - 1
    drawRectangle(
      left: place.left, top: place.top, right: place.right, bottom: place.bottom, Style(.window, .bold)
    ) { column, row in
      let isOnMap = column >= left && column <= right && row >= top && row <= lastRow
      return isOnMap ? thick : dotted
    }
  }

  /// The overlay box around a whole map: a filter fills the box.
  mutating func drawBoxFrame(_ extent: Extent) {
    let thick = look.thick
    drawRectangle(
      left: x(0), top: y(0), right: x(extent.width), bottom: y(extent.height), Style(.window, .bold)
    ) { _, _ in thick }
  }

  /// Writes `text` into a cell, right-aligned.
  mutating func drawNumber(_ text: String, row: Int, column: Int, _ style: Style) {
    let at = x(column) + scale.lead + scale.numberWidth - TextWidth.of(text)
    canvas.put(text, column: at, row: y(row) + scale.pitchY / 2, style)
  }

  /// The marks that tie winner and result together.
  mutating func drawMarks(around text: String, row: Int, column: Int, _ style: Style) {
    let right = x(column) + scale.lead + scale.numberWidth
    let left = right - TextWidth.of(text) - 1
    canvas.put(look.marks.left, column: left, row: y(row) + scale.pitchY / 2, style)
    canvas.put(look.marks.right, column: right, row: y(row) + scale.pitchY / 2, style)
  }

  /// A sign in place of the left mark.
  mutating func drawSign(_ sign: String, before text: String, row: Int, column: Int, _ style: Style) {
    let left = x(column) + scale.lead + scale.numberWidth - TextWidth.of(text) - 1
    canvas.put(sign, column: left, row: y(row) + scale.pitchY / 2, style)
  }

  /// A word or number on a line of the overlay box.
  mutating func drawLabel(_ text: String, column: Int, row: Int) {
    guard scale.hasLinesAcross else { return }
    canvas.put(text, column: column, row: row, Style(.window, [.bold, .reverse]))
  }

  /// The mark before a result that differs from the one it is compared with.
  mutating func drawDifference(before text: String, row: Int, column: Int) {
    let left = x(column) + scale.lead + scale.numberWidth - TextWidth.of(text) - 1
    canvas.put(look.differs, column: left, row: y(row) + scale.pitchY / 2, Style(.accent, .bold))
  }

  private mutating func drawRectangle(
    left: Int, top: Int, right: Int, bottom: Int, _ style: Style,
    glyphs: (_ column: Int, _ row: Int) -> BoxGlyphs
  ) {
    guard scale.hasLinesAcross else {
      for row in max(0, top)..<max(0, top, min(canvas.size.rows, bottom)) {
        for column in [left, right] {
          put(glyphs(column, row).vertical, column, row, style)
        }
      }
      return
    }
    for column in max(0, left)..<max(0, left, min(canvas.size.columns, right + 1)) {
      for row in [top, bottom] { put(glyphs(column, row).horizontal, column, row, style) }
    }
    for row in max(0, top)..<max(0, top, min(canvas.size.rows, bottom + 1)) {
      for column in [left, right] { put(glyphs(column, row).vertical, column, row, style) }
    }
    put(glyphs(left, top).topLeft, left, top, style)
    put(glyphs(right, top).topRight, right, top, style)
    put(glyphs(left, bottom).bottomLeft, left, bottom, style)
    put(glyphs(right, bottom).bottomRight, right, bottom, style)
  }

  private mutating func put(_ glyph: Character, _ column: Int, _ row: Int, _ style: Style) {
    canvas.put(String(glyph), column: column, row: row, style)
  }
}

/// The overlay box in screen cells of its pane.
struct BoxPlace: Equatable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  init(_ box: Box, in pane: GridPane) {
    left = pane.x(box.column)
    top = pane.y(box.row)
    right = pane.x(box.column + box.width)
    bottom = pane.y(box.row + box.height)
  }

  /// The box `progress` (0...1) of the way to `other`: forwards down first, then across; backwards the same way
  /// back. A row counts as two columns, about as it looks.
  func moved(towards other: BoxPlace, progress: Double, isForward: Bool) -> BoxPlace {
    // Boxes of adaptive pooling differ in size: each edge moves by itself.
    let (across, down) = (other.left - left, other.top - top)
    let (acrossCost, downCost) = (Double(abs(across)), Double(abs(down)) * 2)
    let spent = progress * (acrossCost + downCost)
    let firstCost = isForward ? downCost : acrossCost
    let first = firstCost == 0 ? 1 : min(1, spent / firstCost)
    let secondCost = isForward ? acrossCost : downCost
    let second = secondCost == 0 ? 1 : max(0, spent - firstCost) / secondCost
    var moved = self
    let share = { (distance: Int, progress: Double) in Int((Double(distance) * progress).rounded()) }
    let (acrossShare, downShare) = isForward ? (second, first) : (first, second)
    moved.left += share(across, acrossShare)
    moved.right += share(other.right - right, acrossShare)
    moved.top += share(down, downShare)
    moved.bottom += share(other.bottom - bottom, downShare)
    return moved
  }
}
