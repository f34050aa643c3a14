import Kernels

/// What goes wrong in sending gradients back.
extension GradientTask {
  var slips: [Slip] {
    let own: [Slip?] =
      switch layer {
      case .max: notAddedUp + [sharedTie, everyCell, wonNothing]
      case .average: notAddedUp + [wholeToAll, dividedByBox]
      case .sum: notAddedUp
      case .relu, .leakyReLU, .prelu: [gateIgnored, gateShut]
      case .adaptiveMax: notAddedUp + [everyCell, wonNothing]
      case .adaptiveAverage: notAddedUp + [wholeToAll]
      case .lp, .convolution, .globalMax, .globalAverage: notAddedUp
      }
    return own.compactMap { $0 }
  }

  /// What each single box sends, where several send something.
  private var notAddedUp: [Slip?] {
    let shares = boxes.map(\.share).filter { $0 != 0 }
    guard shares.count > 1 else { return [] }
    return shares.map { share in
      Slip(.notAddedUp, number: share) {
        "\($0) is what one box sends. \(shares.count) boxes send something to this cell, and it adds up."
      }
    }
  }

  /// What the cell would receive if equal values shared a maximum's gradient.
  private var sharedTie: Slip? {
    let x = map[0, row, column]
    let winning = boxes.filter { $0.step.kernel == x }
    guard winning.contains(where: { box in box.step.terms.count { $0 == x } > 1 }) else { return nil }
    let sum = winning.reduce(Float(0)) { sum, box in
      sum + box.gradient / Float(box.step.terms.count { $0 == x })
    }
    return Slip(.sharedTie, number: sum) {
      "\($0) comes from sharing the gradient among equal values. Pooling does not: the first of them gets all of it."
    }
  }

  private var everyCell: Slip? {
    Slip(.everyCell, number: boxes.map(\.gradient).reduce(0, +)) {
      boxes.count > 1
        ? "\($0) is the sum of the gradients of all boxes that cover the cell. A maximum sends only to its winner."
        : "\($0) is the gradient of the box. A maximum sends it to its winner, and that is another cell."
    }
  }

  private var wonNothing: Slip? {
    boxes.contains { $0.share != 0 }
      ? Slip(.everyCell, number: 0) { _ in
        "The cell does win: its value is the largest under a box, so that box's gradient is its own."
      }
      : nil
  }

  private var wholeToAll: Slip? {
    Slip(.wholeToAll, number: boxes.map(\.gradient).reduce(0, +)) {
      "\($0) is the gradient undivided\(boxes.count > 1 ? ", added up" : ""). An average sends each cell its part only."
    }
  }

  private var dividedByBox: Slip? {
    guard boxes.contains(where: { $0.step.cells.count != $0.step.divisor }) else { return nil }
    let sum = boxes.reduce(Float(0)) { $0 + $1.gradient / Float($1.step.cells.count) }
    return Slip(.dividedByBox, number: sum) {
      "\($0) comes from dividing by the whole box. On the way back, as on the way there, only real cells count."
    }
  }

  private var gateIgnored: Slip? {
    let x = map[0, row, column]
    return Slip(.gateIgnored, number: x > 0 ? nil : boxes.first?.gradient) {
      "\($0) is the gradient of the result. The value is \(Say.number(x)), and ReLU passes nothing on unless it is above 0."
    }
  }

  private var gateShut: Slip? {
    let x = map[0, row, column]
    return Slip(.gateIgnored, number: x > 0 ? 0 : nil) { _ in
      "The value is \(Say.number(x)), above 0. There ReLU passes the gradient on as it is."
    }
  }
}
