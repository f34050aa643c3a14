import Kernels
import AppCore
import Views
import Localization

/// One step of a stage in pixels, like the vector picture, on a light ground.
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

  /// - Parameter step: from 0; one beyond the last is the last.
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
    for channel in 0..<walk.input.channels { drawInput(channel) }
    for channel in 0..<walk.result.channels { drawResultGrid(channel) }
    drawBox()
    drawMarks()
    drawNumbers()
    drawCurve()
    drawFooter()
  }

  @discardableResult
  private mutating func write(_ text: String, x: Int, y: Int, _ color: Raster.Color) -> Int {
    raster.write(text, x: x, y: y, color, letter: StageFigure.letter)
  }

  private mutating func drawInput(_ channel: Int) {
    let reach = figure.reachFrame(channel)
    let count = walk.input.channels
    let title: Phrase =
      count > 1 ? .export(.channelTitle(channel + 1, of: count)) : .stage(.sizedMap("\(walk.input.extent)"))
    write(figure.words.look(title), x: reach.x, y: reach.y - 11, Self.muted)
    for pad in StagePads(walk).cells {
      raster.outline(figure.inputCell(channel, pad.row, pad.column).inset(4), Self.line, weight: 1) { x, y in
        (x + y) / 3 % 2 == 0
      }
    }
    drawGrid(figure.inputFrame(channel), walk.input.extent)
  }

  private mutating func drawResultGrid(_ channel: Int) {
    let map = figure.resultFrame(channel)
    write("\(figure.words.layer) \(walk.result.extent)", x: map.x, y: map.y - 11, Self.muted)
    drawGrid(map, walk.result.extent)
  }

  private mutating func drawGrid(_ map: PixelRect, _ extent: Extent) {
    raster.fill(map, Self.cell)
    for row in 0...extent.height {
      let y = map.y + row * figure.cell.height
      raster.fill(PixelRect(x: map.x, y: y, width: map.width + 1, height: 1), Self.line)
    }
    for column in 0...extent.width {
      let x = map.x + column * figure.cell.width
      raster.fill(PixelRect(x: x, y: map.y, width: 1, height: map.height + 1), Self.line)
    }
  }

  /// Dotted where it is off the map.
  private mutating func drawBox() {
    for channel in figure.channels(under: step) {
      let box = figure.frame(step.box, channel: channel)
      let map = figure.inputFrame(channel).inset(-2)
      raster.fill(box, Self.window, opacity: 12)
      if step.cells.count < box.width * box.height / (figure.cell.width * figure.cell.height) {
        for tap in step.cells {
          raster.fill(figure.inputCell(channel, tap.row, tap.column).inset(3), Self.window, opacity: 20)
        }
      }
      drawWeights(channel)
      raster.outline(box.inset(-1), Self.window, weight: 3) { x, y in
        let along = x <= box.x + 2 || x >= box.right - 2 ? y : x
        return map.contains(x, y) || along / 4 % 2 == 0
      }
    }
  }

  /// The weight of each cell of a convolution, small in its corner.
  private mutating func drawWeights(_ channel: Int) {
    for weight in figure.weights(of: step, on: channel) {
      let cell = figure.inputCell(channel, weight.cell.row, weight.cell.column)
      raster.write(weight.text, x: cell.x + 5, y: cell.y + 13, Self.window, letter: Self.smallLetter)
    }
  }

  private mutating func drawMarks() {
    var cells = [figure.resultCell(step.channel, step.row, step.column)]
    if let winner = step.winner { cells.append(figure.inputCell(step.channel, winner.row, winner.column)) }
    for cell in cells.map({ $0.inset(4) }) {
      raster.fill(cell, Self.winner, opacity: 30)
      raster.outline(cell, Self.winner, weight: 2)
    }
  }

  private mutating func drawNumbers() {
    for channel in 0..<walk.input.channels {
      for row in 0..<walk.input.height {
        for column in 0..<walk.input.width {
          let text = figure.words.input(channel: channel, row: row, column: column)
          writeInside(figure.inputCell(channel, row, column), text, Self.text)
        }
      }
    }
    for other in 0..<walk.count {
      let at = walk.step(other)
      let cell = figure.resultCell(at.channel, at.row, at.column)
      writeInside(
        cell, other <= index ? figure.words.result(other) : "·", other <= index ? Self.text : Self.muted)
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
