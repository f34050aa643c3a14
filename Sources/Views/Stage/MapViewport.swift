import Kernels
import Screen
import AppCore
import Localization

/// The visible part of the input map of a walk, and its place on the screen.
struct MapViewport: Equatable, Sendable {
  /// Everything that could be shown, in the map's own cells.
  let reach: Box
  let visible: Box
  /// The map without the parts that boxes reach beyond it.
  let map: Extent
  let rect: Rect
  /// The zoom level from which the whole map is visible.
  let farthest: Int

  /// The command that pans by half a screen; `nil` if the map ends.
  func panned(down: Int, right: Int) -> ViewportCommand? {
    let row = Self.next(visible.row, visible.height, reach.row, reach.height, by: down)
    let column = Self.next(visible.column, visible.width, reach.column, reach.width, by: right)
    guard row != visible.row || column != visible.column else { return nil }
    return .look(row: row + visible.height / 2, column: column + visible.width / 2)
  }

  private static func next(_ first: Int, _ shown: Int, _ start: Int, _ count: Int, by step: Int) -> Int {
    min(max(start, first + step * max(1, shown / 2)), start + count - shown)
  }

  /// The visible part of the map in words, the longest wording first; none if all is visible.
  var wordings: [Phrase] {
    let rows = (visible.row..<(visible.row + visible.height)).clamped(to: 0..<map.height)
    let columns = (visible.column..<(visible.column + visible.width)).clamped(to: 0..<map.width)
    guard rows.count < map.height || columns.count < map.width else { return [] }
    let down = Phrase.viewport(.rows(Self.span(rows), rows.count == 1))
    let across = Phrase.viewport(.columns(Self.span(columns), columns.count == 1))
    let all = Phrase.viewport(
      .spans(.viewport(.ofAll(down, map.height)), .viewport(.ofAll(across, map.width))))
    return [all + .viewport(.andFarther), all, .viewport(.spans(down, across))]
  }

  private static func span(_ range: Range<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)–\(range.upperBound)"
  }
}

extension StageView {
  /// The visible part of the map in words, beside the check mark; and the map as a small picture if there is room.
  func drawViewport(on frame: inout Frame, _ layout: StageLayout, _ at: Point, termRow: Int) {
    let scene = maps.input(step.channels.lowerBound)
    let viewport = MapViewport(
      reach: scene.reach, visible: scene.visible(in: layout.inputRoom).box, map: scene.extent,
      rect: Rect(
        column: at.column, row: at.row, columns: layout.size.columns, rows: layout.pair.rows),
      farthest: pictureLayout(in: layout.room).farthest)
    frame.viewport = viewport
    drawWords(viewport.wordings, on: &frame, column: at.column, row: termRow, width: layout.size.columns)
    guard let inset = layout.inset else { return }
    drawInset(
      inset, viewport, on: &frame, Point(column: at.column + inset.column, row: at.row + 1), above: termRow)
  }

  /// In the row of the check mark, as far as there is room.
  func drawWords(_ wordings: [Phrase], on frame: inout Frame, column: Int, row: Int, width: Int) {
    let room = width - TextWidth.of(step.verdict(look).0) - 2
    let words = wordings.map { look($0) }.first { TextWidth.of($0) <= room } ?? ""
    frame.canvas.put(words, column: column, row: row, Style(.muted))
  }

  private func drawInset(
    _ inset: Inset, _ viewport: MapViewport, on frame: inout Frame, _ at: Point, above end: Int
  ) {
    let picture = Picture(
      stage.walk.input, channel: step.channels.lowerBound, most: stage.inputValues.largest, grain: inset.grain
    )
    let pane = PicturePane(
      picture, zoom: inset.zoom, room: picture.extent, field: picture.dots(of: viewport.visible), look: look)
    // A map of few rows leaves no room beside it.
    guard at.row + pane.canvas.size.rows <= end else { return }
    frame.paste(pane.canvas, at: at)
    frame.canvas.put(look(.viewport(.whereThisIs)), column: at.column, row: at.row - 1, Style(.muted))
    addLooks(pane, to: &frame, at)
  }

  /// A click on a dot shows the cells there.
  func addLooks(_ pane: PicturePane, to frame: inout Frame, _ at: Point) {
    addDots(pane, to: &frame, at) { row, column in .viewport(.look(row: row, column: column)) }
  }

  /// A target for each dot, or for the upper of two in a row. `command` gets the middle of its cells.
  func addDots(
    _ pane: PicturePane, to frame: inout Frame, _ at: Point, _ command: (_ row: Int, _ column: Int) -> Command
  ) {
    let (picture, viewport) = (pane.picture, pane.viewport)
    for row in viewport.row..<(viewport.row + viewport.cells.height) {
      if pane.zoom.halves == 1, (row - viewport.row) % 2 == 1 { continue }
      for column in viewport.column..<(viewport.column + viewport.cells.width) {
        guard var rect = pane.rect(row: row, column: column) else { continue }
        rect.column += at.column
        rect.row += at.row
        let cell = (row * picture.grain + picture.grain / 2, column * picture.grain + picture.grain / 2)
        frame.targets.append(
          Target(
            rect: rect,
            command: command(min(cell.0, picture.map.height - 1), min(cell.1, picture.map.width - 1))))
      }
    }
  }
}

/// The whole map as a small picture beside a part of it.
struct Inset: Equatable {
  let grain: Int
  let zoom: Zoom
  /// With its frame, and as wide as its title.
  let columns: Int
  /// Its left side, relative to the stage's.
  var column = 0

  /// From this size on the map's picture fits beside its numbers.
  private static let least = Size(columns: 110, rows: 14)
  private static let most = 32

  /// `nil` if the numbers need all of `room`.
  init?(of map: Extent, in room: Size, look: RenderStyle) {
    guard room.columns >= Self.least.columns, room.rows >= Self.least.rows else { return nil }
    let zooms = Zoom.all(look)
    zoom = zooms[zooms.count - 1]
    let inner = zoom.cells(within: Size(columns: Self.most, rows: room.rows - StageLayout.termRows - 3))
    var grain = 1
    while !Picture.extent(of: map, grain: grain).fits(inner) { grain *= 2 }
    self.grain = grain
    let size = zoom.size(of: Picture.extent(of: map, grain: grain))
    columns = max(size.columns + 2, TextWidth.of(look(.viewport(.whereThisIs))))
  }
}

extension Extent {
  func fits(_ room: Extent) -> Bool { height <= room.height && width <= room.width }
}
