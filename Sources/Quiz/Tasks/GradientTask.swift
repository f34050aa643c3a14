import LessonFormat
import Kernels
import Localization
import Narration

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
      QuestionText.figures([(.gradientTask(.ofResult), QuestionText.grid(gradient))]),
      QuestionText.paragraph(.gradientTask(.ask(QuestionText.place(row, column)))),
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
      ? .gradientTask(.oneBox(boxes.first.map { QuestionText.place($0.row, $0.column) } ?? .nothing))
      : .gradientTask(.boxes(count))
    return [
      rule,
      layer.isPointwise
        ? .gradientTask(.cellHolds(QuestionText.number(map[0, row, column]))) : covers,
    ].map(
      Passage.said)
  }

  private var rule: Phrase {
    switch layer.kind.family {
    case .maximum: .gradientTask(.maximum)
    case .sum: .gradientTask(.sum)
    case .average: .gradientTask(.average)
    case .norm: .gradientTask(.norm)
    case .convolution: .gradientTask(.convolution)
    case .rectifier: .gradientTask(.rectifier)
    case .activation: .gradientTask(.activation)
    }
  }

  var solution: [Passage] {
    guard case .number(let total)? = rightAnswers.first else { return [] }
    let result = QuestionText.number(Float(total))
    if layer.isPointwise {
      return [
        QuestionText.paragraph(
          .gradientTask(.cellReceives(rule, QuestionText.number(map[0, row, column]), result)))
      ]
    }
    guard !boxes.isEmpty else {
      return [
        QuestionText.paragraph(.gradientTask(.noBox))
      ]
    }
    let lines = boxes.map {
      Phrase.gradientTask(.sends(QuestionText.place($0.row, $0.column), QuestionText.number($0.share)))
    }
    let sum = boxes.count > 1 ? [Phrase.verbatim("\(Equation.sum(boxes.map(\.share))) = \(result)")] : []
    return [QuestionText.paragraph(rule), .lines(lines + sum)]
  }
}
