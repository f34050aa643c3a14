import Narration
import Kernels
import Screen
import AppCore
import Localization

/// The moved picture and its results.
extension ViewTelling {
  func telling(_ shift: ShiftState) -> [Part] {
    let words = ShiftWords(stage: stage, shift: shift, look: look)
    let both = stage.walk.result.values + shift.moved.result.values
    return maps(.viewTelling(.mapAfterMove), shift.moved.input)
      + maps(.viewTelling(.resultBeforeMove), stage.walk.result, fitting: both)
      + maps(.viewTelling(.resultAfterMove), shift.moved.result, fitting: both)
      + [
        .words(sentence(words.text)),
        .table(title: look(.viewTelling(.plotTitle)), rows: plot(shift.plot)),
      ]
  }

  func step(_ shift: ShiftState) -> [Part] {
    let (before, after) = (stage.current, shift.moved.step(stage.step))
    let words = ShiftWords(stage: stage, shift: shift, look: look)
    let equations = [(stage.walk, before), (shift.moved, after)].map { walk, step in
      text(TermsView(walk, step, look).equation(limit: Self.room))
    }
    let count = stage.walk.result.channels
    let channel = count > 1 ? look(.viewTelling(.ofChannels(before.channel + 1, of: count))) : ""
    return [
      .words(
        look.joined([
          stepLead, channel, StepWords(stage, look).place,
          look(.viewTelling(.beforeAndAfter(equations[0], equations[1]))),
          sentence(text(words.cell(limit: Self.room))),
        ]))
    ]
  }

  /// A row for each kind of pooling, a column for each shift, and at the end the mean change at the current shift.
  private func plot(_ plot: ShiftPlot) -> [[String]] {
    let shifts = (plot.rows.first?.kept ?? []).indices.map { "\($0)" }
    let change = NumberFormat(fitting: plot.rows.map(\.change), look)
    return [[look(.shift(.movedBy(plot.direction)))] + shifts + [look(.shift(.change))]]
      + plot.rows.map { row -> [String] in
        [look(row.method.title)] + row.kept.map { "\(ShiftPlotView.percent($0))" } + [
          change.string(row.change)
        ]
      }
  }
}
