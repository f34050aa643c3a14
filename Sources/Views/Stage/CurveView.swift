import Kernels
import Narration
import Screen
import AppCore
import Localization

/// The curve of an activation in the units of its axes, whatever paints it.
public struct CurveScene {
  private let layer: Layer
  /// The x axis runs from -range to range.
  public let range: Double

  /// `nil` where the layer has no curve.
  public init?(_ stage: StageState) {
    guard stage.walk.layer.isPointwise else { return nil }
    (layer, range) = (stage.settings, max(1, Double(stage.inputValues.largest)))
  }

  public func value(_ x: Double, channel: Int) -> Double { layer.curve(x, channel: channel) ?? x }

  public func lowest(channel: Int) -> Double { layer.curveFloor(range, channel: channel) }

  /// Whether the curve is two straight lines.
  public var isBent: Bool { layer.kind.family == .rectifier }

  /// Where a step's cell lies; beyond the ends it stays at the end, and NaN at the origin.
  public func point(_ step: WalkStep) -> (x: Double, y: Double) {
    let value = Double(step.terms.first ?? 0)
    let x = value.isNaN ? 0 : min(range, max(-range, value))
    return (x, self.value(x, channel: step.channel))
  }
}

/// The activation as a curve through the origin, with the point of the current cell.
struct CurveView {
  let stage: StageState
  /// The point appears when the box has arrived and the result may be shown.
  let hidesPoint: Bool
  let look: RenderStyle

  private var channel: Int { stage.current.channel }

  func draw(on canvas: inout Canvas, _ rect: Rect) {
    guard rect.rows >= 3, let curve = CurveScene(stage) else { return }
    let plot = Plot(rect: rect, curve: curve, channel: channel)
    drawAxes(on: &canvas, plot)
    drawCurve(on: &canvas, plot)
    drawPoint(on: &canvas, plot)
    canvas.put(look(label), column: rect.column, row: rect.row, Style(.muted))
  }

  private var label: Phrase {
    guard stage.settings.kind.usesSlope else {
      return Phrase.verbatim("f(x) = \(stage.settings.formula ?? "")")
    }
    return .stage(.leakyCurve(NumberFormat.short(stage.settings.slope(channel: stage.current.channel), look)))
  }

  private func drawAxes(on canvas: inout Canvas, _ plot: Plot) {
    let (cross, down) = (look.isASCII ? "+" : "┼", look.isASCII ? "|" : "│")
    let zero = plot.row(of: 0)
    canvas.put(
      String(repeating: look.horizontal, count: plot.rect.columns), column: plot.rect.column, row: zero,
      Style(.muted))
    for row in plot.rect.row..<(plot.rect.row + plot.rect.rows) {
      canvas.put(row == zero ? cross : down, column: plot.column(of: 0), row: row, Style(.muted))
    }
  }

  /// Scan lines at five heights within a row make the slope smooth; ASCII has one mark a row.
  private func drawCurve(on canvas: inout Canvas, _ plot: Plot) {
    let scan = look.scanLines
    for column in plot.rect.column..<(plot.rect.column + plot.rect.columns) {
      let height = plot.height(of: plot.curve.value(plot.x(at: column), channel: channel))
      let row = plot.rect.row + plot.rect.rows - 1 - Int(height)
      let level = Int((height - height.rounded(.down)) * Double(scan.count))
      canvas.put(scan[level], column: column, row: row, Style(.window, .bold))
    }
  }

  private func drawPoint(on canvas: inout Canvas, _ plot: Plot) {
    guard !hidesPoint, let x = stage.current.terms.first, !x.isNaN else { return }
    let point = plot.curve.point(stage.current)
    let (column, row) = (plot.column(of: point.x), plot.row(of: point.y))
    canvas.put(look.isASCII ? "O" : "●", column: column, row: row, Style(.winner, .bold))
    let text = look.text(
      "\(NumberFormat.short(x, look)) → \(NumberFormat.short(stage.current.result, look))")
    let width = TextWidth.of(text)
    let fitsRight = column + 2 + width <= plot.rect.column + plot.rect.columns
    canvas.put(
      text, column: fitsRight ? column + 2 : column - 1 - width,
      row: max(plot.rect.row, row - 1), Style(.winner, .bold))
  }

  /// Plot units to screen cells.
  private struct Plot {
    let rect: Rect
    let curve: CurveScene
    let range: Double
    let lowest: Double

    init(rect: Rect, curve: CurveScene, channel: Int) {
      (self.rect, self.curve, range) = (rect, curve, curve.range)
      lowest = curve.lowest(channel: channel)
    }

    func column(of x: Double) -> Int {
      rect.column + Int(((x + range) / (2 * range) * Double(rect.columns - 1)).rounded())
    }

    func x(at column: Int) -> Double {
      Double(column - rect.column) / Double(rect.columns - 1) * 2 * range - range
    }

    /// In rows above the bottom of the plot. 0 lies in the middle of its row, on the axis that is drawn there.
    func height(of y: Double) -> Double {
      let scale = Double(rect.rows - 1) / (range - lowest)
      let zero = (-lowest * scale).rounded() + 0.5
      return min(Double(rect.rows) - 0.01, max(0, zero + y * scale))
    }

    func row(of y: Double) -> Int { rect.row + rect.rows - 1 - Int(height(of: y)) }
  }
}
