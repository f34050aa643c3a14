import Kernels
import Screen
import AppCore
import Localization

/// The layout of a walk's maps as pictures.
struct StagePictureLayout: Equatable {
  let level: Int
  let zoom: Zoom
  let arrangement: StageLayout.Arrangement
  /// The dots of input and result that are visible.
  let input: Extent
  let result: Extent
  /// The corner of the result's title, relative to the stage's.
  let resultCorner: Point
  let size: Size
  let isWhole: Bool
  /// The level from which everything is visible.
  let farthest: Int

  /// How much it shows: fine dots, large dots, the result beside the input.
  var worth: Int { (40 - level) * 1000 + zoom.columns * 10 + (arrangement == .beside ? 5 : 0) }

  /// The sizes to place in `room`.
  private struct Plan {
    let maps: (input: Extent, result: Extent)
    let titles: (input: Int, result: Int)
    let room: Size

    func dots(_ level: Int) -> (input: Extent, result: Extent) {
      let grain = Viewport.grain(level)
      return (Picture.extent(of: maps.input, grain: grain), Picture.extent(of: maps.result, grain: grain))
    }

    /// Size and the result's corner, with frames and titles.
    func place(
      _ dots: (input: Extent, result: Extent), _ zoom: Zoom, _ arrangement: StageLayout.Arrangement
    ) -> (size: Size, corner: Point) {
      let (input, result) = (framed(zoom.size(of: dots.input)), framed(zoom.size(of: dots.result)))
      let (left, right) = (max(input.columns, titles.input), max(result.columns, titles.result))
      switch arrangement {
      case .beside:
        let corner = Point(column: left + StageLayout.gap, row: 0)
        return (
          Size(columns: corner.column + right, rows: 1 + max(input.rows, result.rows) + StageLayout.termRows),
          corner
        )
      case .below:
        return (
          Size(columns: max(left, right), rows: 2 + input.rows + result.rows + StageLayout.termRows),
          Point(column: 0, row: 1 + input.rows)
        )
      }
    }

    private func framed(_ size: Size) -> Size { Size(columns: size.columns + 2, rows: size.rows + 2) }

    func fitting(_ dots: (input: Extent, result: Extent), _ zooms: [Zoom]) -> (
      zoom: Zoom, arrangement: StageLayout.Arrangement
    )? {
      for zoom in zooms {
        for arrangement in [StageLayout.Arrangement.beside, .below]
        where place(dots, zoom, arrangement).size.fits(room) { return (zoom, arrangement) }
      }
      return nil
    }

    /// The dots of both maps that fit, with their titles.
    func cropped(_ dots: (input: Extent, result: Extent), _ zoom: Zoom) -> (input: Extent, result: Extent) {
      let rows = max(1, room.rows - StageLayout.termRows - 3)
      let columns = max(2, room.columns - StageLayout.gap - 4)
      let share = columns * (dots.input.width + 1) / (dots.input.width + dots.result.width + 2)
      let most = columns - max(1, titles.result - 2)
      let left = max(1, min(max(share, titles.input - 2), most))
      let cut = { (dots: Extent, columns: Int) in
        let cells = zoom.cells(within: Size(columns: columns, rows: rows))
        return Extent(min(cells.height, dots.height), min(cells.width, dots.width))
      }
      return (cut(dots.input, left), cut(dots.result, columns - left))
    }
  }

  init(
    _ walk: Walkthrough, level wanted: Int, titles: (input: Int, result: Int), in room: Size,
    look: RenderStyle
  ) {
    // There is always at least a framed row of dots under a title.
    let rows = max(room.rows, StageLayout.termRows + 4)
    let plan = Plan(
      maps: (walk.input.extent, walk.result.extent), titles: titles,
      room: Size(columns: room.columns, rows: rows))
    let zooms = Zoom.all(look)
    let least = zooms[zooms.count - 1]
    farthest = (1...24).first { plan.fitting(plan.dots($0), [least]) != nil } ?? 24
    level = min(max(1, wanted), farthest)
    let dots = plan.dots(level)
    let fitting = plan.fitting(dots, level == 1 ? zooms : [least])
    let (zoom, arrangement) = fitting ?? (least, .beside)
    (input, result) = fitting == nil ? plan.cropped(dots, zoom) : dots
    let place = plan.place((input, result), zoom, arrangement)
    (self.zoom, self.arrangement, isWhole) = (zoom, arrangement, fitting != nil)
    resultCorner = place.corner
    size = Size(
      columns: max(place.size.columns, min(room.columns, StageLayout.leastColumns)), rows: place.size.rows)
  }
}

/// The walk zoomed out: its maps as pictures, the box and the current result outlined.
extension StageView {
  /// Whether the maps are pictures. While the learner edits the map, or is asked about it, they are numbers.
  var isPicture: Bool {
    stage.viewport.level > 0 && stage.editor == nil && !takesCellsOfQuestion
  }

  private var takesCellsOfQuestion: Bool { isAsked && !stage.isWaiting }

  func pictureLayout(in room: Size) -> StagePictureLayout {
    let widths = (TextWidth.of(pictureTitles.input), TextWidth.of(pictureTitles.result))
    return StagePictureLayout(stage.walk, level: stage.viewport.level, titles: widths, in: room, look: look)
  }

  func picturePlan(in room: Size) -> StagePlan {
    let layout = pictureLayout(in: room)
    return StagePlan(room: room, size: layout.size, isWhole: layout.isWhole, worth: layout.worth) {
      drawPictures(on: &$0, layout, $1)
    }
  }

  /// With channels as numbers, of as many digits for each.
  private var pictureTitles: (input: String, result: String) {
    let (walk, name) = (stage.walk, look(stage.settings.kind.shortTitle))
    let (first, count) = (step.channels.lowerBound + 1, walk.input.channels)
    let input =
      count > 1 ? look(.stage(.channel(first, of: count))) + " \(walk.input.extent)" : maps.titles.input
    let results = walk.result.channels
    let result =
      results > 1
      ? "\(name) \(step.channel + 1)/\(results) \(walk.result.extent)" : maps.titles.result
    return (look.text(input), look.text(result))
  }

  private func drawPictures(on frame: inout Frame, _ layout: StagePictureLayout, _ at: Point) {
    let under = Point(column: at.column, row: at.row + 1)
    let input = inputPicture(layout)
    frame.canvas.put(pictureTitles.input, column: at.column, row: at.row, Style(.muted))
    frame.paste(input.canvas, at: under)
    if !layout.isWhole { addLooks(input, to: &frame, under) }
    let corner = Point(column: at.column + layout.resultCorner.column, row: at.row + layout.resultCorner.row)
    let result = resultPicture(layout)
    frame.canvas.put(pictureTitles.result, column: corner.column, row: corner.row, Style(.muted))
    frame.paste(result.canvas, at: Point(column: corner.column, row: corner.row + 1))
    addDots(result, to: &frame, Point(column: corner.column, row: corner.row + 1)) { row, column in
      .go(toStep: stage.walk.index(channel: step.channel, row: row, column: column))
    }
    let termRow = at.row + layout.size.rows - StageLayout.termRows
    drawTerms(
      on: &frame,
      Rect(column: at.column, row: termRow, columns: layout.size.columns, rows: StageLayout.termRows))
    drawViewport(input, on: &frame, layout, under, termRow: termRow)
  }

  private func inputPicture(_ layout: StagePictureLayout) -> PicturePane {
    let picture = Picture(
      stage.walk.input, channel: step.channels.lowerBound, most: stage.inputValues.largest,
      grain: Viewport.grain(layout.level))
    return PicturePane(
      picture, zoom: layout.zoom, room: layout.input, field: picture.dots(of: step.box),
      around: stage.viewport.center.map { ($0.row / picture.grain, $0.column / picture.grain) }, look: look)
  }

  private func resultPicture(_ layout: StagePictureLayout) -> PicturePane {
    let picture = Picture(
      stage.walk.result, channel: step.channel, most: stage.resultValues.largest,
      grain: Viewport.grain(layout.level), last: isAsked ? stage.step - 1 : stage.step)
    let near = stage.viewport.center.map { stage.walk.placed.result(near: $0.row, $0.column) }
    return PicturePane(
      picture, zoom: layout.zoom, room: layout.result,
      field: picture.dots(of: Box(row: step.row, column: step.column, height: 1, width: 1)),
      around: near.map { ($0.row / picture.grain, $0.column / picture.grain) }, look: look)
  }

  private func drawViewport(
    _ pane: PicturePane, on frame: inout Frame, _ layout: StagePictureLayout, _ at: Point, termRow: Int
  ) {
    let (grain, shown, map) = (pane.picture.grain, pane.viewport.box, stage.walk.input.extent)
    let visible = Box(
      row: shown.row * grain, column: shown.column * grain,
      height: min(shown.height * grain, map.height - shown.row * grain),
      width: min(shown.width * grain, map.width - shown.column * grain))
    let size = pane.canvas.size
    let viewport = MapViewport(
      reach: Box(row: 0, column: 0, height: map.height, width: map.width), visible: visible, map: map,
      rect: Rect(column: at.column, row: at.row, columns: size.columns, rows: size.rows),
      farthest: layout.farthest)
    frame.viewport = viewport
    let dot = grain == 1 ? Phrase.viewport(.dotIsCell) : .viewport(.dot(is: "\(Extent(grain))"))
    let short = viewport.wordings.suffix(1).map {
      Phrase.viewport(.dotAt(.viewport(.shortDot("\(Extent(grain))")), $0))
    }
    let words = viewport.wordings.map { Phrase.viewport(.dotAt(dot, $0)) } + short + [dot]
    drawWords(words, on: &frame, column: at.column, row: termRow, width: layout.size.columns)
  }
}
