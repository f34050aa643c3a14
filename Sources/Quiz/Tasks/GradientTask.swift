import Curriculum
import Kernels

/// How much gradient does one cell of the map receive?
struct GradientTask: QuizTask {
  let stageSpec: StageSpec
  /// That of every result cell.
  let gradient: FeatureMap
  let row: Int
  let column: Int

  var layer: Layer { stageSpec.layer }
  var map: FeatureMap { stageSpec.input }

  var prompt: [Block] {
    [
      Say.paragraph(Say.settings(layer, stageSpec.window, on: map.extent)),
      Say.figures([("gradient of the result", Say.grid(gradient))]),
      Say.paragraph("How much gradient does the map's cell in \(Say.place(row, column)) receive?"),
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

  var hints: [[Span]] {
    let count = boxes.count
    let covers =
      count == 1
      ? "One box covers the cell: that of \(boxes.first.map { Say.place($0.row, $0.column) } ?? "")."
      : "\(count) boxes cover the cell. What they send adds up."
    return [rule, layer.isPointwise ? "The cell holds \(Say.number(map[0, row, column]))." : covers].map(
      Say.spans)
  }

  private var rule: String {
    switch layer {
    case .max, .globalMax, .adaptiveMax:
      "A maximum sends its gradient to the winner, all of it; the other cells get none."
    case .sum: "A sum sends its whole gradient to every cell that it added up."
    case .average, .globalAverage, .adaptiveAverage:
      "An average divides its gradient by the divisor, and sends that to every real cell."
    case .lp:
      "Lp pooling sends every cell its gradient times (|value| / result) to the power p − 1, with the value's sign."
    case .convolution: "A convolution sends every cell its gradient times the weight that lay on it."
    case .relu, .leakyReLU, .prelu:
      "ReLU passes the gradient on where the value lies above 0, and nowhere else."
    }
  }

  var solution: [Block] {
    guard case .number(let total)? = rightAnswers.first else { return [] }
    let result = Say.number(Float(total))
    if layer.isPointwise {
      return [
        Say.paragraph("\(rule) The cell holds \(Say.number(map[0, row, column])): it receives \(result).")
      ]
    }
    guard !boxes.isEmpty else { return [Say.paragraph("No box covers the cell. It receives 0.")] }
    let lines = boxes.map { "row \($0.row + 1), column \($0.column + 1) sends \(Say.number($0.share))" }
    let sum = boxes.count > 1 ? ["\(Say.sum(boxes.map(\.share))) = \(result)"] : []
    return [Say.paragraph(rule), .code((lines + sum).joined(separator: "\n"))]
  }
}
