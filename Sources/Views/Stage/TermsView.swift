import Kernels
import Screen
import AppCore

/// A step in words: "max(3, 2, 0, «7») = «7»", and a second line with a remark.
struct TermsView {
  let walk: Walkthrough
  let step: WalkStep
  let look: RenderStyle

  private let window = Style(.window, .bold)
  private let mark = Style(.winner, .bold)
  private let weight = Style(.accent, .bold)

  init(_ stage: StageState, _ look: RenderStyle) { self.init(stage.walk, stage.current, look) }

  init(_ walk: Walkthrough, _ step: WalkStep, _ look: RenderStyle) {
    self.walk = walk
    self.step = step
    self.look = look
  }

  /// The sum, as far as it fits `limit` columns.
  func equation(limit: Int) -> StyledText {
    let right = rightSide(step)
    let terms = terms(step, within: limit - right.width)
    return leftSide(step, terms.chosen, most: terms.most) + right
  }

  /// The first `count` terms of the sum, without marks and result.
  func beginning(_ count: Int, limit: Int) -> StyledText {
    let all = Array(step.terms.indices)
    let most = mostTerms(max(0, min(count, all.count, 64))) {
      leftSide(step, all, most: $0, isMarked: false).width <= limit
    }
    return leftSide(step, all, most: most, isMarked: false)
  }

  /// A remark about this box, in the longest wording that fits `limit` columns; empty if there
  /// is nothing to say.
  /// - Parameter width: the limit of the equation above.
  func remark(limit: Int, under width: Int? = nil) -> String {
    let terms = terms(step, within: (width ?? limit) - rightSide(step).width)
    let remark = TermsRemark(
      layer: walk.layer, step: step, leavesOutZeros: terms.chosen.count < step.terms.count)
    return remark.wordings.map({ look($0) }).first { TextWidth.of($0) <= limit } ?? ""
  }

  /// The terms to write: all; without room for all, those of a convolution that add something, and of these as many
  /// as fit.
  private func terms(_ step: WalkStep, within spare: Int) -> (chosen: [Int], most: Int) {
    let all = Array(step.terms.indices)
    let telling = zip(all, step.weights).filter { step.terms[$0] * $1 != 0 }.map(\.0)
    let choices = telling.isEmpty ? [all] : [all, telling]
    // Each takes at least a column: more of them cannot fit.
    if let fitting = choices.first(where: {
      $0.count <= max(1, spare) && leftSide(step, $0, most: $0.count).width <= spare
    }) {
      return (fitting, fitting.count)
    }
    let fewest = choices[choices.count - 1]
    return (fewest, mostTerms(min(fewest.count, 64)) { leftSide(step, fewest, most: $0).width <= spare })
  }

  /// The largest number of terms up to `count` that fits: all of them, which need no ellipsis behind them, or else found by
  /// halving, as each makes the sum longer.
  private func mostTerms(_ count: Int, _ fits: (Int) -> Bool) -> Int {
    if fits(count) { return count }
    var (most, tooMany) = (0, count)
    while tooMany - most > 1 {
      let middle = (most + tooMany) / 2
      if fits(middle) { most = middle } else { tooMany = middle }
    }
    return most
  }

  private func rightSide(_ step: WalkStep) -> StyledText {
    StyledText(rounds(step) ? look.text(" ≈ ") : " = ")
      + StyledText(look.marks.left + short(step.result) + look.marks.right, mark)
  }

  private func leftSide(_ step: WalkStep, _ chosen: [Int], most: Int, isMarked: Bool = true) -> StyledText {
    let (open, separator, close) = frame(step)
    return StyledText(look.text(open)) + terms(step, chosen, most: most, separator, isMarked: isMarked)
      + StyledText(look.text(close))
  }

  /// The text before, between and after the terms.
  private func frame(_ step: WalkStep) -> (String, String, String) {
    let layer = walk.layer
    switch layer.kind.family {
    case .maximum: return ("max(", ", ", ")")
    case .sum: return ("", " + ", "")
    case .norm: return normFrame(layer.power)
    case .average:
      return step.terms.count == 1
        ? ("", "", " / \(step.divisor ?? 1)") : ("(", " + ", ") / \(step.divisor ?? 1)")
    case .convolution: return ("", " + ", step.bias.map { look(.stage(.plusBias(short($0)))) } ?? "")
    case .rectifier:
      guard layer.kind.usesSlope else { return ("max(0, ", "", ")") }
      let isKept = step.terms.first.map { $0 > 0 } ?? false
      return (isKept ? "" : short(layer.slope(channel: step.channel)) + " \(look.times) ", "", "")
    case .activation: return (layer.kind.rawValue + "(", "", ")")
    }
  }

  private func normFrame(_ power: Int) -> (String, String, String) {
    switch power {
    case 1: ("", " + ", "")
    case 2: ("√(", " + ", ")")
    default: ("(", " + ", ")^(1/\(power))")
    }
  }

  private func terms(
    _ step: WalkStep, _ chosen: [Int], most: Int, _ separator: String, isMarked: Bool
  ) -> StyledText {
    if step.terms.isEmpty { return StyledText("0", window) }
    let winner = isMarked ? step.winner.flatMap { step.realCells.firstIndex(of: $0) } : nil
    var text = StyledText()
    for (count, index) in chosen.prefix(most).enumerated() {
      if count > 0 { text.append(separator) }
      text = text + term(step, index, wins: index == winner)
    }
    if most < chosen.count {
      text.append((most > 0 ? separator : "") + look.text("…"), Style(.muted))
    }
    return text
  }

  private func term(_ step: WalkStep, _ index: Int, wins: Bool) -> StyledText {
    let value = step.terms[index]
    switch walk.layer.kind.family {
    case .norm:
      let p = walk.layer.power
      let power = p == 1 ? "" : p == 2 ? look.text("²") : "^\(p)"
      return StyledText((value < 0 ? "|\(short(value))|" : short(value)) + power, window)
    case .convolution:
      return StyledText(enclosed(value), window) + StyledText(look.isASCII ? "*" : "·", Style(.muted))
        + StyledText(enclosed(step.weights[index]), weight)
    default:
      return wins
        ? StyledText(look.marks.left + short(value) + look.marks.right, mark)
        : StyledText(short(value), window)
    }
  }

  private func enclosed(_ value: Float) -> String { value < 0 ? "(\(short(value)))" : short(value) }

  private func short(_ value: Float) -> String { NumberFormat.short(value, look) }

  private func rounds(_ step: WalkStep) -> Bool {
    (step.terms + step.weights + [step.bias ?? 0, step.result]).contains(where: NumberFormat.shortRounds)
  }
}
