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
    (self.stage, self.backward, self.back, self.glide, self.look) = (stage, backward, back, glide, look)
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
  private func items(_ channels: Range<Int>) -> [MapGrid.Item] {
    let (walk, reach) = (stage.walk, stage.walk.placed.reach)
    let isShared = back.forward.winner == nil && !walk.layer.isPointwise
    let inputs = channels.flatMap { channel in
      [
        MapGrid.Item(
          title: inputTitle(channel), cells: Extent(reach.height, reach.width), numberWidth: width.input),
        MapGrid.Item(
          title: look(.backward(.itsGradient)), cells: Extent(reach.height, walk.input.width),
          numberWidth: width.received,
          leastSpacing: isShared ? 2 : 1),
      ]
    }
    return inputs + [
      MapGrid.Item(title: resultTitle, cells: walk.result.extent, numberWidth: width.gradient)
    ]
  }

  /// Several channels are numbered.
  private func inputTitle(_ channel: Int) -> String {
    let input = stage.walk.input
    return input.channels > 1
      ? look(.stage(.channel(channel + 1, of: input.channels))) : look(.stage(.sizedMap("\(input.extent)")))
  }

  /// Several filters are numbered.
  private var resultTitle: String {
    let count = stage.walk.result.channels
    return stage.walk.layer.filters != nil && count > 1
      ? look(.backward(.gradientOfResult(back.forward.channel + 1, of: count)))
      : look(.backward(.gradientOfTheResult))
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
      for rows in [Self.wordRows, 1] {
        let above = Size(columns: room.columns, rows: room.rows - rows)
        let items = items(channels)
        if let grid = MapGrid.roomiest(items, across: [items.count, 2], in: above) {
          return plan(grid, channels, words: rows, in: room)
        }
      }
    }
    let above = Size(columns: room.columns, rows: room.rows - 1)
    return plan(MapGrid.cropped(items(first), to: above), first, words: 1, in: room)
  }

  private func plan(_ grid: MapGrid, _ channels: Range<Int>, words: Int, in room: Size) -> StagePlan {
    let columns = max(grid.size.columns, min(Self.leastColumns, room.columns))
    let isFull = words == Self.wordRows && channels.count == back.forward.channels.count
    return StagePlan(
      room: room, size: Size(columns: columns, rows: grid.size.rows + words),
      isWhole: grid.isWhole && isFull, worth: grid.pitch.spacing * grid.pitch.rows + (isFull ? 100 : 0)
    ) { frame, corner in
      drawMaps(on: &frame, grid, channels, corner)
      let at = Point(column: corner.column, row: corner.row + grid.size.rows)
      let text = BackwardWords(stage: stage, back: back, look: look)
      drawWords(text, on: &frame, Rect(column: at.column, row: at.row, columns: columns, rows: words))
    }
  }

  private func drawMaps(on frame: inout Frame, _ grid: MapGrid, _ channels: Range<Int>, _ corner: Point) {
    let at = { (index: Int) in grid.place(index, from: corner) }
    for (number, channel) in channels.enumerated() {
      let (input, received) = (2 * number, 2 * number + 1)
      frame.put(inputPane(channel, input, grid), title: grid.items[input].title, at: at(input))
      frame.put(receivedPane(channel, received, grid), title: grid.items[received].title, at: at(received))
    }
    let last = grid.items.count - 1
    frame.put(gradientPane(grid), title: grid.items[last].title, at: at(last)) {
      .go(toStep: stage.walk.index(channel: back.forward.channel, row: $0, column: $1))
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
