import Escaping
import Kernels
import Screen
import AppCore
import Views
import Localization

/// A stage as vector graphics: animated, the whole walk; or still, at one step.
public struct StageSVG {
  let figure: StageFigure
  let motion: StageMotion?
  /// The step to show without motion.
  let step: Int
  let hidesResult: Bool
  private let title: String

  /// The whole walk, animated.
  /// - Parameter title: the picture's title, for screen readers.
  public init(_ stage: StageState, title: String, language: Language = .english) {
    figure = StageFigure(stage, language: language)
    motion = StageMotion(figure)
    step = figure.walk.count - 1
    hidesResult = false
    self.title = title
  }

  /// One step.
  /// - Parameter hidesResult: whether the result of `step` is asked for, and so hidden.
  public init(
    _ stage: StageState, title: String, step: Int, hidesResult: Bool = false, language: Language = .english
  ) {
    figure = StageFigure(stage, language: language)
    motion = nil
    self.step = min(max(0, step), figure.walk.count - 1)
    self.hidesResult = hidesResult
    self.title = title
  }

  var walk: Walkthrough { figure.walk }
  var look: RenderStyle { figure.words.look }

  /// - Complexity: O(cells + steps x cells of a box).
  public var text: String {
    var markup = Markup()
    let (width, height) = figure.size
    let attributes = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"), ("width", "\(width)"),
      ("height", "\(height)"), ("role", "img"), ("aria-labelledby", "title desc"),
    ]
    markup.element("svg", attributes) { svg in
      svg.inline("title", [("id", "title")], Escaped.xml(title))
      svg.inline("desc", [("id", "desc")], Escaped.xml(description))
      svg.element("style", []) { style in (SVGStyle.stage + (motion?.rules ?? [])).forEach { style.line($0) }
      }
      svg.empty(
        "rect",
        [
          ("class", "page"), ("x", ".5"), ("y", ".5"), ("width", "\(width - 1)"), ("height", "\(height - 1)"),
          ("rx", "12"),
        ])
      addClips(to: &svg)
      addHeader(to: &svg)
      addMaps(to: &svg)
      addFooter(to: &svg)
    }
    return markup.text
  }

  /// The walk in sentences, up to a limit.
  private var description: String {
    let most = 40
    let words = figure.words
    let lead = [words.settings + look(.mark(.fullStop)), look(.telling(.sizeIs(words.formula)))]
    if motion == nil {
      return look.joined(lead + [hidesResult ? words.step(step).question : words.step(step).sentence])
    }
    let steps = (0..<min(most, walk.count)).map { look(.export(.stepIs($0 + 1, words.step($0).sentence))) }
    let rest = walk.count > most ? [look(.export(.stepsInAll(walk.count)))] : []
    return look.joined(lead + steps + rest)
  }

  // MARK: Parts

  /// The box is drawn twice: solid where it is on the map, dotted where it is off.
  private func addClips(to svg: inout Markup) {
    for channel in 0..<walk.input.channels {
      let map = figure.inputFrame(channel).inset(-2)
      let all = figure.reachFrame(channel).inset(-6)
      svg.inline("clipPath", [("id", "on\(channel)")], "<path d=\"\(Self.path(map))\"/>")
      svg.inline(
        "clipPath", [("id", "off\(channel)")],
        "<path clip-rule=\"evenodd\" d=\"\(Self.path(all))\(Self.path(map))\"/>")
    }
  }

  static func path(_ rect: PixelRect) -> String {
    "M\(rect.x) \(rect.y)h\(rect.width)v\(rect.height)h\(-rect.width)z"
  }

  private func addHeader(to svg: inout Markup) {
    let settings = figure.words.settings
    svg.inline(
      "text", [("class", "h x"), ("x", "\(StageFigure.margin)"), ("y", "40")], Escaped.xml(settings))
  }

  private func addMaps(to svg: inout Markup) {
    for channel in 0..<walk.input.channels { addInput(channel, to: &svg) }
    for channel in 0..<walk.result.channels { addResult(channel, to: &svg) }
    for channel in 0..<walk.result.channels { addBox(channel, to: &svg) }
    addMarks(to: &svg)
    for channel in 0..<walk.input.channels { addInputNumbers(channel, to: &svg) }
    addResultNumbers(to: &svg)
    if let curve = CurveFigure(figure) { addCurve(curve, to: &svg) }
  }

  private func addInput(_ channel: Int, to svg: inout Markup) {
    let map = figure.inputFrame(channel)
    let reach = figure.reachFrame(channel)
    let count = walk.input.channels
    let name: Phrase =
      count > 1 ? .export(.channelTitle(channel + 1, of: count)) : .stage(.sizedMap("\(walk.input.extent)"))
    addTitle(look(name), at: reach, to: &svg)
    for cell in StagePads(walk).cells {
      let place = figure.inputCell(channel, cell.row, cell.column).inset(3)
      svg.empty(
        "rect",
        [
          ("class", "pad"), ("x", "\(place.x)"), ("y", "\(place.y)"), ("width", "\(place.width)"),
          ("height", "\(place.height)"), ("rx", "5"),
        ])
    }
    addGrid(map, walk.input.extent, to: &svg)
  }

  private func addTitle(_ title: String, at rect: PixelRect, to svg: inout Markup) {
    svg.inline(
      "text", [("class", "t m"), ("x", "\(rect.x)"), ("y", "\(rect.y - 11)")], Escaped.xml(title))
  }

  private func addGrid(_ map: PixelRect, _ extent: Extent, to svg: inout Markup) {
    svg.empty(
      "rect",
      [
        ("class", "map"), ("x", "\(map.x)"), ("y", "\(map.y)"), ("width", "\(map.width)"),
        ("height", "\(map.height)"), ("rx", "6"),
      ])
    let across = (1..<max(1, extent.height)).map {
      "M\(map.x) \(map.y + $0 * figure.cell.height)h\(map.width)"
    }
    let down = (1..<max(1, extent.width)).map { "M\(map.x + $0 * figure.cell.width) \(map.y)v\(map.height)" }
    let lines = across + down
    if !lines.isEmpty { svg.empty("path", [("class", "grid"), ("d", lines.joined())]) }
  }

  private func addResult(_ channel: Int, to svg: inout Markup) {
    let map = figure.resultFrame(channel)
    addTitle("\(figure.words.layer) \(walk.result.extent)", at: map, to: &svg)
    addGrid(map, walk.result.extent, to: &svg)
  }

  private func addInputNumbers(_ channel: Int, to svg: inout Markup) {
    for row in 0..<walk.input.height {
      for column in 0..<walk.input.width {
        let text = figure.words.input(channel: channel, row: row, column: column)
        addNumber(text, in: figure.inputCell(channel, row, column), style: "n x", to: &svg)
      }
    }
  }

  private func addNumber(
    _ text: String, in cell: PixelRect, style: String, extra: [(String, String)] = [], to svg: inout Markup
  ) {
    svg.inline(
      "text",
      [("class", style), ("x", "\(cell.middle.x)"), ("y", "\(cell.middle.y + 7)")] + extra,
      Escaped.xml(text))
  }

  /// Each appears when its box has arrived.
  private func addResultNumbers(to svg: inout Markup) {
    for index in 0..<walk.count {
      let at = walk.step(index)
      let cell = figure.resultCell(at.channel, at.row, at.column)
      if motion != nil {
        addNumber(
          figure.words.result(index), in: cell, style: "n x a",
          extra: [("style", "animation-name:r\(index)")], to: &svg)
      } else if index == step, hidesResult {
        addNumber("?", in: cell, style: "n v", to: &svg)
      } else {
        let isShown = index <= step
        addNumber(
          isShown ? figure.words.result(index) : "·", in: cell, style: isShown ? "n x" : "n m", to: &svg)
      }
    }
  }
}
