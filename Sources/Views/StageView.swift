import Kernels
import Screen
import Tutor

/// The stage: input and result maps, the overlay box, the terms, and for activations the curve.
struct StageView {
  let stage: StageState
  /// The box on its way, if it moves.
  let glide: Glide?
  /// The current result is the learner's to say.
  let isAsked: Bool
  let look: Look
  private let inputFormat: NumberFormat
  private let resultFormat: NumberFormat
  private let numberWidth: Int
  private let titles: (input: String, result: String)

  init(_ stage: StageState, glide: Glide? = nil, isAsked: Bool = false, look: Look) {
    self.stage = stage
    self.glide = glide
    self.isAsked = isAsked
    self.look = look
    let walk = stage.walk
    let formats = (
      NumberFormat(fitting: walk.input.values, look), NumberFormat(fitting: walk.result.values, look)
    )
    (inputFormat, resultFormat) = formats
    numberWidth = max(
      walk.input.values.reduce(1) { max($0, TextWidth.of(formats.0.string($1))) },
      walk.result.values.reduce(1) { max($0, TextWidth.of(formats.1.string($1))) })
    titles = Self.titles(stage, look)
  }

  /// Several channels are told apart by number; there the extent stands in the formula only.
  private static func titles(_ stage: StageState, _ look: Look) -> (input: String, result: String) {
    let (walk, name) = (stage.walk, stage.settings.kind.shortTitle)
    let channels = walk.input.channels
    return channels > 1
      ? ("channel \(channels)/\(channels)", name)
      : (look.text("map \(walk.input.extent)"), look.text("\(name) \(walk.result.extent)"))
  }

  func layout(in room: Size) -> StageLayout {
    StageLayout(stage, numberWidth: numberWidth, titles: titles, room: room)
  }

  /// Draws the stage with its corner at (`column`, `row`).
  func draw(on frame: inout Frame, _ layout: StageLayout, column: Int, row: Int) {
    var bottom = row
    for (index, channel) in channels(layout).enumerated() {
      let (down, across) = index.quotientAndRemainder(dividingBy: layout.pairsAcross)
      let at = Point(
        column: column + across * (layout.pair.columns + StageLayout.gap),
        row: row + down * (layout.pair.rows + 1))
      drawPair(channel, on: &frame, layout, at)
      bottom = max(bottom, at.row + layout.pair.rows)
    }
    drawTerms(on: &frame, column: column, row: bottom, width: layout.size.columns)
    if layout.hasCurve {
      let rows = layout.size.rows - (bottom + StageLayout.termRows - row) - 1
      CurveView(stage: stage, hidesPoint: glide != nil || isAsked, look: look)
        .draw(
          on: &frame.canvas,
          Rect(
            column: column, row: bottom + StageLayout.termRows + 1, columns: StageLayout.curveColumns,
            rows: rows))
    }
  }

  private func channels(_ layout: StageLayout) -> Range<Int> {
    let current = stage.current.channel
    return layout.shownChannels == 1
      ? current..<(current + 1) : 0..<stage.walk.input.channels
  }

  private func drawPair(_ channel: Int, on frame: inout Frame, _ layout: StageLayout, _ at: Point) {
    let input = inputPane(channel, layout)
    let result = resultPane(channel, layout)
    let isCurrent = channel == stage.current.channel
    let style = Style(.muted, isCurrent && stage.walk.input.channels > 1 ? .bold : [])
    let place: Point
    switch layout.arrangement {
    case .beside:
      let left = max(input.canvas.size.columns, TextWidth.of(inputTitle(channel)))
      place = Point(column: at.column + left + StageLayout.gap, row: at.row)
    case .below: place = Point(column: at.column, row: at.row + input.canvas.size.rows + 1)
    }
    frame.canvas.put(inputTitle(channel), column: at.column, row: at.row, style)
    frame.canvas.put(titles.result, column: place.column, row: place.row, style)
    paste(input, on: &frame, at: Point(column: at.column, row: at.row + 1))
    paste(result, on: &frame, at: Point(column: place.column, row: place.row + 1))
    if !isAsked { addTargets(channel, result, to: &frame, Point(column: place.column, row: place.row + 1)) }
  }

  private func inputTitle(_ channel: Int) -> String {
    let count = stage.walk.input.channels
    return count == 1 ? titles.input : "channel \(channel + 1)/\(count)"
  }

  private func paste(_ pane: GridPane, on frame: inout Frame, at point: Point) {
    let size = pane.canvas.size
    frame.canvas.draw(
      pane.canvas, from: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows),
      column: point.column, row: point.row)
  }

  private func addTargets(_ channel: Int, _ pane: GridPane, to frame: inout Frame, _ at: Point) {
    for row in pane.visibleRows {
      for column in pane.visibleColumns {
        var rect = pane.rect(row: row, column: column)
        rect.column += at.column
        rect.row += at.row
        let step = stage.walk.index(channel: channel, row: row, column: column)
        frame.targets.append(Target(rect: rect, command: .go(toStep: step)))
      }
    }
  }
}

// MARK: - The two maps

extension StageView {
  private func inputPane(_ channel: Int, _ layout: StageLayout) -> GridPane {
    let placed = stage.walk.placed
    let step = stage.current
    let box = placed.box(row: step.row, column: step.column)
    var pane = GridPane(
      scale: layout.scale,
      viewport: Viewport(on: placed.reach, room: layout.inputRoom, following: box), look: look)
    pane.drawFrame(placed.input)
    drawPads(on: &pane)
    let isCurrent = channel == step.channel
    if isCurrent { pane.drawBox(place(of: box, in: pane), on: placed.input) }
    let covered = isCurrent && glide == nil ? Set(step.cells) : []
    for row in pane.visibleRows where (0..<placed.input.height).contains(row) {
      for column in pane.visibleColumns where (0..<placed.input.width).contains(column) {
        let text = inputFormat.string(stage.walk.input[channel, row, column])
        let cell = WindowCell(row: row, column: column, ground: .real)
        let style = covered.contains(cell) ? Style(.window, .bold) : Style.plain
        pane.drawNumber(text, row: row, column: column, style)
      }
    }
    if isCurrent, glide == nil, !isAsked { markWinner(step, on: &pane) }
    return pane
  }

  private func markWinner(_ step: WalkStep, on pane: inout GridPane) {
    guard let winner = step.winner, pane.shows(row: winner.row, column: winner.column) else { return }
    let text = inputFormat.string(stage.walk.input[step.channel, winner.row, winner.column])
    let style = Style(.winner, .bold)
    pane.drawNumber(text, row: winner.row, column: winner.column, style)
    pane.drawMarks(around: text, row: winner.row, column: winner.column, style)
  }

  /// Pads are cells without a number; what boxes merely hang over stays empty.
  private func drawPads(on pane: inout GridPane) {
    let (rows, columns) = (stage.walk.placed.rows, stage.walk.placed.columns)
    for row in pane.visibleRows where (-rows.padBefore..<(rows.input + rows.padAfter)).contains(row) {
      for column in pane.visibleColumns
      where (-columns.padBefore..<(columns.input + columns.padAfter)).contains(column) {
        pane.drawNumber(look.dot, row: row, column: column, Style(.muted))
      }
    }
  }

  private func place(of box: Box, in pane: GridPane) -> BoxPlace {
    let place = BoxPlace(box, in: pane)
    guard let glide else { return place }
    let from = stage.walk.step(glide.from)
    let start = BoxPlace(stage.walk.placed.box(row: from.row, column: from.column), in: pane)
    guard from.channel == stage.current.channel else { return place }
    return start.moved(towards: place, progress: glide.progress, isForward: glide.to > glide.from)
  }

  private func resultPane(_ channel: Int, _ layout: StageLayout) -> GridPane {
    let walk = stage.walk
    let step = stage.current
    var pane = GridPane(
      scale: layout.scale,
      viewport: Viewport(
        on: Box(row: 0, column: 0, height: walk.result.height, width: walk.result.width),
        room: layout.resultRoom,
        following: Box(row: step.row, column: step.column, height: 1, width: 1)), look: look)
    pane.drawFrame(walk.result.extent)
    for row in pane.visibleRows {
      for column in pane.visibleColumns {
        drawResult(walk.index(channel: channel, row: row, column: column), row, column, on: &pane)
      }
    }
    return pane
  }

  /// A result shows once the box has arrived where it comes from.
  private func drawResult(_ index: Int, _ row: Int, _ column: Int, on pane: inout GridPane) {
    let shown = glide.map { min($0.from, $0.to) } ?? stage.step
    let text = resultFormat.string(stage.walk.result.values[index])
    let mark = Style(.winner, .bold)
    if isAsked, index == stage.step {
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

// MARK: - The terms

extension StageView {
  /// Three rows, always: nothing moves while stepping. While the box is on its way, or the result is still to be
  /// said, they hold only the mark.
  private func drawTerms(on frame: inout Frame, column: Int, row: Int, width: Int) {
    let (check, style) = verdict
    frame.canvas.put(check, column: column + max(0, width - TextWidth.of(check)), row: row, style)
    guard glide == nil, !isAsked else { return }
    let terms = TermsView(stage, look)
    frame.canvas.put(
      terms.equation(limit: width), column: column, row: row + 1, limit: width)
    frame.canvas.put(
      terms.remark(limit: width), column: column, row: row + 2, Style(.muted), limit: width)
  }

  /// Fast kernel against reference, for the step on show.
  private var verdict: (String, Style) {
    let step = stage.current
    if step.agrees { return (look.text("kernel ✓"), Style(.good)) }
    let short = { NumberFormat.short($0, look) }
    return (
      "kernel \(short(step.kernel)), reference \(short(step.result)): a fault, please report",
      Style(.bad, .bold)
    )
  }
}
