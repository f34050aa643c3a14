import Curriculum
import Kernels
import Words

/// How much gradient does one cell of the map receive?
struct GradientTask: QuizTask {
  let stageSpec: StageSpec
  /// That of every result cell.
  let gradient: FeatureMap
  let row: Int
  let column: Int

  var layer: Layer { stageSpec.layer }
  var map: FeatureMap { stageSpec.input }

  var prompt: [Told] {
    [
      Say.paragraph(Say.settings(layer, stageSpec.window, on: map.extent)),
      Say.figures([(Phrase("gradient of the result", zh: "结果的梯度"), Say.grid(gradient))]),
      Say.paragraph(
        Phrase(
          "How much gradient does the map's cell in \(Say.place(row, column)) receive?",
          zh: "特征图\(Say.place(row, column))的格得到多少梯度？")),
    ]
  }

  var stage: StageSpec? { stageSpec }
  var hides: Hiding { .box }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] {
    let received = try? layer.backward(gradient, through: map, stageSpec.window)
    return received.map { [.number(Double($0[0, row, column]))] } ?? []
  }

  /// The boxes that cover the cell, one after the other.
  var demonstration: Demonstration? {
    Demonstration(stageSpec, spots: boxes.map { Spot(row: $0.row, column: $0.column) })
  }

  /// A box that covers the cell.
  struct Cover {
    let row: Int
    let column: Int
    let step: WalkStep
    /// The gradient of its result.
    let gradient: Float
    /// What the cell receives from it.
    let share: Float
  }

  var boxes: [Cover] {
    guard let walk = try? Walkthrough(layer, stageSpec.window, on: map) else { return [] }
    return (0..<walk.count).compactMap { index in
      let step = walk.step(index)
      guard step.cells.contains(where: isAsked) else { return nil }
      let gradient = gradient.values[index]
      let share = walk.receivers(of: index, gradient: gradient).first { isAsked($0.cell) }?.amount ?? 0
      return Cover(row: step.row, column: step.column, step: step, gradient: gradient, share: share)
    }
  }

  func isAsked(_ cell: WindowCell) -> Bool { cell.row == row && cell.column == column }

  var hints: [Told] {
    let count = boxes.count
    let covers: Phrase =
      count == 1
      ? Phrase(
        "One box covers the cell: that of \(boxes.first.map { Say.place($0.row, $0.column) } ?? .nothing).",
        zh: "有一个窗口覆盖这一格：结果\(boxes.first.map { Say.place($0.row, $0.column) } ?? .nothing)的窗口。")
      : Phrase(
        "\(count) boxes cover the cell. What they send adds up.",
        zh: "有 \(count) 个窗口覆盖这一格。它们传来的要相加。")
    return [
      rule,
      layer.isPointwise
        ? Phrase(
          "The cell holds \(Say.number(map[0, row, column])).",
          zh: "这一格的值是 \(Say.number(map[0, row, column]))。") : covers,
    ].map(
      Told.said)
  }

  private var rule: Phrase {
    switch layer {
    case .max, .globalMax, .adaptiveMax:
      Phrase(
        "A maximum sends its gradient to the winner, all of it; the other cells get none.",
        zh: "最大值把梯度全部传给胜出的格，其余的格得不到。")
    case .sum:
      Phrase(
        "A sum sends its whole gradient to every cell that it added up.",
        zh: "求和把整个梯度传给它加过的每一格。")
    case .average, .globalAverage, .adaptiveAverage:
      Phrase(
        "An average divides its gradient by the divisor, and sends that to every real cell.",
        zh: "平均把梯度除以除数，再传给每个真实格。")
    case .lp:
      Phrase(
        "Lp pooling sends every cell its gradient times (|value| / result) to the power p − 1, with the value's sign.",
        zh: "Lp 池化传给每格：梯度乘以 (|值| / 结果) 的 p − 1 次幂，并带上值的符号。")
    case .convolution:
      Phrase(
        "A convolution sends every cell its gradient times the weight that lay on it.",
        zh: "卷积传给每格：梯度乘以其上的权重。")
    case .relu, .leakyReLU, .prelu:
      Phrase(
        "ReLU passes the gradient on where the value lies above 0, and nowhere else.",
        zh: "ReLU 只在值大于 0 处传回梯度。")
    }
  }

  var solution: [Told] {
    guard case .number(let total)? = rightAnswers.first else { return [] }
    let result = Say.number(Float(total))
    if layer.isPointwise {
      return [
        Say.paragraph(
          Phrase(
            "\(rule) The cell holds \(Say.number(map[0, row, column])): it receives \(result).",
            zh: "\(rule)这一格的值是 \(Say.number(map[0, row, column]))，得到 \(result)。"))
      ]
    }
    guard !boxes.isEmpty else {
      return [
        Say.paragraph(
          Phrase(
            "No box covers the cell. It receives 0.",
            zh: "没有窗口覆盖这一格。它得到 0。"))
      ]
    }
    let lines = boxes.map {
      Phrase(
        "\(Say.place($0.row, $0.column)) sends \(Say.number($0.share))",
        zh: "\(Say.place($0.row, $0.column))传来 \(Say.number($0.share))")
    }
    let sum = boxes.count > 1 ? [Phrase(verbatim: "\(Say.sum(boxes.map(\.share))) = \(result)")] : []
    return [Say.paragraph(rule), .lines(lines + sum)]
  }
}
