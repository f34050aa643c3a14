import Kernels
import Screen
import AppCore
import Localization

/// The size formula, line by line.
extension ShapesState: ShownView {
  public func planner(on stage: StageState, _ props: StageProps, _ look: RenderStyle) -> StagePlanner {
    ShapesView(self, stage.settings, look).plan
  }

  public var showsFormula: Bool { true }
  public var tellsMap: Bool { false }
  public var isToldAtOnce: Bool { true }

  public func opening(_ teller: ViewTelling) -> [ViewTelling.Part] {
    let look = teller.look
    let view = ShapesView(self, teller.stage.settings, look)
    let letters = letters.map { look(.viewTelling(.letterIs($0.symbol, view.value($0), $0.meaning))) }
    let rare = view.rareLetters.map { teller.text($0.text) }
    let formula = view.formula(isNarrow: false, isBrief: false).map { Self.line(teller.text($0)) }
    let rest = (view.remark(ViewTelling.room) + view.summary(ViewTelling.room, isBrief: false)).map(\.text)
      .filter { !$0.isEmpty }.map { teller.sentence(teller.text($0)) }
    return (letters + rare + [look(.viewTelling(.formulaFollows))] + formula + rest).map { .words($0) }
  }

  /// Without the mark of what has changed, and with one blank after the line's name.
  private static func line(_ line: String) -> String {
    line.drop { "•* ".contains($0) }.split(separator: " ", omittingEmptySubsequences: true)
      .joined(separator: " ")
  }

  public var typedHelp: [Phrase] { [.settingCommand(.rows)] }
  public var typedWords: [String] { ["rows", "columns", "depth"] }

  public func typed(_ words: [String], on stage: StageState) -> TypedCommand {
    let sides: [String: (ShapesState.Letter, Int)] = [
      "rows": (.rows, size.extent.height), "columns": (.columns, size.extent.width),
      "depth": (.depth, size.depth),
    ]
    guard words.count == 2, let (letter, now) = sides[words[0]],
      let index = letters.firstIndex(of: letter),
      let wanted = TypedCommand.number(words[1])
    else { return .wrong(.commandRefusal(.giveRows)) }
    return .commands([.command(.go(toStep: index)), .command(.shapes(.change(by: wanted - now)))])
  }
}
