import Kernels

/// The keyframes of an animated walk. Without them, or if the reader wants no motion, the last step is shown.
struct StageMotion {
  let figure: StageFigure
  let timeline: Timeline

  init(_ figure: StageFigure) {
    self.figure = figure
    timeline = Timeline(count: figure.walk.count)
  }

  var rules: [String] {
    let walk = figure.walk
    let plane = walk.result.extent.count
    var rules = [
      ".a{animation:0s linear infinite;animation-duration:\(timeline.duration)}",
      ".b{animation-timing-function:ease-in-out}", progress, during("z", walk.count - 1),
    ]
    if walk.count > 1 { rules.append(during("s0", 0)) }
    if walk.count > 2 { rules.append(during("s", 1)) }
    for channel in 0..<walk.result.channels {
      let steps = channel * plane..<(channel + 1) * plane
      rules.append("@keyframes b\(channel){\(boxFrames(steps))}")
      if walk.result.channels > 1 { rules.append("@keyframes c\(channel){\(span(steps))}") }
    }
    if figure.curve != nil { rules.append("@keyframes d{\(pointFrames)}") }
    rules += (0..<walk.count).map { "@keyframes r\($0){\(from(timeline.arrival($0)))}" }
    return rules + ["@media (prefers-reduced-motion:reduce){.a{animation:none!important}}"]
  }

  /// Shows from the arrival at a step until its departure, counted from the arrival.
  private func during(_ name: String, _ step: Int) -> String {
    let end = timeline.departure(step) - timeline.arrival(step)
    return
      "@keyframes \(name){0%,\(timeline.percent(end)){opacity:1}\(timeline.percent(end + 1)),100%{opacity:0}}"
  }

  private func from(_ time: Int) -> String {
    "0%,\(timeline.percent(time)){opacity:0}\(timeline.percent(time + 250)),100%{opacity:1}"
  }

  private func span(_ steps: Range<Int>) -> String {
    let last = timeline.departure(steps.upperBound - 1)
    let first = steps.lowerBound == 0 ? 0 : timeline.departure(steps.lowerBound - 1)
    var frames = ""
    if first > 0 { frames += "0%,\(timeline.percent(first)){opacity:0}" }
    frames += "\(timeline.percent(first > 0 ? first + 1 : 0)),\(timeline.percent(last)){opacity:1}"
    if last < timeline.total { frames += "\(timeline.percent(last + 1)),100%{opacity:0}" }
    return frames
  }

  private var progress: String {
    let steps = (0..<timeline.count).map {
      "\(timeline.percent(timeline.arrival($0))){transform:scaleX(\(Markup.number(share($0))))}"
    }
    return "@keyframes p{0%{transform:scaleX(0)}\(steps.joined())100%{transform:scaleX(1)}}"
  }

  private func share(_ step: Int) -> Double { Double(step + 1) / Double(timeline.count) }

  /// The box of one channel: down first, then across, as on the stage.
  private func boxFrames(_ steps: Range<Int>) -> String {
    let first = Self.transform(figure, steps.lowerBound)
    var frames = steps.lowerBound == 0 ? "0%{\(first)}" : "0%,"
    for step in steps {
      let here = Self.transform(figure, step)
      let (arrival, departure) = (timeline.arrival(step), timeline.departure(step))
      frames += "\(timeline.percent(arrival)),\(timeline.percent(departure)){\(here)}"
      guard steps.contains(step + 1) else { break }
      let (from, to) = (Self.place(figure, step), Self.place(figure, step + 1))
      guard from.y != to.y, from.x != to.x else { continue }
      let turn = departure + (timeline.arrival(step + 1) - departure) * 2 / 5
      frames += "\(timeline.percent(turn)){\(Self.transform(figure, step + 1, x: from.x))}"
    }
    return timeline.departure(steps.upperBound - 1) < timeline.total
      ? frames + "100%{\(Self.transform(figure, steps.upperBound - 1))}" : frames
  }

  static func place(_ figure: StageFigure, _ index: Int) -> PixelRect {
    let inputs = figure.panes(at: index).inputs
    return inputs.lazy.compactMap { pane in pane.scene.overlays.first.map { pane.frame($0.box) } }
      .first ?? inputs[0].map
  }

  /// Where the box, drawn at the origin in the size of the last one, goes for `step`.
  private static func transform(_ figure: StageFigure, _ step: Int, x: Int? = nil) -> String {
    let place = place(figure, step)
    let drawn = Self.place(figure, figure.walk.count - 1)
    var text = "transform:translate(\(x ?? place.x)px,\(place.y)px)"
    if place.width != drawn.width || place.height != drawn.height {
      let (across, down) = (
        Double(place.width) / Double(drawn.width), Double(place.height) / Double(drawn.height)
      )
      text += " scale(\(Markup.number(across)),\(Markup.number(down)))"
    }
    return text
  }

  /// The point on the curve of an activation.
  private var pointFrames: String {
    guard let curve = CurveFigure(figure) else { return "" }
    return (0..<timeline.count).map { step in
      let at = curve.point(figure.walk.step(step))
      let times = "\(timeline.percent(timeline.arrival(step))),\(timeline.percent(timeline.departure(step)))"
      return "\(step == 0 ? "0%," : "")\(times){transform:translate(\(at.x)px,\(at.y)px)}"
    }.joined()
  }
}
