import Kernels
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

/// The layout of a stage's picture in pixels: the same for every step.
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
    var longest = 1
    for channel in 0..<walk.input.channels {
      for row in 0..<walk.input.height {
        for column in 0..<walk.input.width {
          longest = max(longest, words.input(channel: channel, row: row, column: column).count)
        }
      }
    }
    for index in 0..<walk.count { longest = max(longest, words.result(index).count) }
    return max(48, longest * letter + 18)
  }

  func inputCell(_ channel: Int, _ row: Int, _ column: Int) -> PixelRect {
    PixelRect(
      x: inputCorner.x + column * cell.width, y: inputCorner.y + channel * pairHeight + row * cell.height,
      width: cell.width, height: cell.height)
  }

  func resultCell(_ channel: Int, _ row: Int, _ column: Int) -> PixelRect {
    PixelRect(
      x: resultCorner.x + column * cell.width, y: resultCorner.y + channel * pairHeight + row * cell.height,
      width: cell.width, height: cell.height)
  }

  func frame(_ box: Box, channel: Int) -> PixelRect {
    let corner = inputCell(channel, box.row, box.column)
    return PixelRect(
      x: corner.x, y: corner.y, width: box.width * cell.width, height: box.height * cell.height)
  }

  /// The real cells of the input map.
  func inputFrame(_ channel: Int) -> PixelRect {
    frame(
      Box(row: 0, column: 0, height: walk.input.height, width: walk.input.width), channel: channel)
  }

  /// Everything that boxes reach.
  func reachFrame(_ channel: Int) -> PixelRect { frame(walk.placed.reach, channel: channel) }

  func resultFrame(_ channel: Int) -> PixelRect {
    let corner = resultCell(channel, 0, 0)
    return PixelRect(
      x: corner.x, y: corner.y, width: walk.result.width * cell.width,
      height: walk.result.height * cell.height)
  }

  /// The channels of the input that the box of `step` lies on.
  func channels(under step: WalkStep) -> Range<Int> { step.channels }

  /// The weights for the cells under the box, on `channel`; empty for other layers.
  func weights(of step: WalkStep, on channel: Int) -> [(cell: WindowCell, text: String)] {
    guard let filters = walk.layer.filters else { return [] }
    return step.cells.enumerated().map { tap, cell in
      let weight = words.weight(
        filter: step.channel, channel: channel, row: tap / filters.width, column: tap % filters.width)
      return (cell, "×" + weight)
    }
  }

  /// The lines of the footer: their baselines.
  var equationLine: Int { size.height - Self.footer + 30 }
  var remarkLine: Int { equationLine + 26 }
  var formulaLine: Int { remarkLine + 30 }
  var barLine: Int { size.height - 14 }

  /// How many letters of the equation fit.
  var equationLimit: Int { (size.width - 2 * Self.margin) / (Self.letter + 1) }
}
