import Kernels
import Screen
import AppCore

/// The maps of the view `shift`.
extension ShiftView {
  private var mark: Style { Style(.winner, .bold) }

  /// Map or moved map, with the same box on it.
  func inputPane(_ index: Int, _ grid: MapGrid, _ walk: Walkthrough) -> GridPane {
    let step = walk.step(stage.step)
    // A convolution reads all channels: the first one is shown.
    let channel = step.channels.lowerBound
    let box = walk.placed.box(row: step.row, column: step.column)
    var pane = GridPane(
      scale: grid.scale(index),
      viewport: VisibleCells(on: walk.placed.reach, room: grid.rooms[index], following: box), look: look)
    pane.drawFrame(walk.input.extent)
    pane.drawBox(walk.boxPlace(of: step, in: pane, glide), on: walk.input.extent)
    let covered = glide == nil ? Set(step.cells) : []
    for (row, column) in pane.cells(within: walk.input.extent) {
      let text = inputFormat.string(walk.input[channel, row, column])
      let isCovered = covered.contains(WindowCell(row: row, column: column, ground: .real))
      pane.drawNumber(text, row: row, column: column, isCovered ? Style(.window, .bold) : .plain)
    }
    if glide == nil, let winner = step.winner, pane.shows(row: winner.row, column: winner.column) {
      let text = inputFormat.string(walk.input[channel, winner.row, winner.column])
      pane.drawMarked(text, row: winner.row, column: winner.column, mark)
    }
    return pane
  }

  /// Both results are complete from the start. Results that stay the same after the move are marked.
  func resultPane(_ index: Int, _ grid: MapGrid, isAfter: Bool) -> GridPane {
    let (before, after, step) = (stage.walk.result, shift.moved.result, stage.current)
    var pane = GridPane(
      scale: grid.scale(index),
      viewport: VisibleCells(
        on: Box(row: 0, column: 0, height: before.height, width: before.width), room: grid.rooms[index],
        following: Box(row: step.row, column: step.column, height: 1, width: 1)), look: look)
    pane.drawFrame(before.extent)
    for (row, column) in pane.cells(within: before.extent) {
      let place = stage.walk.index(channel: step.channel, row: row, column: column)
      let text = resultFormat.string((isAfter ? after : before).values[place])
      if place == stage.step, glide == nil {
        pane.drawMarked(text, row: row, column: column, mark)
      } else if isAfter, stage.walk.keeps(place, in: shift.moved) {
        pane.drawNumber(text, row: row, column: column, Style(.good, .bold))
        pane.drawSign("=", before: text, row: row, column: column, Style(.good, .bold))
      } else {
        pane.drawNumber(text, row: row, column: column, .plain)
      }
    }
    return pane
  }
}

extension Walkthrough {
  /// Whether result `index` has the same value in `other`.
  func keeps(_ index: Int, in other: Walkthrough) -> Bool {
    let (before, after) = (result.values[index], other.result.values[index])
    return before == after || (before.isNaN && after.isNaN)
  }

  /// Where the box of `step` is drawn, possibly on its way.
  func boxPlace(of step: WalkStep, in pane: GridPane, _ glide: Glide?) -> BoxPlace {
    let place = BoxPlace(placed.box(row: step.row, column: step.column), in: pane)
    guard let glide else { return place }
    let from = self.step(glide.from)
    guard from.channel == step.channel else { return place }
    return BoxPlace(placed.box(row: from.row, column: from.column), in: pane)
      .moved(towards: place, progress: glide.progress, isForward: glide.to > glide.from)
  }
}

extension GridPane {
  /// The visible cells of a map.
  func cells(within extent: Extent) -> [(row: Int, column: Int)] {
    visibleRows.filter((0..<extent.height).contains).flatMap { row in
      visibleColumns.filter((0..<extent.width).contains).map { (row, $0) }
    }
  }

  /// A number with the marks around it.
  mutating func drawMarked(_ text: String, row: Int, column: Int, _ style: Style) {
    drawNumber(text, row: row, column: column, style)
    drawMarks(around: text, row: row, column: column, style)
  }
}
