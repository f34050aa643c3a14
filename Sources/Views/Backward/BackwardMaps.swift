import Kernels
import Screen
import AppCore

/// The three maps of the view `backward`.
extension BackwardView {
  private var mark: Style { Style(.winner, .bold) }

  /// The input with the box; values that the box does not read are muted.
  func inputPane(_ channel: Int, _ index: Int, _ grid: MapGrid) -> GridPane {
    let (walk, step) = (stage.walk, back.forward)
    var pane = self.pane(index, grid, on: walk.placed.reach)
    pane.drawFrame(walk.input.extent)
    pane.drawBox(walk.boxPlace(of: step, in: pane, glide), on: walk.input.extent)
    let covered = glide == nil ? Set(step.cells) : []
    for (row, column) in pane.cells(within: walk.input.extent) {
      let text = formats.input.string(walk.input[channel, row, column])
      let isCovered = covered.contains(WindowCell(row: row, column: column, ground: .real))
      pane.drawNumber(
        text, row: row, column: column, isCovered ? Style(.window, .bold) : Style(.muted))
    }
    if glide == nil, let winner = step.winner, pane.shows(row: winner.row, column: winner.column) {
      let text = formats.input.string(walk.input[channel, winner.row, winner.column])
      pane.drawMarked(text, row: winner.row, column: winner.column, mark)
    }
    return pane
  }

  /// The gradient that the input's cells have received so far. Its rows align with those of the input.
  func receivedPane(_ channel: Int, _ index: Int, _ grid: MapGrid) -> GridPane {
    let (input, reach) = (stage.walk.input, stage.walk.placed.reach)
    var pane = self.pane(
      index, grid, on: Box(row: reach.row, column: 0, height: reach.height, width: input.width))
    pane.drawFrame(input.extent)
    let sums = isOnTheWay ? back.before : back.after
    for (row, column) in pane.cells(within: input.extent) {
      let sum = sums[channel, row, column]
      pane.drawNumber(
        formats.received.string(sum), row: row, column: column, sum == 0 ? Style(.muted) : .plain)
    }
    guard glide == nil else { return pane }
    for share in back.shares where share.channel == channel {
      let cell = share.cell
      guard pane.shows(row: cell.row, column: cell.column) else { continue }
      let text = formats.received.string(sums[channel, cell.row, cell.column])
      pane.drawMarked(text, row: cell.row, column: cell.column, mark)
    }
    return pane
  }

  /// The gradient of the result: sent already, sent now, still to come.
  func gradientPane(_ grid: MapGrid) -> GridPane {
    let result = stage.walk.result
    var pane = self.pane(
      grid.items.count - 1, grid, on: Box(row: 0, column: 0, height: result.height, width: result.width))
    pane.drawFrame(result.extent)
    for (row, column) in pane.cells(within: result.extent) {
      let index = stage.walk.index(channel: back.forward.channel, row: row, column: column)
      let text = formats.gradient.string(backward.gradient.values[index])
      if index == stage.step {
        let traits: Style.Traits = backward.entry == nil ? .bold : [.bold, .reverse]
        pane.drawMarked(text, row: row, column: column, Style(.winner, traits))
      } else {
        pane.drawNumber(text, row: row, column: column, index < stage.step ? Style(.muted) : .plain)
      }
    }
    return pane
  }

  /// Whether the box is still on its way to a result that has not sent its gradient.
  private var isOnTheWay: Bool { glide.map { $0.to > $0.from } ?? false }

  private func pane(_ index: Int, _ grid: MapGrid, on reach: Box) -> GridPane {
    let step = back.forward
    let focus =
      index == grid.items.count - 1
      ? Box(row: step.row, column: step.column, height: 1, width: 1)
      : stage.walk.placed.box(row: step.row, column: step.column)
    return GridPane(
      scale: grid.scale(index), viewport: VisibleCells(on: reach, room: grid.rooms[index], following: focus),
      look: look)
  }
}
