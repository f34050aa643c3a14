import Kernels
import Screen
import AppCore

/// The flattened map: its values in one row.
extension PipelineView {
  func drawStrip(on frame: inout Frame, _ at: Point, width: Int) {
    let index = maps.count - 1
    let map = maps[index]
    let isHere = pipeline.position == index
    let title = look(.pipeline(.flattened(map.width)))
    let start = frame.canvas.put(
      title + " ", column: at.column, row: at.row, isHere ? Style(.accent, .bold) : Style(.muted))
    frame.targets.append(
      Target(
        rect: Rect(column: at.column, row: at.row, columns: start - at.column, rows: 1),
        command: .go(toStep: index)))
    guard isHere else {
      let dots = String(repeating: look.dot, count: max(0, min(map.width, width - start + at.column)))
      frame.canvas.put(dots, column: start, row: at.row, Style(.muted))
      return
    }
    drawValues(map, on: &frame, Point(column: start, row: at.row), width: at.column + width - start)
  }

  private func drawValues(_ map: FeatureMap, on frame: inout Frame, _ at: Point, width: Int) {
    let cell = pipeline.cell?.column
    let viewport = VisibleCells(
      on: Box(row: 0, column: 0, height: 1, width: map.width), room: Extent(1, max(1, width)),
      following: Box(row: 0, column: cell ?? 0, height: 1, width: 1))
    let picture = Picture(map, channel: 0)
    for column in viewport.column..<(viewport.column + viewport.cells.width) {
      let tone = picture.tone(row: 0, column: column)
      let x = at.column + column - viewport.column
      let glyph = look.usesGlyphs ? look.glyph(tone) : tone == .none ? " " : "▀"
      frame.canvas.put(
        String(glyph), column: x, row: at.row, look.usesGlyphs ? .plain : Style(tone, on: tone))
      frame.targets.append(
        Target(
          rect: Rect(column: x, row: at.row, columns: 1, rows: 1),
          command: .pipeline(.openCell(MapCell(row: 0, column: column), map: maps.count - 1))))
    }
    guard let cell else { return }
    let x = at.column + cell - viewport.column
    frame.canvas.put(look.marks.left, column: x - 1, row: at.row, Style(.winner, .bold))
    if cell < viewport.column + viewport.cells.width - 1 || cell == map.width - 1 {
      frame.canvas.put(look.marks.right, column: x + 1, row: at.row, Style(.winner, .bold))
    }
  }
}
