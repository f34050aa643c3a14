import Escaping
import Kernels
import AppCore
import Views
import Localization

/// The parts that differ from step to step.
extension StageSVG {
  /// Adds the box of one channel, at its position without animation.
  func addBox(_ channel: Int, to svg: inout Markup) {
    let plane = walk.result.extent.count
    let current = walk.step(step)
    let isShown = current.channel == channel
    guard motion != nil || isShown else { return }
    let last = isShown ? step : (channel + 1) * plane - 1
    let panes = figure.panes(at: last).inputs
    var group: [(String, String)] = isShown ? [] : [("opacity", "0")]
    if motion != nil, walk.result.channels > 1 {
      group += [("class", "a"), ("style", "animation-name:c\(channel)")]
    }
    svg.element("g", group) { group in
      var first: FigurePane?
      for (under, pane) in panes.enumerated() {
        guard let overlay = pane.scene.overlays.first else { continue }
        let top = first ?? pane
        first = top
        let (place, down) = (top.frame(overlay.box), pane.corner.y - top.corner.y)
        let shift = down == 0 ? [] : [("transform", "translate(0 \(down))")]
        group.element("g", shift) {
          addMovingBox(channel, overlay, at: place, style: "fill", to: &$0)
        }
        for (clip, style) in [("on", "box"), ("off", "box off")] {
          group.element("g", [("clip-path", "url(#\(clip)\(under))")]) {
            $0.element("g", shift) {
              addMovingBox(channel, overlay, at: place, style: style, to: &$0)
            }
          }
        }
      }
    }
  }

  private func addMovingBox(
    _ channel: Int, _ overlay: MapScene.Overlay, at place: PixelRect, style: String,
    to svg: inout Markup
  ) {
    var attributes = [("transform", "translate(\(place.x) \(place.y))")]
    if motion != nil { attributes += [("class", "a b"), ("style", "animation-name:b\(channel)")] }
    let drawn = StageMotion.place(figure, walk.count - 1)
    let scaled = motion == nil ? place : drawn
    svg.element("g", attributes) { box in
      box.empty(
        "rect",
        [
          ("class", style), ("width", "\(scaled.width)"), ("height", "\(scaled.height)"),
          ("rx", "4"),
        ])
      if style == "fill" { addCells(of: overlay, to: &box) }
    }
  }

  /// A box with gaps shows which of its cells it reads; that of a convolution has their weights small in a corner.
  private func addCells(of overlay: MapScene.Overlay, to svg: inout Markup) {
    let corners = overlay.cells.map {
      (
        x: ($0.column - overlay.box.column) * figure.cell.width,
        y: ($0.row - overlay.box.row) * figure.cell.height
      )
    }
    for corner in overlay.hasGaps ? corners : [] {
      let cell = PixelRect(
        x: corner.x, y: corner.y, width: figure.cell.width, height: figure.cell.height)
      svg.empty("rect", [("class", "tap")] + Self.attributes(cell.inset(3), radius: 4))
    }
    guard let weight = overlay.weight else { return }
    for (index, corner) in corners.enumerated() {
      svg.inline(
        "text", [("class", "k w"), ("x", "\(corner.x + 5)"), ("y", "\(corner.y + 14)")],
        Escaped.xml(weight(index)))
    }
  }

  /// Adds the winner's and the result's marks, below the numbers.
  func addMarks(to svg: inout Markup) {
    forEachStep(in: &svg) { index, svg in
      let panes = figure.panes(at: index, hides: hides)
      for pane in panes.results + panes.inputs {
        for place in pane.scene.marked {
          svg.empty(
            "rect",
            [("class", "win")]
              + Self.attributes(pane.cell(place.row, place.column).inset(4), radius: 6))
        }
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

  /// Calls `add` for the parts of each step in a group of its own, or only for the current step.
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
