import Narration
import Kernels
import Quiz
import Screen
import AppCore

/// The view `walk`: input and result maps, the overlay box, the terms, and for activations the curve.
struct StageView {
  let stage: StageState
  /// The moving box, if it moves.
  let glide: Glide?
  /// What must not be shown yet.
  let hides: Hiding
  /// How many terms of the box are shown so far; `nil` if all of them and the result are.
  let terms: Int?
  /// Whether a click on a cell of the input map is an answer.
  let takesCells: Bool
  let look: RenderStyle
  let inputFormat: NumberFormat
  let resultFormat: NumberFormat
  let filterFormat: NumberFormat
  /// The current step: computing it takes time in proportion to its box.
  let step: WalkStep
  private let widths: NumberWidths
  let titles: (input: String, result: String)

  init(
    _ stage: StageState, glide: Glide? = nil, hides: Hiding = .nothing, takesCells: Bool = false,
    terms: Int? = nil, look: RenderStyle
  ) {
    self.terms = terms
    self.stage = stage
    self.glide = glide
    self.hides = hides
    self.takesCells = takesCells
    self.look = look
    let walk = stage.walk
    step = stage.current
    let filters = walk.layer.filters?.values ?? []
    inputFormat = NumberFormat(stage.inputValues, look)
    resultFormat = NumberFormat(stage.resultValues, look)
    filterFormat = NumberFormat(fitting: filters, look)
    widths = NumberWidths(
      input: inputFormat.width(of: walk.input.values, stage.inputValues),
      result: resultFormat.width(of: walk.result.values, stage.resultValues),
      filter: filterFormat.width(of: filters))
    titles = Self.titles(stage, look)
  }

  init(_ stage: StageState, _ props: StageProps, look: RenderStyle) {
    self.init(
      stage, glide: props.glide, hides: props.hides, takesCells: props.takesCells, terms: props.terms,
      look: look)
  }

  /// Several channels are numbered; the extent is then in the formula only.
  private static func titles(_ stage: StageState, _ look: RenderStyle) -> (input: String, result: String) {
    let (walk, name) = (stage.walk, look(stage.settings.kind.shortTitle))
    if let filters = walk.layer.filters { return filterTitles(walk, filters, look) }
    let channels = walk.input.channels
    return channels > 1
      ? (look(.stage(.channel(channels, of: channels))), name)
      : (look(stage.title) + look.text(" \(walk.input.extent)"), look.text("\(name) \(walk.result.extent)"))
  }

  /// Whether the sum and the marks would give the answer away.
  var isAsked: Bool { hides != .nothing }

  func plan(in room: Size) -> StagePlan {
    if isPicture { return picturePlan(in: room) }
    let layout = layout(in: room)
    return StagePlan(room: room, size: layout.size, isWhole: layout.isWhole, worth: layout.worth) {
      draw(on: &$0, layout, column: $1.column, row: $1.row)
    }
  }

  func layout(in room: Size) -> StageLayout {
    StageLayout(stage, widths: widths, titles: titles, look: look, room: room)
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
    if let place = layout.filter {
      let at = Point(column: column + place.result.column, row: row + place.result.row)
      drawResult(step.channel, filterResultTitle, on: &frame, layout, at, isCurrent: false)
      bottom = row + layout.size.rows - StageLayout.termRows
    }
    drawTerms(on: &frame, column: column, row: bottom, width: layout.size.columns)
    drawViewport(on: &frame, layout, Point(column: column, row: row), termRow: bottom)
    if layout.hasCurve {
      let rows = layout.size.rows - (bottom + StageLayout.termRows - row) - 1
      CurveView(stage: stage, hidesPoint: glide != nil || isAsked || terms != nil, look: look)
        .draw(
          on: &frame.canvas,
          Rect(
            column: column, row: bottom + StageLayout.termRows + 1, columns: StageLayout.curveColumns,
            rows: rows))
    }
  }

  private func channels(_ layout: StageLayout) -> Range<Int> {
    let current = stage.editor?.channel ?? step.channels.lowerBound
    return layout.shownChannels == 1
      ? current..<(current + 1) : 0..<stage.walk.input.channels
  }

  private func drawPair(_ channel: Int, on frame: inout Frame, _ layout: StageLayout, _ at: Point) {
    let input = inputPane(channel, layout)
    let isCurrent = step.channels.contains(channel)
    let style = Style(.muted, isCurrent && stage.walk.input.channels > 1 ? .bold : [])
    let place: Point
    switch layout.filter?.side ?? layout.arrangement {
    case .beside:
      let left = max(input.canvas.size.columns, TextWidth.of(inputTitle(channel)))
      place = Point(column: at.column + left + StageLayout.gap, row: at.row)
    case .below: place = Point(column: at.column, row: at.row + input.canvas.size.rows + 1)
    }
    frame.canvas.put(inputTitle(channel), column: at.column, row: at.row, style)
    paste(input, on: &frame, at: Point(column: at.column, row: at.row + 1))
    if takesCells, step.channels == channel..<(channel + 1) { addAnswers(input, to: &frame, at) }
    if let filter = layout.filter {
      drawFilter(channel, on: &frame, filter, place)
    } else {
      drawResult(channel, titles.result, on: &frame, layout, place, isCurrent: isCurrent)
    }
  }

  private func drawResult(
    _ channel: Int, _ title: String, on frame: inout Frame, _ layout: StageLayout, _ place: Point,
    isCurrent: Bool
  ) {
    if hides == .resultMap { return }
    let result = resultPane(channel, layout)
    let style = Style(.muted, isCurrent && stage.walk.input.channels > 1 ? .bold : [])
    frame.canvas.put(title, column: place.column, row: place.row, style)
    paste(result, on: &frame, at: Point(column: place.column, row: place.row + 1))
    if stage.isWaiting || !isAsked {
      addTargets(channel, result, to: &frame, Point(column: place.column, row: place.row + 1))
    }
  }

  private func inputTitle(_ channel: Int) -> String {
    let count = stage.walk.input.channels
    return count == 1 ? titles.input : look(.stage(.channel(channel + 1, of: count)))
  }

  func paste(_ pane: GridPane, on frame: inout Frame, at point: Point) {
    let size = pane.canvas.size
    frame.canvas.draw(
      pane.canvas, from: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows),
      column: point.column, row: point.row)
  }

  /// While a result is asked for, a click on a cell of the map answers with its value.
  private func addAnswers(_ pane: GridPane, to frame: inout Frame, _ at: Point) {
    for row in pane.visibleRows where (0..<stage.walk.input.height).contains(row) {
      for column in pane.visibleColumns where (0..<stage.walk.input.width).contains(column) {
        var rect = pane.rect(row: row, column: column)
        rect.column += at.column
        rect.row += at.row + 1
        frame.targets.append(Target(rect: rect, command: .sayCell(row: row, column: column)))
      }
    }
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
