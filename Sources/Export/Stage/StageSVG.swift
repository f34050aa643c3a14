import Escaping
import Kernels
import Quiz
import Screen
import AppCore
import Views
import Localization

/// A stage as vector graphics: the whole walk, animated; or one step, still.
public struct StageSVG {
  let figure: StageFigure
  let motion: StageMotion?
  /// The step shown without animation.
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
  /// - Parameter hidesResult: whether to hide the result of `step`, because a question asks for it.
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

  /// - Complexity: O(cells + steps × cells of a box).
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
      let panes = figure.panes(at: step, hides: hides)
      addClips(panes.inputs, to: &svg)
      addHeader(to: &svg)
      addMaps(panes, to: &svg)
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

  var hides: Hiding { hidesResult ? .currentResult : .nothing }

  /// The box is drawn twice: solid where it is on the map, dotted where it is off.
  private func addClips(_ inputs: [FigurePane], to svg: inout Markup) {
    for (channel, pane) in inputs.enumerated() {
      let map = pane.map.inset(-2)
      svg.inline("clipPath", [("id", "on\(channel)")], "<path d=\"\(Self.path(map))\"/>")
      svg.inline(
        "clipPath", [("id", "off\(channel)")],
        "<path clip-rule=\"evenodd\" d=\"\(Self.path(pane.reach.inset(-6)))\(Self.path(map))\"/>")
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

  private func addMaps(_ panes: (inputs: [FigurePane], results: [FigurePane]), to svg: inout Markup) {
    for pane in panes.inputs + panes.results { addGrid(pane, to: &svg) }
    for channel in panes.results.indices { addBox(channel, to: &svg) }
    addMarks(to: &svg)
    for pane in panes.inputs { addNumbers(pane, to: &svg) }
    addResultNumbers(panes.results, to: &svg)
    if let curve = CurveFigure(figure) { addCurve(curve, to: &svg) }
  }

  /// The title, the pads and the empty cells of a map.
  private func addGrid(_ pane: FigurePane, to svg: inout Markup) {
    let (reach, map, extent) = (pane.reach, pane.map, pane.scene.extent)
    svg.inline(
      "text", [("class", "t m"), ("x", "\(reach.x)"), ("y", "\(reach.y - 11)")],
      Escaped.xml(pane.scene.title))
    for pad in pane.scene.pads {
      svg.empty(
        "rect",
        [("class", "pad")] + Self.attributes(pane.cell(pad.row, pad.column).inset(3), radius: 5))
    }
    svg.empty("rect", [("class", "map")] + Self.attributes(map, radius: 6))
    let across = (1..<max(1, extent.height)).map {
      "M\(map.x) \(map.y + $0 * pane.cell.height)h\(map.width)"
    }
    let down = (1..<max(1, extent.width)).map {
      "M\(map.x + $0 * pane.cell.width) \(map.y)v\(map.height)"
    }
    let lines = across + down
    if !lines.isEmpty { svg.empty("path", [("class", "grid"), ("d", lines.joined())]) }
  }

  static func attributes(_ rect: PixelRect, radius: Int) -> [(String, String)] {
    [
      ("x", "\(rect.x)"), ("y", "\(rect.y)"), ("width", "\(rect.width)"),
      ("height", "\(rect.height)"),
      ("rx", "\(radius)"),
    ]
  }

  private func addNumbers(_ pane: FigurePane, to svg: inout Markup) {
    pane.forEachCell { addNumber($0, in: $1, to: &svg) }
  }

  private func addNumber(
    _ number: MapScene.Cell, in cell: PixelRect, animation: String? = nil, to svg: inout Markup
  ) {
    let (text, style) =
      switch number.role {
      case .hidden: ("·", "n m")
      case .asked: (number.text, "n v")
      default: (number.text, "n x")
      }
    var attributes = [
      ("class", style + (animation == nil ? "" : " a")), ("x", "\(cell.middle.x)"),
      ("y", "\(cell.middle.y + 7)"),
    ]
    if let animation { attributes.append(("style", "animation-name:\(animation)")) }
    svg.inline("text", attributes, Escaped.xml(text))
  }

  /// Each appears when its box has arrived.
  private func addResultNumbers(_ results: [FigurePane], to svg: inout Markup) {
    var index = 0
    for pane in results {
      pane.forEachCell { number, cell in
        addNumber(number, in: cell, animation: motion == nil ? nil : "r\(index)", to: &svg)
        index += 1
      }
    }
  }
}
