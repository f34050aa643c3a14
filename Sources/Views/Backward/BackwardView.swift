import Narration
import Kernels
import Screen
import AppCore

/// The view `backward`: the input with the box, the gradient of its cells so far, the gradient of the result, and
/// in words which cells receive how much.
struct BackwardView {
  let stage: StageState
  let backward: BackwardState
  let back: BackStep
  /// The moving box, if it moves.
  let glide: Glide?
  let look: RenderStyle
  let formats: Formats
  /// The cells that the current result sends its gradient to; none while the box moves.
  let receivers: Set<MapCell>

  /// The number format of each map, chosen for all steps, so that nothing moves while stepping.
  struct Formats {
    let input: NumberFormat
    let received: NumberFormat
    let gradient: NumberFormat
  }

  private let width: Widths

  /// The view's state, if there is anything to show.
  static func planner(
    _ stage: StageState, _ backward: BackwardState, glide: Glide?, look: RenderStyle
  ) -> StagePlanner {
    guard let view = BackwardView(stage, backward, glide: glide, look: look) else { return StagePlan.empty }
    return view.plan
  }

  private init?(_ stage: StageState, _ backward: BackwardState, glide: Glide?, look: RenderStyle) {
    guard let back = stage.stepBack else { return nil }
    let sums = stage.receivable
    (self.stage, self.backward, self.back, self.glide, self.look) = (
      stage, backward, back, glide, look
    )
    receivers = Set(
      glide == nil
        ? back.shares.map { MapCell(channel: $0.channel, row: $0.cell.row, column: $0.cell.column) }
        : [])
    let walk = stage.walk
    let gradient = backward.gradient.values
    let (sumValues, gradientValues) = (ValueSummary(sums), ValueSummary(gradient))
    formats = Formats(
      input: NumberFormat(stage.inputValues, look), received: NumberFormat(sumValues, look),
      gradient: NumberFormat(gradientValues, look))
    width = Widths(
      input: formats.input.width(of: walk.input.values, stage.inputValues),
      received: formats.received.width(of: sums, sumValues),
      gradient: formats.gradient.width(of: gradient, gradientValues))
  }

  /// Columns of the widest number of each map.
  private struct Widths {
    let input: Int
    let received: Int
    let gradient: Int
  }

  /// For each of `channels` the input and what it receives, and then the gradient of the result.
  private func scenes(_ channels: Range<Int>) -> [MapScene] {
    channels.flatMap { [input($0), received($0)] } + [gradient]
  }

  private func items(_ scenes: [MapScene]) -> [MapGrid.Item] {
    let isShared = back.forward.winner == nil && !stage.walk.layer.isPointwise
    return scenes.enumerated().map { index, scene in
      if index == scenes.count - 1 { return MapGrid.Item(scene, numberWidth: width.gradient) }
      return index.isMultiple(of: 2)
        ? MapGrid.Item(scene, numberWidth: width.input)
        : MapGrid.Item(scene, numberWidth: width.received, leastSpacing: isShared ? 2 : 1)
    }
  }
}

extension BackwardView {
  /// The rows under the maps: the check mark, who receives what, the sum.
  private static let wordRows = 3
  private static let leastColumns = 38

  func plan(in room: Size) -> StagePlan {
    // A convolution reads all channels; without room for them only the first is shown.
    let all = back.forward.channels
    let first = all.lowerBound..<(all.lowerBound + 1)
    for channels in all == first ? [first] : [all, first] {
      let items = items(scenes(channels))
      for rows in [Self.wordRows, 1] {
        let above = Size(columns: room.columns, rows: room.rows - rows)
        if let grid = MapGrid.roomiest(items, across: [items.count, 2], in: above) {
          return plan(grid, channels, words: rows, in: room)
        }
      }
    }
    let above = Size(columns: room.columns, rows: room.rows - 1)
    return plan(MapGrid.cropped(items(scenes(first)), to: above), first, words: 1, in: room)
  }

  private func plan(_ grid: MapGrid, _ channels: Range<Int>, words: Int, in room: Size) -> StagePlan {
    let columns = max(grid.size.columns, min(Self.leastColumns, room.columns))
    let isFull = words == Self.wordRows && channels.count == back.forward.channels.count
    return StagePlan(
      room: room, size: Size(columns: columns, rows: grid.size.rows + words),
      isWhole: grid.isWhole && isFull, worth: grid.pitch.spacing * grid.pitch.rows + (isFull ? 100 : 0)
    ) { frame, corner in
      grid.draw(on: &frame, corner, look)
      let at = Point(column: corner.column, row: corner.row + grid.size.rows)
      let text = BackwardWords(stage: stage, back: back, look: look)
      drawWords(text, on: &frame, Rect(column: at.column, row: at.row, columns: columns, rows: words))
    }
  }

  /// On a small stage there is one row: for the typed text, else for who receives what.
  private func drawWords(_ words: BackwardWords, on frame: inout Frame, _ rect: Rect) {
    let (mark, style) = words.verdict
    let room = rect.columns - TextWidth.of(mark) - 2
    let prompt = backward.entry.map(words.prompt)
    let complaint = backward.entry?.complaint.map { StyledText(look($0), Style(.bad)) }
    let lines = glide == nil ? [words.sent(limit:), words.received(limit:)] : []
    if rect.rows == 1 {
      let line = complaint ?? prompt ?? lines.first?(room) ?? StyledText()
      frame.canvas.put(line, column: rect.column, row: rect.row, limit: rect.columns)
      guard line.width <= room else { return }
    } else {
      if let prompt { frame.canvas.put(prompt, column: rect.column, row: rect.row, limit: room) }
      for (index, line) in lines.enumerated() {
        let text = index == 1 ? complaint ?? line(rect.columns) : line(rect.columns)
        frame.canvas.put(text, column: rect.column, row: rect.row + 1 + index, limit: rect.columns)
      }
    }
    let column = rect.column + max(0, rect.columns - TextWidth.of(mark))
    frame.canvas.put(mark, column: column, row: rect.row, style)
  }
}
