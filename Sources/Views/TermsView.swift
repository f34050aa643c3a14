import Kernels
import Screen
import Tutor

/// A step in words: "max(3, 2, 0, «7») = «7»", and a second line for what there is to say about it.
struct TermsView {
  let stage: StageState
  let look: Look

  private let window = Style(.window, .bold)
  private let mark = Style(.winner, .bold)

  init(_ stage: StageState, _ look: Look) {
    self.stage = stage
    self.look = look
  }

  /// The sum, as far as `limit` columns show it.
  func equation(limit: Int) -> StyledText {
    let step = stage.current
    let result = StyledText(look.marks.left + short(step.result) + look.marks.right, mark)
    let full = leftSide(step, most: step.terms.count)
    let sign = StyledText(rounds(step) ? look.text(" ≈ ") : " = ")
    if (full + sign + result).width <= limit { return full + sign + result }
    let spare = limit - sign.width - result.width
    let most = (0...min(step.terms.count, 64)).last {
      leftSide(step, most: $0).width <= spare
    }
    return leftSide(step, most: most ?? 0) + sign + result
  }

  /// What is worth knowing about this very box, in the longest wording that `limit` columns hold; empty where there
  /// is nothing to say.
  func remark(limit: Int) -> String {
    remarks().map(look.text).first { TextWidth.of($0) <= limit } ?? ""
  }

  /// The remark in several wordings, the longest first.
  private func remarks() -> [String] {
    let step = stage.current
    if step.terms.contains(where: \.isNaN) { return [nanRemark()] }
    if let divisor = step.divisor { return divisorRemarks(step, divisor) }
    let off = step.cells.count - step.terms.count
    if off > 0 {
      let cells = "\(off) of \(step.cells.count) cells"
      return stage.walk.layer == .sum
        ? ["\(cells) lie off the map and add nothing", "\(cells) are off the map"]
        : ["\(cells) lie off the map: −∞, so they never win", "\(cells) off the map never win"]
    }
    return tieRemarks(step) + pointRemarks(step)
  }

  private func leftSide(_ step: WalkStep, most: Int) -> StyledText {
    let (open, separator, close): (String, String, String) =
      switch stage.settings.kind {
      case .max, .globalMax: ("max(", ", ", ")")
      case .relu: ("max(0, ", "", ")")
      case .sum: ("", " + ", "")
      case .average, .globalAverage:
        step.terms.count == 1
          ? ("", "", " / \(step.divisor ?? 1)") : ("(", " + ", ") / \(step.divisor ?? 1)")
      case .leakyReLU, .prelu: pointParts(step)
      }
    return StyledText(open) + terms(step, most: most, separator) + StyledText(close)
  }

  private func pointParts(_ step: WalkStep) -> (String, String, String) {
    let isKept = step.terms.first.map { $0 > 0 } ?? false
    let slope = short(stage.settings.slope(channel: step.channel))
    return (isKept ? "" : slope + " \(look.times) ", "", "")
  }

  private func terms(_ step: WalkStep, most: Int, _ separator: String) -> StyledText {
    var text = StyledText()
    let real = step.cells.filter { $0.ground == .real }
    for (index, value) in step.terms.prefix(most).enumerated() {
      if index > 0 { text.append(separator) }
      let wins = real[index] == step.winner
      text.append(
        wins ? look.marks.left + short(value) + look.marks.right : short(value), wins ? mark : window)
    }
    if most < step.terms.count {
      text.append((most > 0 ? separator : "") + look.text("…"), Style(.muted))
    }
    return text
  }

  private func nanRemark() -> String {
    switch stage.settings.kind {
    case .max, .globalMax: "NaN wins over every number, as in PyTorch"
    default: "whatever NaN touches becomes NaN"
    }
  }

  private func divisorRemarks(_ step: WalkStep, _ divisor: Int) -> [String] {
    let real = step.terms.count
    let cells = divisor == 1 ? "the one real cell" : "the \(divisor) real cells"
    if real == step.cells.count { return ["divided by the \(divisor) cells of the box"] }
    if divisor > real {
      return [
        "divided by \(divisor): \(real) real cells and \(divisor - real) pads",
        "\(real) real, \(divisor - real) pads",
      ]
    }
    return ["divided by \(cells), not by \(step.cells.count)", "by \(cells), not by \(step.cells.count)"]
  }

  private func tieRemarks(_ step: WalkStep) -> [String] {
    guard let winner = step.winner, step.terms.count(where: { $0 == step.result }) > 1 else { return [] }
    return [
      "a tie: the first counts, row \(winner.row + 1), column \(winner.column + 1)",
      "a tie: the first counts",
    ]
  }

  private func pointRemarks(_ step: WalkStep) -> [String] {
    guard stage.walk.layer.isPointwise, let x = step.terms.first else { return [] }
    if x > 0 { return ["above 0: kept as it is"] }
    return [stage.settings.kind == .relu ? "not above 0: becomes 0" : "not above 0: times the slope"]
  }

  private func short(_ value: Float) -> String { NumberFormat.short(value, look) }

  private func rounds(_ step: WalkStep) -> Bool {
    (step.terms + [step.result]).contains(where: NumberFormat.shortRounds)
  }
}
