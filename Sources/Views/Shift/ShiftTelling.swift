import Narration
import Kernels
import Screen
import AppCore
import Localization

/// The moved picture and its results.
extension ShiftState: ShownView {
  public func planner(on stage: StageState, _ props: StageProps, _ look: RenderStyle) -> StagePlanner {
    ShiftView(stage, self, glide: props.glide, look: look).plan
  }

  public func opening(_ teller: ViewTelling) -> [ViewTelling.Part] { teller.opening(self) }
  public func step(_ teller: ViewTelling) -> [ViewTelling.Part] { teller.step(self) }

  public var typedHelp: [Phrase] { [.settingCommand(.move)] }
  public var typedWords: [String] { ["move"] }

  public func typed(_ words: [String], on stage: StageState) -> TypedCommand {
    let directions = ["right": (0, 1), "left": (0, -1), "down": (1, 0), "up": (-1, 0)]
    if words == ["move", "home"] { return .commands([.command(.shift(.restore))]) }
    guard (2...3).contains(words.count), let (down, right) = directions[words[1]],
      let far = words.count == 3 ? TypedCommand.number(words[2]) : 1, far > 0
    else { return .wrong(.commandRefusal(.sayMove)) }
    return .commands([.command(.shift(.move(down: down * far, right: right * far)))])
  }
}

extension ViewTelling {
  fileprivate func opening(_ shift: ShiftState) -> [Part] {
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

  fileprivate func step(_ shift: ShiftState) -> [Part] {
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
