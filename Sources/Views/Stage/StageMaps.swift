import Kernels
import Screen
import AppCore

/// The two maps of a channel.
extension StageView {
  func inputPane(_ channel: Int, _ layout: StageLayout) -> GridPane {
    let placed = stage.walk.placed
    let box = placed.box(row: step.row, column: step.column)
    let cursor = mapEditor.map { Box(row: $0.row, column: $0.column, height: 1, width: 1) }
    var pane = GridPane(
      scale: layout.scale,
      viewport: inputCells(layout.inputRoom, following: cursor ?? box), look: look)
    pane.drawFrame(placed.input)
    drawPads(on: &pane)
    let isCurrent = mapEditor == nil && step.channels.contains(channel)
    if isCurrent, hides != .box { pane.drawBox(place(of: box, in: pane), on: placed.input) }
    let covered = isCurrent && glide == nil && hides != .box ? lit(on: pane) : []
    for row in pane.visibleRows where (0..<placed.input.height).contains(row) {
      for column in pane.visibleColumns where (0..<placed.input.width).contains(column) {
        let text = inputFormat.string(stage.walk.input[channel, row, column])
        let cell = WindowCell(row: row, column: column, ground: .real)
        let style = covered.contains(cell) ? Style(.window, .bold) : Style.plain
        pane.drawNumber(text, row: row, column: column, style)
      }
    }
    if isCurrent, glide == nil, terms == nil, !isAsked { markWinner(step, on: &pane) }
    if let editor = mapEditor, editor.channel == channel { markCursor(editor, on: &pane) }
    return pane
  }

  /// The editor, while it edits the map and not a filter.
  private var mapEditor: MapEditor? { stage.editor.flatMap { $0.filter == nil ? $0 : nil } }

  /// The visible cells of the input: those panned to, else those around the box.
  func inputCells(_ room: Extent, following box: Box) -> VisibleCells {
    let reach = stage.walk.placed.reach
    guard let center = stage.viewport.center, stage.editor == nil else {
      return VisibleCells(on: reach, room: room, following: box)
    }
    return VisibleCells(on: reach, room: room, around: (center.row, center.column))
  }

  private func resultCells(_ room: Extent) -> VisibleCells {
    let all = Box(row: 0, column: 0, height: stage.walk.result.height, width: stage.walk.result.width)
    guard let center = stage.viewport.center, stage.editor == nil else {
      let cell = Box(row: step.row, column: step.column, height: 1, width: 1)
      return VisibleCells(on: all, room: room, following: cell)
    }
    let near = stage.walk.placed.result(near: center.row, center.column)
    return VisibleCells(on: all, room: room, around: near)
  }

  /// The edited cell: typed text shows in its place once accepted.
  private func markCursor(_ editor: MapEditor, on pane: inout GridPane) {
    let text = inputFormat.string(stage.walk.input[editor.channel, editor.row, editor.column])
    let style = Style(.accent, [.bold, .reverse])
    pane.drawNumber(text, row: editor.row, column: editor.column, style)
    pane.drawMarks(around: text, row: editor.row, column: editor.column, Style(.accent, .bold))
  }

  /// The highlighted cells under the box: all of them, or those shown so far.
  private func lit(on pane: GridPane) -> Set<WindowCell> {
    let cells = terms.map { step.realCells.prefix($0) } ?? step.cells[...]
    return Set(cells.filter { pane.shows(row: $0.row, column: $0.column) })
  }

  private func markWinner(_ step: WalkStep, on pane: inout GridPane) {
    guard let winner = step.winner, pane.shows(row: winner.row, column: winner.column) else { return }
    let text = inputFormat.string(stage.walk.input[step.channel, winner.row, winner.column])
    let style = Style(.winner, .bold)
    pane.drawNumber(text, row: winner.row, column: winner.column, style)
    pane.drawMarks(around: text, row: winner.row, column: winner.column, style)
  }

  /// Pads are cells without a number; the area that boxes only hang over stays empty.
  private func drawPads(on pane: inout GridPane) {
    let padded = stage.walk.placed.padded
    for row in pane.visibleRows where (padded.row..<(padded.row + padded.height)).contains(row) {
      for column in pane.visibleColumns
      where (padded.column..<(padded.column + padded.width)).contains(column) {
        pane.drawNumber(look.dot, row: row, column: column, Style(.muted))
      }
    }
  }

  private func place(of box: Box, in pane: GridPane) -> BoxPlace {
    let place = BoxPlace(box, in: pane)
    guard let glide else { return place }
    let from = stage.walk.step(glide.from)
    let start = BoxPlace(stage.walk.placed.box(row: from.row, column: from.column), in: pane)
    guard from.channel == step.channel else { return place }
    return start.moved(towards: place, progress: glide.progress, isForward: glide.to > glide.from)
  }

  func resultPane(_ channel: Int, _ layout: StageLayout) -> GridPane {
    let walk = stage.walk
    var pane = GridPane(
      scale: layout.filter?.resultScale ?? layout.scale,
      viewport: resultCells(layout.resultRoom), look: look)
    pane.drawFrame(walk.result.extent)
    for row in pane.visibleRows {
      for column in pane.visibleColumns {
        drawResult(walk.index(channel: channel, row: row, column: column), row, column, on: &pane)
      }
    }
    return pane
  }

  /// A result shows once its box has arrived.
  private func drawResult(_ index: Int, _ row: Int, _ column: Int, on pane: inout GridPane) {
    let shown = glide.map { min($0.from, $0.to) } ?? stage.step
    let text = resultFormat.string(stage.walk.result.values[index])
    let mark = Style(.winner, .bold)
    if hides == .box {
      pane.drawNumber(text, row: row, column: column, .plain)
    } else if isAsked || glide == nil && terms != nil, index == stage.step {
      pane.drawNumber(look.ask, row: row, column: column, mark)
      pane.drawMarks(around: look.ask, row: row, column: column, mark)
    } else if index > shown {
      pane.drawNumber(look.dot, row: row, column: column, Style(.muted))
    } else if index == stage.step {
      pane.drawNumber(text, row: row, column: column, mark)
      pane.drawMarks(around: text, row: row, column: column, mark)
    } else {
      pane.drawNumber(text, row: row, column: column, .plain)
    }
  }
}
