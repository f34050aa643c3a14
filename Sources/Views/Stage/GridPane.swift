import Kernels
import Screen

/// A map as a grid of numbers on its own canvas. Drawing order: frame, boxes, numbers with their marks; so a line never
/// hides a number.
struct GridPane {
  let scene: MapScene
  let scale: Scale
  let viewport: VisibleCells
  let look: RenderStyle
  private(set) var canvas: Canvas

  /// - Parameter room: how many cells are visible.
  init(_ scene: MapScene, scale: Scale, room: Extent, look: RenderStyle) {
    (self.scene, self.scale, self.look) = (scene, scale, look)
    viewport = scene.visible(in: room)
    canvas = Canvas(scale.size(of: viewport.cells))
    drawFrame()
    for overlay in scene.overlays.reversed() { draw(overlay) }
    for row in visibleRows {
      for column in visibleColumns {
        if let cell = scene.cell(row: row, column: column) { draw(cell, row, column) }
      }
    }
  }

  /// The column of the grid line left of map column `column`.
  func x(_ column: Int) -> Int { (column - viewport.column) * scale.pitchX }

  /// The row of the grid line above map row `row` (at `pitchY` 1: of the row itself).
  func y(_ row: Int) -> Int { (row - viewport.row) * scale.pitchY }

  var visibleRows: Range<Int> { viewport.row..<(viewport.row + viewport.cells.height) }
  var visibleColumns: Range<Int> { viewport.column..<(viewport.column + viewport.cells.width) }

  /// The thin frame around the map's real cells; that of a filter is the box.
  private mutating func drawFrame() {
    let glyphs = scene.isBox ? look.thick : look.thin
    let end = (column: x(scene.extent.width), row: y(scene.extent.height))
    drawRectangle(
      left: x(0), top: y(0), right: end.column, bottom: end.row,
      scene.isBox ? Style(.window, .bold) : Style(.muted)
    ) { _, _ in glyphs }
  }

  /// Dotted where it is off the map's real cells.
  private mutating func draw(_ overlay: MapScene.Overlay) {
    let place = BoxPlace(overlay, in: self)
    let (left, top, right, bottom) = (x(0), y(0), x(scene.extent.width), y(scene.extent.height))
    let lines = overlay.number.map { look.boxes[min($0, look.boxes.count - 1)] } ?? look.thick
    let dotted = look.dotted
    let lastRow = scale.hasLinesAcross ? bottom : bottom - 1
    drawRectangle(
      left: place.left, top: place.top, right: place.right, bottom: place.bottom, Style(.window, .bold)
    ) { column, row in
      let isOnMap = column >= left && column <= right && row >= top && row <= lastRow
      return isOnMap ? lines : dotted
    }
    guard let number = overlay.number, scale.hasLinesAcross else { return }
    // The first at the upper left, the second at the upper right, the third at the lower left.
    let column = number == 1 ? place.right - overlay.label.count : place.left + 1
    canvas.put(
      overlay.label, column: column, row: number < 2 ? place.top : place.bottom,
      Style(.window, [.bold, .reverse]))
  }

  /// A number is right-aligned, with its marks or its sign around it.
  private mutating func draw(_ cell: MapScene.Cell, _ row: Int, _ column: Int) {
    let isDot = cell.role == .pad || cell.role == .hidden
    let text = isDot ? look.dot : cell.text
    let right = x(column) + scale.lead + scale.numberWidth
    let left = right - TextWidth.of(text)
    let middle = y(row) + scale.pitchY / 2
    canvas.put(text, column: left, row: middle, cell.role.style)
    switch cell.role {
    case .chosen, .asked, .typed, .edited:
      let style = cell.role == .edited ? Style(.accent, .bold) : cell.role.style
      canvas.put(look.marks.left, column: left - 1, row: middle, style)
      canvas.put(look.marks.right, column: right, row: middle, style)
    case .same: canvas.put("=", column: left - 1, row: middle, cell.role.style)
    case .different: canvas.put(look.differs, column: left - 1, row: middle, Style(.accent, .bold))
    case .plain, .muted, .pad, .hidden, .window, .weight: break
    }
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

extension MapScene.Role {
  fileprivate var style: Style {
    switch self {
    case .plain, .different: .plain
    case .muted, .pad, .hidden: Style(.muted)
    case .window: Style(.window, .bold)
    case .weight: Style(.accent, .bold)
    case .chosen, .asked: Style(.winner, .bold)
    case .edited: Style(.accent, [.bold, .reverse])
    case .typed: Style(.winner, [.bold, .reverse])
    case .same: Style(.good, .bold)
    }
  }
}

/// The overlay box in screen cells of its pane.
private struct BoxPlace {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  init(_ overlay: MapScene.Overlay, in pane: GridPane) {
    self.init(overlay.box, in: pane)
    guard let glide = overlay.glide, let origin = overlay.origin else { return }
    self = BoxPlace(origin, in: pane)
      .moved(towards: self, progress: glide.progress, isForward: glide.to > glide.from)
  }

  private init(_ box: Box, in pane: GridPane) {
    left = pane.x(box.column)
    top = pane.y(box.row)
    right = pane.x(box.column + box.width)
    bottom = pane.y(box.row + box.height)
  }

  /// The box `progress` (0...1) of the way to `other`: forwards down first, then across; backwards the same way
  /// back. A row counts as two columns, about as it looks.
  private func moved(towards other: BoxPlace, progress: Double, isForward: Bool) -> BoxPlace {
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

extension Frame {
  /// Draws `pane` under its title, with its cells as targets.
  mutating func put(_ pane: GridPane, _ style: Style? = nil, at point: Point, limit: Int? = nil) {
    let style = style ?? Style(.muted, pane.scene.isCurrent ? .bold : [])
    canvas.put(pane.scene.title, column: point.column, row: point.row, style, limit: limit)
    paste(pane.canvas, at: Point(column: point.column, row: point.row + 1))
    guard let command = pane.scene.command else { return }
    for row in pane.visibleRows where (0..<pane.scene.extent.height).contains(row) {
      for column in pane.visibleColumns where (0..<pane.scene.extent.width).contains(column) {
        let rect = Rect(
          column: point.column + pane.x(column), row: point.row + 1 + pane.y(row),
          columns: pane.scale.pitchX, rows: pane.scale.pitchY)
        targets.append(Target(rect: rect, command: command(row, column)))
      }
    }
  }

  /// Draws all of a canvas with its corner at `point`.
  mutating func paste(_ other: Canvas, at point: Point) {
    canvas.draw(
      other, from: Rect(column: 0, row: 0, columns: other.size.columns, rows: other.size.rows),
      column: point.column, row: point.row)
  }
}
