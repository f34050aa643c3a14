import Escaping
import Kernels
import AppCore
import Views
import Localization

/// The parts that change from step to step.
extension StageSVG {
  /// The box of one channel, where it stays if nothing moves.
  func addBox(_ channel: Int, to svg: inout Markup) {
    let plane = walk.result.extent.count
    let current = walk.step(step)
    let isShown = current.channel == channel
    guard motion != nil || isShown else { return }
    let last = isShown ? step : (channel + 1) * plane - 1
    let place = StageMotion.place(figure, last)
    var group: [(String, String)] = isShown ? [] : [("opacity", "0")]
    if motion != nil, walk.result.channels > 1 {
      group += [("class", "a"), ("style", "animation-name:c\(channel)")]
    }
    svg.element("g", group) { group in
      let channels = walk.step(last).channels
      for under in channels {
        let down = figure.inputCell(under, 0, 0).y - figure.inputCell(channels.lowerBound, 0, 0).y
        let shift = down == 0 ? [] : [("transform", "translate(0 \(down))")]
        group.element("g", shift) { addMovingBox(channel, on: under, at: place, style: "fill", to: &$0) }
        for (clip, style) in [("on", "box"), ("off", "box off")] {
          group.element("g", [("clip-path", "url(#\(clip)\(under))")]) {
            $0.element("g", shift) { addMovingBox(channel, on: under, at: place, style: style, to: &$0) }
          }
        }
      }
    }
  }

  private func addMovingBox(
    _ channel: Int, on under: Int, at place: PixelRect, style: String, to svg: inout Markup
  ) {
    var attributes = [("transform", "translate(\(place.x) \(place.y))")]
    if motion != nil { attributes += [("class", "a b"), ("style", "animation-name:b\(channel)")] }
    let drawn = StageMotion.place(figure, walk.count - 1)
    let scaled = motion == nil ? place : drawn
    svg.element("g", attributes) { box in
      box.empty(
        "rect",
        [("class", style), ("width", "\(scaled.width)"), ("height", "\(scaled.height)"), ("rx", "4")])
      if style == "fill" {
        addTaps(to: &box)
        addWeights(channel, on: under, to: &box)
      }
    }
  }

  /// The weight of each cell of a convolution, small in its corner.
  private func addWeights(_ channel: Int, on under: Int, to svg: inout Markup) {
    let step = walk.step(channel * walk.result.extent.count)
    for weight in figure.weights(of: step, on: under) {
      let x = (weight.cell.column - step.box.column) * figure.cell.width + 5
      let y = (weight.cell.row - step.box.row) * figure.cell.height + 14
      svg.inline("text", [("class", "k w"), ("x", "\(x)"), ("y", "\(y)")], Escaped.xml(weight.text))
    }
  }

  /// A box with gaps shows which of its cells it reads.
  private func addTaps(to svg: inout Markup) {
    let first = walk.step(step)
    let box = first.box
    guard first.cells.count < box.height * box.width else { return }
    let cell = figure.cell
    for tap in first.cells {
      svg.empty(
        "rect",
        [
          ("class", "tap"), ("x", "\((tap.column - box.column) * cell.width + 3)"),
          ("y", "\((tap.row - box.row) * cell.height + 3)"), ("width", "\(cell.width - 6)"),
          ("height", "\(cell.height - 6)"), ("rx", "4"),
        ])
    }
  }

  /// The winner and the result that it becomes, under the numbers.
  func addMarks(to svg: inout Markup) {
    forEachStep(in: &svg) { index, svg in
      let step = walk.step(index)
      var cells = [figure.resultCell(step.channel, step.row, step.column)]
      if let winner = step.winner, !hidesResult {
        cells.append(figure.inputCell(step.channel, winner.row, winner.column))
      }
      for cell in cells.map({ $0.inset(4) }) {
        svg.empty(
          "rect",
          [
            ("class", "win"), ("x", "\(cell.x)"), ("y", "\(cell.y)"), ("width", "\(cell.width)"),
            ("height", "\(cell.height)"), ("rx", "6"),
          ])
      }
    }
  }

  func addFooter(to svg: inout Markup) {
    let left = "\(StageFigure.margin)"
    let right = "\(figure.size.width - StageFigure.margin)"
    forEachStep(in: &svg) { index, svg in
      let words = figure.words.step(index)
      let sum = hidesResult ? "" : words.pieces(limit: figure.equationLimit).map(Self.span).joined()
      svg.inline("text", [("class", "e x"), ("x", left), ("y", "\(figure.equationLine)")], sum)
      let remark = hidesResult ? look(.stage(.whichNumber)) : words.remark
      svg.inline(
        "text", [("class", "f m"), ("x", left), ("y", "\(figure.remarkLine)")], Escaped.xml(remark))
      svg.inline(
        "text", [("class", "t m end"), ("x", right), ("y", "\(figure.formulaLine)")],
        look(.export(.stepOf(index + 1, walk.count))))
    }
    svg.inline(
      "text", [("class", "t w"), ("x", left), ("y", "\(figure.formulaLine)")],
      Escaped.xml(figure.words.formula))
    addBar(to: &svg)
  }

  private static func span(_ piece: StepWords.Piece) -> String {
    piece.isMarked ? "<tspan class=\"v\">\(Escaped.xml(piece.text))</tspan>" : Escaped.xml(piece.text)
  }

  private func addBar(to svg: inout Markup) {
    let width = figure.size.width - 2 * StageFigure.margin
    let place = [("width", "\(width)"), ("height", "4"), ("rx", "2")]
    let corner = "translate(\(StageFigure.margin) \(figure.barLine))"
    svg.element("g", [("transform", corner)]) { bar in
      bar.empty("rect", [("class", "rail")] + place)
      if motion != nil {
        bar.empty("rect", [("class", "bar a"), ("style", "animation-name:p")] + place)
      } else {
        let done = width * (step + 1) / walk.count
        bar.empty("rect", [("class", "bar"), ("width", "\(done)"), ("height", "4"), ("rx", "2")])
      }
    }
  }

  func addCurve(_ curve: CurveFigure, to svg: inout Markup) {
    let (rect, origin) = (curve.rect, curve.origin)
    svg.empty(
      "path",
      [("class", "grid"), ("d", "M\(rect.x) \(origin.y)h\(rect.width)M\(origin.x) \(rect.y)v\(rect.height)")])
    for channel in 0..<walk.input.channels {
      let points = curve.line(channel: channel).map { "\($0.x),\($0.y)" }.joined(separator: " ")
      svg.empty("polyline", [("class", "curve"), ("stroke-width", "3"), ("points", points)])
    }
    guard !hidesResult else { return }
    let point = curve.point(walk.step(step))
    var attributes = [("class", "bar"), ("r", "8"), ("transform", "translate(\(point.x) \(point.y))")]
    if motion != nil {
      attributes[0] = ("class", "bar a b")
      attributes.append(("style", "animation-name:d"))
    }
    svg.empty("circle", attributes)
  }

  /// Parts of a single step: a group for each, or only the current one.
  private func forEachStep(in svg: inout Markup, _ add: (Int, inout Markup) -> Void) {
    guard let timeline = motion?.timeline else { return add(step, &svg) }
    for index in 0..<walk.count {
      let isLast = index == walk.count - 1
      let style = "animation-name:\(isLast ? "z" : "s\(index == 0 ? "0" : "")")"
      let attributes = [
        ("class", "a"), ("style", style + ";animation-delay:\(timeline.delay(index))"),
        ("opacity", isLast ? "1" : "0"),
      ]
      svg.element("g", attributes) { add(index, &$0) }
    }
  }
}
