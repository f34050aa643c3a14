import Narration
import Screen
import AppCore
import Localization

/// The activation as a curve through the origin, with the point of the current cell.
struct CurveView {
  let stage: StageState
  /// The point appears when the box has arrived and the result may be shown.
  let hidesPoint: Bool
  let look: RenderStyle

  /// The x axis runs from -range to range.
  private var range: Double {
    max(1, Double(stage.inputValues.largest))
  }

  private func function(_ x: Double) -> Double {
    stage.settings.curve(x, channel: stage.current.channel) ?? x
  }

  func draw(on canvas: inout Canvas, _ rect: Rect) {
    guard rect.rows >= 3 else { return }
    let plot = Plot(
      rect: rect, range: range, lowest: stage.settings.curveFloor(range, channel: stage.current.channel))
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
      let height = plot.height(of: function(plot.x(at: column)))
      let row = plot.rect.row + plot.rect.rows - 1 - Int(height)
      let level = Int((height - height.rounded(.down)) * Double(scan.count))
      canvas.put(scan[level], column: column, row: row, Style(.window, .bold))
    }
  }

  private func drawPoint(on canvas: inout Canvas, _ plot: Plot) {
    guard !hidesPoint, let x = stage.current.terms.first, !x.isNaN else { return }
    let clamped = min(plot.range, max(-plot.range, Double(x)))
    let (column, row) = (plot.column(of: clamped), plot.row(of: function(clamped)))
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
    let range: Double
    let lowest: Double

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
