import LessonFormat
import Kernels
import Localization

/// How much gradient does one cell of the map receive?
struct GradientTask: QuizTask {
  let stageSpec: StageSpec
  /// The gradient of every result cell.
  let gradient: FeatureMap
  let row: Int
  let column: Int

  var layer: Layer { stageSpec.layer }
  var map: FeatureMap { stageSpec.input }

  var prompt: [Passage] {
    [
      QuestionText.paragraph(QuestionText.settings(layer, layer.window, on: map.extent)),
      QuestionText.figures([(Phrase("gradient of the result", zh: "结果的梯度"), QuestionText.grid(gradient))]),
      QuestionText.paragraph(
        Phrase(
          "How much gradient does the map's cell in \(QuestionText.place(row, column)) receive?",
          zh: "特征图\(QuestionText.place(row, column))的格得到多少梯度？")),
    ]
  }

  var stage: StageSpec? { stageSpec }
  var hides: Hiding { .box }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] {
    let received = try? layer.backward(gradient, through: map)
    return received.map { [.number(Double($0[0, row, column]))] } ?? []
  }

  /// The boxes that cover the cell, one after the other.
  var demonstration: Demonstration? {
    Demonstration(stageSpec, spots: boxes.map { CellIndex(row: $0.row, column: $0.column) })
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
    guard let walk = try? Walkthrough(layer, on: map) else { return [] }
    return (0..<walk.count).compactMap { index in
      let step = walk.step(index)
      guard step.cells.contains(where: isAsked) else { return nil }
      let gradient = gradient.values[index]
      let share = walk.receivers(of: index, gradient: gradient).first { isAsked($0.cell) }?.amount ?? 0
      return Cover(row: step.row, column: step.column, step: step, gradient: gradient, share: share)
    }
  }

  func isAsked(_ cell: WindowCell) -> Bool { cell.row == row && cell.column == column }

  var hints: [Passage] {
    let count = boxes.count
    let covers: Phrase =
      count == 1
      ? Phrase(
        "One box covers the cell: the one for \(boxes.first.map { QuestionText.place($0.row, $0.column) } ?? .nothing).",
        zh: "有一个窗口覆盖这一格：结果\(boxes.first.map { QuestionText.place($0.row, $0.column) } ?? .nothing)的窗口。")
      : Phrase(
        "\(count) boxes cover the cell. Add up what they send.",
        zh: "有 \(count) 个窗口覆盖这一格。它们传来的梯度要相加。")
    return [
      rule,
      layer.isPointwise
        ? Phrase(
          "The cell holds \(QuestionText.number(map[0, row, column])).",
          zh: "这一格的值是 \(QuestionText.number(map[0, row, column]))。") : covers,
    ].map(
      Passage.said)
  }

  private var rule: Phrase {
    switch layer.kind.family {
    case .maximum:
      Phrase(
        "Max pooling sends its whole gradient to the winner; the other cells get none.",
        zh: "最大池化把梯度全部传给胜出的格，其余的格得不到。")
    case .sum:
      Phrase(
        "A sum sends its whole gradient to every cell that was added.",
        zh: "求和池化把整个梯度传给参加求和的每一格。")
    case .average:
      Phrase(
        "An average divides its gradient by the divisor, and sends that to every real cell.",
        zh: "平均池化先把梯度除以除数，再传给每个有效格。")
    case .norm:
      Phrase(
        "Lp pooling sends every cell its gradient times (|value| / result) to the power p − 1, with the value's sign.",
        zh: "Lp 池化传给每格的是：梯度乘以 `|值| / 结果` 的 p − 1 次幂，再带上值的符号。")
    case .convolution:
      Phrase(
        "A convolution sends every cell its gradient times the weight on it.",
        zh: "卷积传给每格的是：梯度乘以对应的权重。")
    case .rectifier:
      Phrase(
        "ReLU passes the gradient back where the value is above 0, and nowhere else.",
        zh: "ReLU 只在值大于 0 处传回梯度。")
    case .activation:
      Phrase(
        "An activation multiplies the gradient by the slope of its curve at the value.",
        zh: "激活函数把梯度乘以曲线在该值处的斜率。")
    }
  }

  var solution: [Passage] {
    guard case .number(let total)? = rightAnswers.first else { return [] }
    let result = QuestionText.number(Float(total))
    if layer.isPointwise {
      return [
        QuestionText.paragraph(
          Phrase(
            "\(rule) The cell holds \(QuestionText.number(map[0, row, column])): it receives \(result).",
            zh: "\(rule)这一格的值是 \(QuestionText.number(map[0, row, column]))，得到 \(result)。"))
      ]
    }
    guard !boxes.isEmpty else {
      return [
        QuestionText.paragraph(
          Phrase(
            "No box covers the cell. It receives 0.",
            zh: "没有窗口覆盖这一格。它得到 0。"))
      ]
    }
    let lines = boxes.map {
      Phrase(
        "\(QuestionText.place($0.row, $0.column)) sends \(QuestionText.number($0.share))",
        zh: "\(QuestionText.place($0.row, $0.column))传来 \(QuestionText.number($0.share))")
    }
    let sum = boxes.count > 1 ? [Phrase.verbatim("\(QuestionText.sum(boxes.map(\.share))) = \(result)")] : []
    return [QuestionText.paragraph(rule), .lines(lines + sum)]
  }
}
