import Narration
import Kernels
import Screen
import AppCore

/// The view `pipeline`: the maps as pictures, those that come later as empty frames, and words about the map or the cell
/// that is open.
struct PipelineView {
  let pipeline: PipelineState
  let look: RenderStyle
  /// The names of the maps.
  let names: [String]

  init(_ pipeline: PipelineState, named input: String, _ look: RenderStyle) {
    self.pipeline = pipeline
    self.look = look
    let layers = pipeline.chain.walks.map { look($0.layer.kind.shortTitle) }
    names = [input] + layers + (pipeline.chain.isFlattened ? [look(.pipeline(.flatten))] : [])
  }

  var maps: [FeatureMap] { pipeline.chain.maps }
  /// How many maps are drawn in frames: all but the flattened one.
  private var framed: Int { maps.count - (pipeline.chain.isFlattened ? 1 : 0) }

  func plan(in room: Size) -> StagePlan {
    let layout = PipelineLayout(
      maps.prefix(framed).map(\.extent), captions: (0..<framed).map { TextWidth.of(title($0)) + 2 },
      hasStrip: pipeline.chain.isFlattened, in: room, look: look)
    return StagePlan(room: room, size: layout.size, isWhole: layout.isWhole, worth: layout.scale) {
      draw(on: &$0, layout, $1)
    }
  }

  private func draw(on frame: inout Frame, _ layout: PipelineLayout, _ corner: Point) {
    for (index, place) in places(layout) {
      drawTile(index, layout.tiles[index], on: &frame, moved(corner, place))
      if index > 0, place.column > 0 {
        drawArrow(index, layout.tiles[index], on: &frame, moved(corner, place))
      }
    }
    var row = corner.row + layout.pictures.rows
    if layout.hasStrip {
      drawStrip(on: &frame, Point(column: corner.column, row: row), width: layout.size.columns)
      row += 1
    }
    drawWords(on: &frame, Point(column: corner.column, row: row), width: layout.size.columns)
  }

  private func moved(_ corner: Point, _ by: Point) -> Point {
    Point(column: corner.column + by.column, row: corner.row + by.row)
  }

  /// The maps to draw, and where: all, or the current one with the one before it.
  private func places(_ layout: PipelineLayout) -> [(Int, Point)] {
    if let corners = layout.corners { return Array(zip(0..<framed, corners)) }
    let last = min(pipeline.position, framed - 1)
    guard last > 0 else { return [(0, Point(column: 0, row: 0))] }
    let width = max(layout.tiles[last - 1].size.columns, TextWidth.of(title(last - 1)) + 2)
    return [
      (last - 1, Point(column: 0, row: 0)), (last, Point(column: width + PipelineLayout.gap, row: 0)),
    ]
  }

  private func drawArrow(_ index: Int, _ tile: PipelineLayout.Tile, on frame: inout Frame, _ at: Point) {
    let style = index <= pipeline.position ? Style(.accent, .bold) : Style(.muted)
    frame.canvas.put(
      look.isASCII ? ">" : "→", column: at.column - 2, row: at.row + min(tile.size.rows / 2, 4), style)
  }

  private func drawTile(_ index: Int, _ tile: PipelineLayout.Tile, on frame: inout Frame, _ at: Point) {
    if index <= pipeline.position {
      let field = pipeline.fields.indices.contains(index) ? pipeline.fields[index] : nil
      let picture = Picture(maps[index], channel: pipeline.channel(ofMap: index))
      let pane = PicturePane(picture, zoom: tile.zoom, room: tile.room, field: field, look: look)
      frame.paste(pane.canvas, at: at)
      addTargets(index, pane, to: &frame, at)
      drawRange(index, pane, on: &frame, at)
    } else {
      let size = Size(columns: tile.size.columns - 2, rows: tile.size.rows - 2)
      frame.paste(PicturePane.frame(size, look: look), at: at)
    }
    let style = index == pipeline.position ? Style(.accent, .bold) : Style(.muted)
    let end = frame.canvas.put(title(index), column: at.column + 1, row: at.row, style)
    frame.targets.append(
      Target(
        rect: Rect(column: at.column, row: at.row, columns: end - at.column, rows: 1),
        command: .go(toStep: index)))
  }

  /// In the frame's lower side: the least and the largest value, or which rows are visible.
  private func drawRange(_ index: Int, _ pane: PicturePane, on frame: inout Frame, _ at: Point) {
    let (size, shown) = (pane.canvas.size, pane.viewport.cells)
    var text = range(index)
    if shown.height < maps[index].height {
      text = look(
        .box(.span(.box(.row), Array((pane.viewport.row + 1)..<(pane.viewport.row + 1 + shown.height)))))
    }
    guard TextWidth.of(text) <= size.columns - 2 else { return }
    frame.canvas.put(text, column: at.column + 1, row: at.row + size.rows - 1, Style(.muted))
  }

  func range(_ index: Int) -> String {
    let values = maps[index].values.filter { !$0.isNaN }
    guard let least = values.min(), let most = values.max() else { return "NaN" }
    return NumberFormat.short(least, look) + look.text("…") + NumberFormat.short(most, look)
  }

  func title(_ index: Int) -> String {
    look.shortened("\(names[index]) \(maps[index].extent)", to: 24)
  }

  /// Half rows share their targets: a click means the upper one.
  private func addTargets(_ index: Int, _ pane: PicturePane, to frame: inout Frame, _ at: Point) {
    let channel = pane.picture.channel
    for row in pane.viewport.row..<(pane.viewport.row + pane.viewport.cells.height) {
      if pane.zoom.halves == 1, (row - pane.viewport.row) % 2 == 1 { continue }
      for column in pane.viewport.column..<(pane.viewport.column + pane.viewport.cells.width) {
        guard var rect = pane.rect(row: row, column: column) else { continue }
        rect.column += at.column
        rect.row += at.row
        let cell = MapCell(channel: channel, row: row, column: column)
        frame.targets.append(Target(rect: rect, command: .pipeline(.openCell(cell, map: index))))
      }
    }
  }
}
