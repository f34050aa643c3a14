import Kernels
import AppCore
import Views
import Localization

/// One step of a stage in pixels, like the vector picture, on a light background.
public struct StageRaster {
  private let figure: StageFigure
  private let index: Int
  private let step: WalkStep
  private var raster: Raster

  private static let page: Raster.Color = (252, 252, 253)
  private static let cell: Raster.Color = (255, 255, 255)
  private static let line: Raster.Color = (201, 209, 217)
  private static let text: Raster.Color = (31, 35, 40)
  private static let muted: Raster.Color = (99, 108, 118)
  private static let window: Raster.Color = (0, 95, 175)
  private static let winner: Raster.Color = (175, 95, 0)
  private static let smallLetter = 8

  /// - Parameter step: from 0; clamped to the last step.
  /// - Complexity: O(pixels + cells).
  public static func picture(_ stage: StageState, step: Int, language: Language = .english) -> Raster {
    var drawing = StageRaster(stage, step: step, language)
    drawing.draw()
    return drawing.raster
  }

  private init(_ stage: StageState, step: Int, _ language: Language) {
    figure = StageFigure(stage, letter: StageFigure.letter, language: language)
    index = min(max(0, step), figure.walk.count - 1)
    self.step = figure.walk.step(index)
    raster = Raster(width: figure.size.width, height: figure.size.height, Self.page)
  }

  private var walk: Walkthrough { figure.walk }

  private mutating func draw() {
    write(figure.words.settings, x: StageFigure.margin, y: 40, Self.text)
    let (inputs, results) = figure.panes(at: index)
    let panes = inputs + results
    for pane in panes { drawGrid(pane) }
    for pane in panes { pane.scene.overlays.forEach { drawBox($0, on: pane) } }
    for pane in panes { drawMarks(pane) }
    for pane in panes { drawNumbers(pane) }
    drawCurve()
    drawFooter()
  }

  @discardableResult
  private mutating func write(_ text: String, x: Int, y: Int, _ color: Raster.Color) -> Int {
    raster.write(text, x: x, y: y, color, letter: StageFigure.letter)
  }

  /// The title, the pads and the empty cells of a map.
  private mutating func drawGrid(_ pane: FigurePane) {
    let (map, extent) = (pane.map, pane.scene.extent)
    write(pane.scene.title, x: pane.reach.x, y: pane.reach.y - 11, Self.muted)
    for pad in pane.scene.pads {
      raster.outline(pane.cell(pad.row, pad.column).inset(4), Self.line, weight: 1) { x, y in
        (x + y) / 3 % 2 == 0
      }
    }
    raster.fill(map, Self.cell)
    for row in 0...extent.height {
      let y = map.y + row * pane.cell.height
      raster.fill(PixelRect(x: map.x, y: y, width: map.width + 1, height: 1), Self.line)
    }
    for column in 0...extent.width {
      let x = map.x + column * pane.cell.width
      raster.fill(PixelRect(x: x, y: map.y, width: 1, height: map.height + 1), Self.line)
    }
  }

  /// Dotted where it is off the map; with the weights of a convolution small in the corners of its cells.
  private mutating func drawBox(_ overlay: MapScene.Overlay, on pane: FigurePane) {
    let box = pane.frame(overlay.box)
    let map = pane.map.inset(-2)
    raster.fill(box, Self.window, opacity: 12)
    for (index, cell) in overlay.cells.enumerated() {
      let place = pane.cell(cell.row, cell.column)
      if overlay.hasGaps { raster.fill(place.inset(3), Self.window, opacity: 20) }
      if let weight = overlay.weight {
        raster.write(
          weight(index), x: place.x + 5, y: place.y + 13, Self.window, letter: Self.smallLetter)
      }
    }
    raster.outline(box.inset(-1), Self.window, weight: 3) { x, y in
      let along = x <= box.x + 2 || x >= box.right - 2 ? y : x
      return map.contains(x, y) || along / 4 % 2 == 0
    }
  }

  private mutating func drawMarks(_ pane: FigurePane) {
    for place in pane.scene.marked {
      let cell = pane.cell(place.row, place.column).inset(4)
      raster.fill(cell, Self.winner, opacity: 30)
      raster.outline(cell, Self.winner, weight: 2)
    }
  }

  private mutating func drawNumbers(_ pane: FigurePane) {
    pane.forEachCell { number, cell in
      let isHidden = number.role == .hidden
      writeInside(cell, isHidden ? "·" : number.text, isHidden ? Self.muted : Self.text)
    }
  }

  private mutating func writeInside(_ cell: PixelRect, _ text: String, _ color: Raster.Color) {
    let x = cell.middle.x - Raster.width(of: text, letter: StageFigure.letter) / 2
    write(text, x: x, y: cell.middle.y + 7, color)
  }

  private mutating func drawCurve() {
    guard let curve = CurveFigure(figure) else { return }
    let (rect, origin) = (curve.rect, curve.origin)
    raster.fill(PixelRect(x: rect.x, y: origin.y, width: rect.width, height: 1), Self.line)
    raster.fill(PixelRect(x: origin.x, y: rect.y, width: 1, height: rect.height), Self.line)
    for channel in 0..<walk.input.channels {
      let points = curve.line(channel: channel)
      for (from, to) in zip(points, points.dropFirst()) {
        raster.line(from: from, to: to, Self.window, weight: 3)
      }
    }
    raster.disc(curve.point(step), radius: 7, Self.winner)
  }

  private mutating func drawFooter() {
    let words = figure.words.step(index)
    var x = StageFigure.margin
    for piece in words.pieces(limit: figure.equationLimit) {
      x = write(piece.text, x: x, y: figure.equationLine, piece.isMarked ? Self.winner : Self.text)
    }
    write(words.remark, x: StageFigure.margin, y: figure.remarkLine, Self.muted)
    write(figure.words.formula, x: StageFigure.margin, y: figure.formulaLine, Self.window)
    let count = figure.words.look(.export(.stepOf(index + 1, walk.count)))
    let right = figure.size.width - StageFigure.margin
    write(
      count, x: right - Raster.width(of: count, letter: StageFigure.letter), y: figure.formulaLine, Self.muted
    )
    let rail = PixelRect(
      x: StageFigure.margin, y: figure.barLine, width: figure.size.width - 2 * StageFigure.margin, height: 4)
    raster.fill(rail, Self.line)
    raster.fill(
      PixelRect(x: rail.x, y: rail.y, width: rail.width * (index + 1) / walk.count, height: 4), Self.winner)
  }
}
