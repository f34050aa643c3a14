import Kernels
import AppCore

/// The curve of an activation in pixels: its line, its axes, and the point that a step is.
struct CurveFigure {
  let rect: PixelRect
  private let stage: StageState
  /// The x axis runs from -range to range.
  private let range: Double
  private let lowest: Double

  /// `nil` where the layer has no curve.
  init?(_ figure: StageFigure) {
    guard let rect = figure.curve else { return nil }
    self.rect = rect
    stage = figure.stage
    range = figure.walk.input.values.reduce(1) { $1.isFinite ? max($0, Double(abs($1))) : $0 }
    let (layer, range) = (figure.stage.settings, range)
    lowest = (0..<figure.walk.input.channels).map { layer.curveFloor(range, channel: $0) }.min() ?? 0
  }

  private func function(_ x: Double, channel: Int) -> Double {
    stage.settings.curve(x, channel: channel) ?? x
  }

  private func pixel(_ x: Double, _ y: Double) -> (x: Int, y: Int) {
    let across = (x + range) / (2 * range) * Double(rect.width)
    let (top, bottom) = (range, min(lowest, -range * 0.12))
    let down = (top - min(top, max(bottom, y))) / (top - bottom) * Double(rect.height)
    return (rect.x + Int(across.rounded()), rect.y + Int(down.rounded()))
  }

  var origin: (x: Int, y: Int) { pixel(0, 0) }

  /// The line of `channel`: bent once at 0, or smooth.
  func line(channel: Int) -> [(x: Int, y: Int)] {
    let steps = stage.settings.kind.family == .rectifier ? 1 : 48
    return (-steps...steps).map { step in
      let x = range * Double(step) / Double(steps)
      return pixel(x, function(x, channel: channel))
    }
  }

  /// Where a step's cell lies on the curve; beyond the ends it stays at the end, and NaN at the origin.
  func point(_ step: WalkStep) -> (x: Int, y: Int) {
    let value = Double(step.terms.first ?? 0)
    let x = value.isNaN ? 0 : min(range, max(-range, value))
    return pixel(x, function(x, channel: step.channel))
  }
}
