import Kernels
import Quiz
import Screen
import AppCore
import Views
import Localization

/// A rectangle in pixels.
struct PixelRect: Equatable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  var right: Int { x + width }
  var bottom: Int { y + height }
  var middle: (x: Int, y: Int) { (x + width / 2, y + height / 2) }

  func inset(_ by: Int) -> PixelRect {
    PixelRect(x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by)
  }
}

/// A map in a picture.
struct FigurePane {
  let scene: MapScene
  /// Where its first cell lies.
  let corner: (x: Int, y: Int)
  let cell: (width: Int, height: Int)

  func cell(_ row: Int, _ column: Int) -> PixelRect {
    frame(Box(row: row, column: column, height: 1, width: 1))
  }

  func frame(_ box: Box) -> PixelRect {
    PixelRect(
      x: corner.x + box.column * cell.width, y: corner.y + box.row * cell.height,
      width: box.width * cell.width, height: box.height * cell.height)
  }

  /// The real cells of the map.
  var map: PixelRect {
    frame(Box(row: 0, column: 0, height: scene.extent.height, width: scene.extent.width))
  }

  /// Everything that boxes reach.
  var reach: PixelRect { frame(scene.reach) }

  /// Row by row.
  func forEachCell(_ body: (MapScene.Cell, PixelRect) -> Void) {
    for row in 0..<scene.extent.height {
      for column in 0..<scene.extent.width {
        if let cell = scene.cell(row: row, column: column) { body(cell, self.cell(row, column)) }
      }
    }
  }
}

/// The layout of a walk's picture in pixels: the same for every step.
struct StageFigure {
  let words: StageWords
  let cell: (width: Int, height: Int)
  let size: (width: Int, height: Int)
  /// Where the curve of an activation goes, if there is one.
  let curve: PixelRect?
  private let inputCorner: (x: Int, y: Int)
  private let resultCorner: (x: Int, y: Int)
  private let pairHeight: Int

  static let margin = 28
  static let header = 64
  static let titleHeight = 30
  static let gap = 64
  static let channelGap = 18
  static let curveHeight = 190
  static let footer = 118
  static let leastWidth = 480
  static let letter = 12

  var stage: StageState { words.stage }
  var walk: Walkthrough { words.stage.walk }

  /// - Parameters:
  ///   - stage: with nothing to predict, in the walk view.
  ///   - letter: how wide every letter is, where all are alike.
  init(_ stage: StageState, letter: Int? = nil, language: Language = .english) {
    let words = StageWords(stage, look: RenderStyle(language: language))
    let walk = stage.walk
    self.words = words
    let cell = (width: Self.cellWidth(words), height: 48)
    self.cell = cell
    let reach = walk.placed.reach
    let rows = max(reach.height, walk.result.height)
    let titles = max(reach.width * cell.width, 9 * Self.letter) + Self.gap
    let width = titles + max(walk.result.width * cell.width, 9 * Self.letter)
    let content = max(max(Self.leastWidth, width + 2 * Self.margin), Self.textWidth(words, letter))
    let left = (content - width) / 2
    let top = Self.header + Self.titleHeight
    pairHeight = rows * cell.height + Self.titleHeight + Self.channelGap
    inputCorner = (left - reach.column * cell.width, top - reach.row * cell.height)
    // The result stands beside the middle of the map.
    let resultTop =
      top + (reach.height > walk.result.height ? (reach.height - walk.result.height) * cell.height / 2 : 0)
    resultCorner = (left + titles, resultTop)
    let pairs = max(walk.input.channels, walk.result.channels) * pairHeight
    let curveTop = Self.header + pairs
    let hasCurve = walk.layer.isPointwise
    curve =
      hasCurve
      ? PixelRect(
        x: Self.margin, y: curveTop + 6, width: content - 2 * Self.margin, height: Self.curveHeight - 24)
      : nil
    size = (content, curveTop + (hasCurve ? Self.curveHeight : 0) + Self.footer)
  }

  /// The approximate width of the lines of text: fonts differ.
  private static func textWidth(_ words: StageWords, _ letter: Int?) -> Int {
    let remarks = (0..<min(64, words.stage.walk.count)).map { TextWidth.of(words.step($0).remark) }
    let small = letter ?? 9
    let lines = [
      TextWidth.of(words.settings) * (letter ?? 11), (TextWidth.of(words.formula) + 14) * small,
      (remarks.max() ?? 0) * small,
    ]
    return (lines.max() ?? 0) + 2 * margin
  }

  private static func cellWidth(_ words: StageWords) -> Int {
    let walk = words.stage.walk
    let maps = StageMaps(words.stage, step: walk.count - 1, look: words.look)
    let scenes =
      (0..<walk.input.channels).map(maps.input) + (0..<walk.result.channels).map(maps.result)
    var longest = 1
    for scene in scenes {
      FigurePane(scene: scene, corner: (0, 0), cell: (0, 0)).forEachCell { cell, _ in
        longest = max(longest, cell.text.count)
      }
    }
    return max(48, longest * letter + 18)
  }

  /// The maps at a step: those of the input, and those of the result.
  func panes(at step: Int, hides: Hiding = .nothing) -> (
    inputs: [FigurePane], results: [FigurePane]
  ) {
    let maps = StageMaps(stage, step: step, hides: hides, look: words.look)
    return (
      (0..<walk.input.channels).map { pane(maps.input($0), inputCorner, $0) },
      (0..<walk.result.channels).map { pane(maps.result($0), resultCorner, $0) }
    )
  }

  private func pane(_ scene: MapScene, _ corner: (x: Int, y: Int), _ channel: Int) -> FigurePane {
    FigurePane(scene: scene, corner: (corner.x, corner.y + channel * pairHeight), cell: cell)
  }

  /// The lines of the footer: their baselines.
  var equationLine: Int { size.height - Self.footer + 30 }
  var remarkLine: Int { equationLine + 26 }
  var formulaLine: Int { remarkLine + 30 }
  var barLine: Int { size.height - 14 }

  /// How many letters of the equation fit.
  var equationLimit: Int { (size.width - 2 * Self.margin) / (Self.letter + 1) }
}
