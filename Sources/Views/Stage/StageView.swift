import Narration
import Kernels
import Screen
import AppCore

/// The view `walk`: input and result maps, the overlay box, the terms, and for activations the curve.
struct StageView {
  let maps: StageMaps
  private let widths: NumberWidths

  init(_ stage: StageState, _ props: StageProps = StageProps(), look: RenderStyle) {
    maps = StageMaps(stage, props, look: look)
    let walk = stage.walk
    widths = NumberWidths(
      input: maps.inputFormat.width(of: walk.input.values, stage.inputValues),
      result: maps.resultFormat.width(of: walk.result.values, stage.resultValues),
      filter: maps.filterFormat.width(of: walk.layer.filters?.values ?? []))
  }

  var stage: StageState { maps.stage }
  var look: RenderStyle { maps.look }
  var step: WalkStep { maps.step }
  /// The moving box, if it moves.
  var glide: Glide? { maps.props.glide }
  var terms: Int? { maps.props.terms }
  var isAsked: Bool { maps.isAsked }

  func plan(in room: Size) -> StagePlan {
    if isPicture { return picturePlan(in: room) }
    let layout = layout(in: room)
    return StagePlan(room: room, size: layout.size, isWhole: layout.isWhole, worth: layout.worth) {
      draw(on: &$0, layout, column: $1.column, row: $1.row)
    }
  }

  func layout(in room: Size) -> StageLayout {
    StageLayout(stage, widths: widths, titles: maps.titles, look: look, room: room)
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
      drawResult(step.channel, on: &frame, layout, at)
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
    let input = GridPane(
      maps.input(channel), scale: layout.scale, room: layout.inputRoom, look: look)
    let place: Point
    switch layout.filter?.side ?? layout.arrangement {
    case .beside:
      let left = max(input.canvas.size.columns, TextWidth.of(input.scene.title))
      place = Point(column: at.column + left + StageLayout.gap, row: at.row)
    case .below: place = Point(column: at.column, row: at.row + input.canvas.size.rows + 1)
    }
    frame.put(input, at: at)
    if let filter = layout.filter, let filters = stage.walk.layer.filters {
      let scene = maps.filter(channel, filters)
      frame.put(GridPane(scene, scale: filter.scale, room: filter.room, look: look), at: place)
    } else {
      drawResult(channel, on: &frame, layout, place)
    }
  }

  private func drawResult(
    _ channel: Int, on frame: inout Frame, _ layout: StageLayout, _ place: Point
  ) {
    if maps.props.hides == .resultMap { return }
    let scale = layout.filter?.resultScale ?? layout.scale
    frame.put(
      GridPane(maps.result(channel), scale: scale, room: layout.resultRoom, look: look), at: place)
  }
}
