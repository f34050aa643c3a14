import Kernels
import Screen
import AppCore

/// A convolution's filter on the stage: a plane of weights for each channel, in the frame of the overlay box.
extension StageView {
  /// Several filters are numbered, and the channels of the result likewise.
  static func filterTitles(
    _ walk: Walkthrough, _ filters: Filters, _ look: RenderStyle
  ) -> (input: String, result: String) {
    let channels = walk.input.channels
    return (
      look(
        channels > 1 ? .stage(.channel(channels, of: channels)) : .stage(.sizedMap("\(walk.input.extent)"))),
      look(
        filters.count > 1
          ? .stage(.result(filters.count, of: filters.count)) : .stage(.convolved("\(walk.result.extent)")))
    )
  }

  var filterResultTitle: String {
    let count = stage.walk.result.channels
    return look(
      count > 1
        ? .stage(.result(step.channel + 1, of: count)) : .stage(.convolved("\(stage.walk.result.extent)")))
  }

  /// Title and weights of the current filter for `channel`.
  func drawFilter(_ channel: Int, on frame: inout Frame, _ place: FilterPlace, _ at: Point) {
    guard let filters = stage.walk.layer.filters else { return }
    let title = FilterPlace.title(filters, number: step.channel + 1)
    frame.canvas.put(look(title), column: at.column, row: at.row, Style(.muted))
    paste(filterPane(channel, filters, place), on: &frame, at: Point(column: at.column, row: at.row + 1))
  }

  private func filterPane(_ channel: Int, _ filters: Filters, _ place: FilterPlace) -> GridPane {
    let all = Box(row: 0, column: 0, height: filters.height, width: filters.width)
    let cursor = stage.editor.flatMap { $0.filter != nil && $0.channel == channel ? $0 : nil }
    let corner = Box(row: cursor?.row ?? 0, column: cursor?.column ?? 0, height: 1, width: 1)
    var pane = GridPane(
      scale: place.scale, viewport: VisibleCells(on: all, room: place.room, following: corner), look: look)
    pane.drawBoxFrame(filters.extent)
    for row in pane.visibleRows {
      for column in pane.visibleColumns {
        let text = filterFormat.string(filters[step.channel, channel, row, column])
        let isOnMap = step.cells[row * filters.width + column].ground == .real
        pane.drawNumber(
          text, row: row, column: column, isOnMap || glide != nil ? Style(.accent, .bold) : Style(.muted))
      }
    }
    if let cursor {
      let text = filterFormat.string(filters[step.channel, channel, cursor.row, cursor.column])
      pane.drawNumber(text, row: cursor.row, column: cursor.column, Style(.accent, [.bold, .reverse]))
      pane.drawMarks(around: text, row: cursor.row, column: cursor.column, Style(.accent, .bold))
    }
    return pane
  }
}
