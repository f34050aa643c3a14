import Narration
import LessonFormat
import Kernels
import Screen
import AppCore
import Localization

/// The move in words: how many results stay the same, and the change of the one under the box.
struct ShiftWords {
  let stage: StageState
  let shift: ShiftState
  let look: RenderStyle

  static let leastColumns = 38

  /// Fast path against reference, for the box on both maps.
  var verdict: (String, Style) {
    if stage.current.agrees, shift.moved.step(stage.step).agrees {
      return (look(.stage(.agrees)), Style(.good))
    }
    return (look(.stage(.differs)), Style(.bad, .bold))
  }

  /// "right by 1: 1 of 4 results stays the same (=)": with their mark on the map.
  func count(limit: Int) -> StyledText {
    let (kept, all) = (shift.kept, stage.walk.count)
    let many = look(.shift(.keeps(kept, of: all)))
    let lead = StyledText(look(direction + .mark(.colon)), Style(.accent, .bold))
    let style = Style(kept == 0 ? .winner : .good, .bold)
    let sign = kept == 0 ? "" : " (=)"
    let wordings = [
      StyledText(many, style) + StyledText(look(.shift(.stay(kept))) + sign),
      StyledText(many, style) + StyledText(look(.shift(.stayBriefly(kept))) + sign),
      StyledText(look(.shift(.keepsBriefly(kept, of: all))), style),
    ]
    return wordings.map { lead + $0 }.first { $0.width <= limit } ?? wordings[2]
  }

  /// The same as a clause, without the sign.
  var text: String {
    look(.viewTelling(.resultsStay(direction, shift.kept, of: stage.walk.count)))
  }

  /// "row 1, column 2: 3, then 7".
  func cell(limit: Int) -> StyledText {
    let step = stage.current
    let (before, after) = (short(step.kernel), short(shift.moved.step(stage.step).kernel))
    let place = StyledText(look(.stage(.place(step.row + 1, step.column + 1)) + .mark(.colon)), Style(.muted))
    let mark = Style(.winner, .bold)
    let what =
      stage.walk.keeps(stage.step, in: shift.moved)
      ? StyledText(before, mark) + StyledText(look(.shift(.staysAsItIs)))
      : StyledText(before, mark) + StyledText(look.text(" → ")) + StyledText(after, mark)
    return [place + what, what].first { $0.width <= limit } ?? what
  }

  /// "right by 1, down by 2".
  private var direction: Phrase {
    let parts: [Phrase] = [
      (shift.shift.right, Phrase.shift(.rightwards), Phrase.shift(.leftwards)),
      (shift.shift.down, .shift(.downwards), .shift(.upwards)),
    ].filter { $0.0 != 0 }.map { .shift(.by($0.0 > 0 ? $0.1 : $0.2, abs($0.0))) }
    return parts.isEmpty ? .shift(.notMoved) : parts.joined(separator: .mark(.comma))
  }

  private func short(_ value: Float) -> String { NumberFormat.short(value, look) }
}
