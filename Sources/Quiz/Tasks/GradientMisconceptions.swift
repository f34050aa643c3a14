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
        Phrase(
          "\($0) is what one box sends. \(shares.count) boxes send gradient to this cell: add them up.",
          zh: "\($0) 是一个窗口传来的。有 \(shares.count) 个窗口向这一格传梯度，要加起来。")
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
      Phrase(
        "\($0) comes from sharing the gradient among equal values. Pooling does not: the first one gets all of it.",
        zh: "\($0) 是把梯度平分给相等的值。池化不这样做：其中第一个全得。")
    }
  }

  private var everyCell: Misconception? {
    Misconception(.everyCell, number: boxes.map(\.gradient).reduce(0, +)) {
      boxes.count > 1
        ? Phrase(
          "\($0) is the sum of the gradients of all boxes that cover the cell. Max pooling sends it only to the winner.",
          zh: "\($0) 是覆盖这一格的所有窗口的梯度之和。最大池化只把梯度传给胜出的格。")
        : Phrase(
          "\($0) is the gradient of the box. Max pooling sends it to the winner, and that is another cell.",
          zh: "\($0) 是窗口的梯度。最大池化把它传给胜出的格，而那是另一格。")
    }
  }

  private var wonNothing: Misconception? {
    boxes.contains { $0.share != 0 }
      ? Misconception(.everyCell, number: 0) { _ in
        Phrase(
          "This cell does win: its value is the largest in a box, so it gets that box's gradient.",
          zh: "这一格确实胜出：它的值在某个窗口内最大，所以那个窗口的梯度归它。")
      }
      : nil
  }

  private var wholeToAll: Misconception? {
    Misconception(.wholeToAll, number: boxes.map(\.gradient).reduce(0, +)) {
      Phrase(
        "\($0) is the \(boxes.count > 1 ? "sum of the gradients" : "gradient") without dividing. An average sends each cell only its share.",
        zh: "\($0) 是没有除过的梯度\(boxes.count > 1 ? "之和" : "")。求平均时，每格只分到一份。")
    }
  }

  private var dividedByBox: Misconception? {
    guard boxes.contains(where: { $0.step.cells.count != $0.step.divisor }) else { return nil }
    let sum = boxes.reduce(Float(0)) { $0 + $1.gradient / Float($1.step.cells.count) }
    return Misconception(.dividedByBox, number: sum) {
      Phrase(
        "\($0) comes from dividing by the whole box. Backward as forward, only real cells count.",
        zh: "\($0) 是除以整个窗口。反向与正向一样，只有有效格才算。")
    }
  }

  private var gateIgnored: Misconception? {
    let x = map[0, row, column]
    return Misconception(.gateIgnored, number: x > 0 ? nil : boxes.first?.gradient) {
      Phrase(
        "\($0) is the gradient of the result. The value is \(QuestionText.number(x)), and ReLU passes nothing back unless it is above 0.",
        zh: "\($0) 是结果的梯度。那里的值是 \(QuestionText.number(x))，值不大于 0 时 ReLU 什么也不传。")
    }
  }

  private var gateShut: Misconception? {
    let x = map[0, row, column]
    return Misconception(.gateIgnored, number: x > 0 ? 0 : nil) { _ in
      Phrase(
        "The value is \(QuestionText.number(x)), above 0. There ReLU passes the gradient back unchanged.",
        zh: "那里的值是 \(QuestionText.number(x))，大于 0，ReLU 把梯度原样传回。")
    }
  }
}
