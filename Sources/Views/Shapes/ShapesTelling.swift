import Kernels
import Screen
import AppCore
import Localization

/// The size formula, line by line.
extension ViewTelling {
  func telling(_ shapes: ShapesState) -> [Part] {
    let view = ShapesView(shapes, stage.settings, look)
    let letters = shapes.letters.map {
      Part.words(look(.viewTelling(.letterIs($0.symbol, view.value($0), $0.meaning))))
    }
    let rare = view.rareLetters.map { Part.words(text($0.text)) }
    let formula = view.formula(isNarrow: false, isBrief: false).map { Part.words(line($0)) }
    let rest = (view.remark(Self.room) + view.summary(Self.room, isBrief: false)).map(\.text)
      .filter { !$0.isEmpty }.map { Part.words(sentence(text($0))) }
    return letters + rare
      + [.words(look(.viewTelling(.formulaFollows)))] + formula + rest
  }

  /// Without the mark of what has changed, and with one blank after the line's name.
  private func line(_ line: StyledText) -> String {
    text(line).drop { "•* ".contains($0) }.split(separator: " ", omittingEmptySubsequences: true)
      .joined(separator: " ")
  }
}
