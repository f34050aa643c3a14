import LessonFormat
import Kernels
import Localization

/// How many results stay the same when the map moves by one cell?
struct ShiftTask: QuizTask {
  typealias Direction = ShiftTaskMessage.Direction

  let context: QuestionContext
  let direction: Direction

  private var map: FeatureMap { context.map }

  var prompt: [Passage] {
    let count = before?.values.count ?? 0
    return [
      QuestionText.paragraph(QuestionText.settings(context.layer, context.window, on: map.extent)),
      QuestionText.paragraph(.shiftTask(.ask(direction, results: count))),
    ]
  }

  var stage: StageSpec? { context.stage }
  var hides: Hiding { .box }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { kept(zero: true).map { [.number(Double($0))] } ?? [] }

  var misconceptions: [Misconception] {
    guard let count = before?.values.count, let kept = kept(zero: true) else { return [] }
    return [
      Misconception(
        .invariant, count: count,
        .shiftTask(.notInvariant)),
      Misconception(
        .nothingStays, count: 0,
        .shiftTask(.someStay)),
      Misconception(
        .countedChanges, count: count - kept,
        .shiftTask(.countedChanges)),
    ]
      + [
        Misconception(.wrappedAround, number: self.kept(zero: false).map { Float($0) }) { _ in
          .shiftTask(.wrappedAround)
        }
      ].compactMap { $0 }
  }

  var hints: [Passage] {
    guard let shifted = shifted(zero: true) else { return [] }
    return [
      .said(
        .shiftTask(.draw)),
      // Moved down, the first row is all zeros.
      direction == .down
        ? .said(
          .shiftTask(.secondRow(QuestionText.items(QuestionText.rows(shifted)[1]))))
        : .said(
          .shiftTask(.firstRow(QuestionText.items(QuestionText.rows(shifted)[0])))),
    ]
  }

  var solution: [Passage] {
    guard let before, let shifted = shifted(zero: true), let after = result(shifted),
      let kept = kept(zero: true)
    else { return [] }
    return [
      QuestionText.figures([
        (.shift(.before), QuestionText.grid(before)), (.shift(.after), QuestionText.grid(after)),
      ]),
      QuestionText.paragraph(.shiftTask(.keep(kept, of: before.values.count))),
    ]
  }

  /// The moved map, pooled once more.
  var demonstration: Demonstration? {
    shifted(zero: true).map { moved in
      let stage = StageSpec(
        input: moved, inputName: context.stage.inputName, layer: context.layer)
      return Demonstration(stage, title: .stage(.movedMap))
    }
  }

  private var before: FeatureMap? { result(map) }

  private func result(_ map: FeatureMap) -> FeatureMap? { try? context.layer.forward(map) }

  /// The map moved by one cell; zeros come in, or the values that left.
  private func shifted(zero: Bool) -> FeatureMap? {
    let (down, right) = offset
    let values = (0..<map.extent.count).map { index -> Float in
      let (row, column) = index.quotientAndRemainder(dividingBy: map.width)
      let (from, start) = (row - down, column - right)
      let isInside = (0..<map.height).contains(from) && (0..<map.width).contains(start)
      if zero && !isInside { return 0 }
      return map[0, (from + map.height) % map.height, (start + map.width) % map.width]
    }
    return try? FeatureMap(height: map.height, width: map.width, values: values)
  }

  private var offset: (down: Int, right: Int) {
    switch direction {
    case .right: (0, 1)
    case .left: (0, -1)
    case .down: (1, 0)
    case .up: (-1, 0)
    }
  }

  private func kept(zero: Bool) -> Int? {
    guard let before, let after = shifted(zero: zero).flatMap(result) else { return nil }
    return zip(before.values, after.values).count { $0 == $1 }
  }
}
