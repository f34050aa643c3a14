import Kernels
import Localization

/// Mistakes in sending gradients back.
extension GradientTask {
  var misconceptions: [Misconception] {
    let own: [Misconception?] =
      switch (layer.kind.family, layer.kind.box) {
      case (.maximum, .window): notAddedUp + [sharedTie, everyCell, wonNothing]
      case (.average, .window): notAddedUp + [wholeToAll, dividedByBox]
      case (.rectifier, _): [gateIgnored, gateShut]
      case (.maximum, .adaptive): notAddedUp + [everyCell, wonNothing]
      case (.average, .adaptive): notAddedUp + [wholeToAll]
      default: notAddedUp
      }
    return own.compactMap { $0 }
  }

  /// What each single box sends, where several send something.
  private var notAddedUp: [Misconception?] {
    let shares = boxes.map(\.share).filter { $0 != 0 }
    guard shares.count > 1 else { return [] }
    return shares.map { share in
      Misconception(.notAddedUp, number: share) {
        .gradientTask(.notAddedUp($0, shares.count))
      }
    }
  }

  /// What the cell would receive if equal values shared a maximum's gradient.
  private var sharedTie: Misconception? {
    let x = map[0, row, column]
    let winning = boxes.filter { $0.step.kernel == x }
    guard winning.contains(where: { box in box.step.terms.count { $0 == x } > 1 }) else { return nil }
    let sum = winning.reduce(Float(0)) { sum, box in
      sum + box.gradient / Float(box.step.terms.count { $0 == x })
    }
    return Misconception(.sharedTie, number: sum) {
      .gradientTask(.sharedTie($0))
    }
  }

  private var everyCell: Misconception? {
    Misconception(.everyCell, number: boxes.map(\.gradient).reduce(0, +)) {
      boxes.count > 1
        ? .gradientTask(.sumOfAll($0))
        : .gradientTask(.gradientOfBox($0))
    }
  }

  private var wonNothing: Misconception? {
    boxes.contains { $0.share != 0 }
      ? Misconception(.everyCell, number: 0) { _ in
        .gradientTask(.doesWin)
      }
      : nil
  }

  private var wholeToAll: Misconception? {
    Misconception(.wholeToAll, number: boxes.map(\.gradient).reduce(0, +)) {
      .gradientTask(.undivided($0, boxes: boxes.count))
    }
  }

  private var dividedByBox: Misconception? {
    guard boxes.contains(where: { $0.step.cells.count != $0.step.divisor }) else { return nil }
    let sum = boxes.reduce(Float(0)) { $0 + $1.gradient / Float($1.step.cells.count) }
    return Misconception(.dividedByBox, number: sum) {
      .gradientTask(.dividedByBox($0))
    }
  }

  private var gateIgnored: Misconception? {
    let x = map[0, row, column]
    return Misconception(.gateIgnored, number: x > 0 ? nil : boxes.first?.gradient) {
      .gradientTask(.gateIgnored($0, QuestionText.number(x)))
    }
  }

  private var gateShut: Misconception? {
    let x = map[0, row, column]
    return Misconception(.gateIgnored, number: x > 0 ? 0 : nil) { _ in
      .gradientTask(.gateOpen(QuestionText.number(x)))
    }
  }
}
