import Kernels
import Screen
import Tutor

/// The picture moved, and what becomes of the result.
extension ViewWords {
  func telling(_ shift: ShiftState) -> [Part] {
    let words = ShiftWords(stage: stage, shift: shift, look: look)
    let both = stage.walk.result.values + shift.moved.result.values
    return maps("The map after the move", shift.moved.input)
      + maps("The result before the move", stage.walk.result, fitting: both)
      + maps("The result after the move", shift.moved.result, fitting: both)
      + [
        .words(sentence(words.text)),
        .table(
          title: "Cells of the result that stay the same, in per cent, by shift:", rows: plot(shift.plot)),
      ]
  }

  func step(_ shift: ShiftState) -> [Part] {
    let (before, after) = (stage.current, shift.moved.step(stage.step))
    let words = ShiftWords(stage: stage, shift: shift, look: look)
    let equations = [(stage.walk, before), (shift.moved, after)].map { walk, step in
      text(TermsView(walk, step, look).equation(limit: Self.room))
    }
    let count = stage.walk.result.channels
    let channel = count > 1 ? "Channel \(before.channel + 1) of \(count). " : ""
    return [
      .words(
        "Step \(stage.step + 1) of \(stage.walk.count). \(channel)\(StepWords(stage, look).place) "
          + "Before the move: \(equations[0]). After it, under the same box: \(equations[1]). "
          + sentence(text(words.cell(limit: Self.room))))
    ]
  }

  /// A row for each way to pool, a column for each shift, and at the end the mean change of the shift on show.
  private func plot(_ plot: ShiftPlot) -> [[String]] {
    let directions = plot.axis == .width ? ("left", "right") : ("up", "down")
    let shifts = (plot.rows.first?.kept ?? []).indices.map { "\($0)" }
    let change = NumberFormat(fitting: plot.rows.map(\.change), look)
    return [["\(plot.isBackwards ? directions.0 : directions.1) by"] + shifts + ["change"]]
      + plot.rows.map { row -> [String] in
        [look(row.method.title)] + row.kept.map { "\(ShiftPlotView.percent($0))" } + [
          change.string(row.change)
        ]
      }
  }
}
