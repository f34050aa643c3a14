import Narration
import Kernels
import Screen
import AppCore

/// The view `shift`: map and moved map under the same box, both results, and a plot over all shifts.
struct ShiftView {
  let stage: StageState
  let shift: ShiftState
  /// The moving box, if it moves.
  let glide: Glide?
  let look: RenderStyle
  let inputFormat: NumberFormat
  let resultFormat: NumberFormat
  /// Columns of the widest number of the maps, and of the results.
  private let width: (input: Int, result: Int)

  /// The maps side by side. On a small stage the unmoved map is left out.
  enum Pane: CaseIterable { case map, moved, before, after }

  /// Made once per screen: a step of a global layer reads the whole map.
  private var scenes: [MapScene] = []

  /// How the plot is drawn, and where.
  enum PlotForm: CaseIterable { case wide, narrow, beside, none }

  init(_ stage: StageState, _ shift: ShiftState, glide: Glide?, look: RenderStyle) {
    (self.stage, self.shift, self.glide, self.look) = (stage, shift, glide, look)
    inputFormat = NumberFormat(stage.inputValues, look)
    let results = stage.walk.result.values + shift.moved.result.values
    let resultValues = ValueSummary(results)
    resultFormat = NumberFormat(resultValues, look)
    width = (
      inputFormat.width(of: stage.walk.input.values, stage.inputValues),
      resultFormat.width(of: results, resultValues)
    )
    scenes = makeScenes()
  }

  private static let wordRows = 2
  private static let allPanes: [[Pane]] = [[.map, .moved, .before, .after], [.moved, .before, .after]]

  /// With the plot if it fits, then with all maps, then as roomy as possible.
  func plan(in room: Size) -> StagePlan {
    for form in PlotForm.allCases {
      for panes in Self.allPanes {
        if let plan = plan(panes, form, words: Self.wordRows, in: room) { return plan }
      }
    }
    for panes in Self.allPanes {
      if let plan = plan(panes, .none, words: 1, in: room) { return plan }
    }
    let panes = Self.allPanes[1]
    let above = Size(columns: room.columns, rows: room.rows - 1)
    return plan(panes, MapGrid.cropped(items(panes), to: above), .none, words: 1, in: room)
  }

  private func plan(_ panes: [Pane], _ form: PlotForm, words: Int, in room: Size) -> StagePlan? {
    let plot = ShiftPlotView(plot: shift.plot, form: form, look: look).size
    guard plot.columns <= room.columns else { return nil }
    let above =
      form == .beside
      ? Size(columns: room.columns - plot.columns - MapGrid.gap, rows: room.rows - words)
      : Size(columns: room.columns, rows: room.rows - words - plot.rows)
    guard form != .beside || plot.rows <= above.rows else { return nil }
    return MapGrid.roomiest(items(panes), across: panes.count == 4 ? [4, 2] : [3], in: above).map {
      plan(panes, $0, form, words: words, in: room)
    }
  }

  private func plan(
    _ panes: [Pane], _ grid: MapGrid, _ form: PlotForm, words: Int, in room: Size
  ) -> StagePlan {
    let plot = ShiftPlotView(plot: shift.plot, form: form, look: look)
    let columns = max(grid.size.columns, min(room.columns, ShiftWords.leastColumns), plot.size.columns)
    let rows = form == .beside ? max(grid.size.rows, plot.size.rows) : grid.size.rows
    let below = form == .beside || form == .none ? 0 : plot.size.rows
    // A blank row before the plot, if there is one to spare.
    let gap = below > 0 && rows + words + below < room.rows ? 1 : 0
    let wide = form == .beside ? grid.size.columns + MapGrid.gap + plot.size.columns : columns
    return StagePlan(
      room: room, size: Size(columns: max(columns, wide), rows: rows + words + gap + below),
      isWhole: grid.isWhole && form != .none,
      worth: panes.count * 1000 + (form == .wide ? 500 : 0) + grid.pitch.spacing * grid.pitch.rows
    ) { frame, corner in
      grid.draw(on: &frame, corner, look)
      let under = Rect(column: corner.column, row: corner.row + rows, columns: columns, rows: words)
      drawWords(on: &frame, under)
      let at =
        form == .beside
        ? Point(column: corner.column + grid.size.columns + MapGrid.gap, row: corner.row)
        : Point(column: corner.column, row: under.row + words + gap)
      plot.draw(on: &frame.canvas, at)
    }
  }

  private func items(_ panes: [Pane]) -> [MapGrid.Item] {
    zip(Pane.allCases, scenes).filter { panes.contains($0.0) }.map { pane, scene in
      switch pane {
      case .map, .moved: MapGrid.Item(scene, numberWidth: width.input)
      case .before, .after: MapGrid.Item(scene, numberWidth: width.result, leastSpacing: 2)
      }
    }
  }

  private func drawWords(on frame: inout Frame, _ rect: Rect) {
    let words = ShiftWords(stage: stage, shift: shift, look: look)
    let (mark, style) = words.verdict
    let room = rect.columns - TextWidth.of(mark) - 2
    var lines = [words.count(limit: rect.rows == 1 ? room : rect.columns)]
    if rect.rows > 1 { lines.append(glide == nil ? words.cell(limit: room) : StyledText()) }
    let isFault = style.ink == .bad
    // A failed check replaces the rest, which would leave it no room.
    if isFault { lines[lines.count - 1] = StyledText(mark, style) }
    for (index, line) in lines.enumerated() {
      frame.canvas.put(line, column: rect.column, row: rect.row + index, limit: rect.columns)
    }
    guard !isFault, let last = lines.last, last.width <= room else { return }
    frame.canvas.put(
      mark, column: rect.column + rect.columns - TextWidth.of(mark), row: rect.row + lines.count - 1, style)
  }
}
