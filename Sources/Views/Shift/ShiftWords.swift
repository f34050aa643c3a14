import Curriculum
import Kernels
import Screen
import Tutor

/// The move in words: how many results stay the same, and what becomes of the one under the box.
struct ShiftWords {
  let stage: StageState
  let shift: ShiftState
  let look: Look

  static let leastColumns = 38

  /// Fast kernel against reference, for the box on both maps.
  var verdict: (String, Style) {
    if stage.current.agrees, shift.moved.step(stage.step).agrees {
      return (look.text("kernel ✓"), Style(.good))
    }
    return ("kernel and reference differ: a fault, please report", Style(.bad, .bold))
  }

  /// "right by 1: 1 of 4 results stays the same (=)": with the sign that those bear on the map.
  func count(limit: Int) -> StyledText {
    let (kept, all) = (shift.kept, stage.walk.count)
    let many = "\(kept == 0 ? "none" : "\(kept)") of \(all) result\(all == 1 ? "" : "s")"
    let stays = kept < 2 ? "stays" : "stay"
    let lead = StyledText(direction + ": ", Style(.accent, .bold))
    let style = Style(kept == 0 ? .winner : .good, .bold)
    let sign = kept == 0 ? "" : " (=)"
    let wordings = [
      StyledText(many, style) + StyledText(" \(stays) the same" + sign),
      StyledText(many, style) + StyledText(" \(stays)" + sign),
      StyledText("\(kept) of \(all) \(stays)", style),
    ]
    return wordings.map { lead + $0 }.first { $0.width <= limit } ?? wordings[2]
  }

  /// The same as a clause, without the sign.
  var text: String {
    let (kept, all) = (shift.kept, stage.walk.count)
    return "\(direction): \(kept) of \(all) results \(kept == 1 ? "stays" : "stay") the same"
  }

  /// "row 1, column 2: 3, then 7".
  func cell(limit: Int) -> StyledText {
    let step = stage.current
    let (before, after) = (short(step.kernel), short(shift.moved.step(stage.step).kernel))
    let place = StyledText("row \(step.row + 1), column \(step.column + 1): ", Style(.muted))
    let mark = Style(.winner, .bold)
    let what =
      stage.walk.keeps(stage.step, in: shift.moved)
      ? StyledText(before, mark) + StyledText(" stays")
      : StyledText(before, mark) + StyledText(look.text(" → ")) + StyledText(after, mark)
    return [place + what, what].first { $0.width <= limit } ?? what
  }

  /// "right by 1, down by 2".
  private var direction: String {
    let parts = [
      (shift.shift.right, "right", "left"), (shift.shift.down, "down", "up"),
    ].filter { $0.0 != 0 }.map { "\($0.0 > 0 ? $0.1 : $0.2) by \(abs($0.0))" }
    return parts.isEmpty ? "not moved" : parts.joined(separator: ", ")
  }

  private func short(_ value: Float) -> String { NumberFormat.short(value, look) }
}
