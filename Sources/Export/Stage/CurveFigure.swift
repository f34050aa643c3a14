import Kernels
import AppCore
import Views

/// The curve of an activation in pixels: its line, its axes, and the point that a step is.
struct CurveFigure {
  let rect: PixelRect
  private let curve: CurveScene
  private let lowest: Double

  /// `nil` where the layer has no curve.
  init?(_ figure: StageFigure) {
    guard let rect = figure.curve, let curve = CurveScene(figure.stage) else { return nil }
    (self.rect, self.curve) = (rect, curve)
    lowest = (0..<figure.walk.input.channels).map { curve.lowest(channel: $0) }.min() ?? 0
  }

  private func pixel(_ x: Double, _ y: Double) -> (x: Int, y: Int) {
    let range = curve.range
    let across = (x + range) / (2 * range) * Double(rect.width)
    let (top, bottom) = (range, min(lowest, -range * 0.12))
    let down = (top - min(top, max(bottom, y))) / (top - bottom) * Double(rect.height)
    return (rect.x + Int(across.rounded()), rect.y + Int(down.rounded()))
  }

  var origin: (x: Int, y: Int) { pixel(0, 0) }

  /// The line of `channel`: bent once at 0, or smooth.
  func line(channel: Int) -> [(x: Int, y: Int)] {
    let steps = curve.isBent ? 1 : 48
    return (-steps...steps).map { step in
      let x = curve.range * Double(step) / Double(steps)
      return pixel(x, curve.value(x, channel: channel))
    }
  }

  func point(_ step: WalkStep) -> (x: Int, y: Int) {
    let point = curve.point(step)
    return pixel(point.x, point.y)
  }
}
