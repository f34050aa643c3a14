import LessonFormat
import Kernels
import Localization

/// How many results stay the same when the map moves by one cell?
struct ShiftTask: QuizTask {
  enum Direction: String, Equatable, Sendable, CaseIterable {
    case right, left, down, up

    fileprivate var chinese: String {
      switch self {
      case .right: "右移"
      case .left: "左移"
      case .down: "下移"
      case .up: "上移"
      }
    }
  }

  let context: QuestionContext
  let direction: Direction

  private var map: FeatureMap { context.map }

  var prompt: [Passage] {
    let line = direction == .right || direction == .left ? "column" : "row"
    let entry = [.right: "left", .left: "right", .down: "top", .up: "bottom"][direction] ?? ""
    let count = before?.values.count ?? 0
    return [
      QuestionText.paragraph(QuestionText.settings(context.layer, context.window, on: map.extent)),
      QuestionText.paragraph(
        Phrase(
          "The whole map moves \(direction.rawValue) by one \(line); zeros come in at the \(entry). How many of the \(count) result cells keep their value?",
          zh: "整张特征图\(direction.chinese)一格，另一侧移入零。\(count) 个结果格中有几个的值不变？")),
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
        Phrase(
          "A result stays the same only if the largest value in its box does. Here not all of them do.",
          zh: "窗口内的最大值不变，结果才不变。这里并非都如此。")),
      Misconception(
        .nothingStays, count: 0,
        Phrase(
          "Some results do stay: if the largest value in a box is as large as before, so is its result.",
          zh: "有些结果确实不变：窗口内的最大值与原来一样大，结果就一样。")),
      Misconception(
        .countedChanges, count: count - kept,
        Phrase(
          "That is how many change. The question is how many stay.",
          zh: "这是变了的个数。题目问的是不变的个数。")),
    ]
      + [
        Misconception(.wrappedAround, number: self.kept(zero: false).map { Float($0) }) { _ in
          Phrase(
            "That would be right if the values that leave came back in on the other side. Here zeros come in.",
            zh: "如果移出的值又从另一侧移入，才是这样。这里移入的是零。")
        }
      ].compactMap { $0 }
  }

  var hints: [Passage] {
    guard let shifted = shifted(zero: true) else { return [] }
    return [
      .said(
        Phrase(
          "Draw the moved map, and pool it again with the same boxes. Only then compare, cell by cell.",
          zh: "画出平移后的特征图，用同样的窗口再池化一次，然后逐格比较。")),
      // Moved down, the first row is all zeros.
      direction == .down
        ? .said(
          Phrase(
            "The second row of the moved map: \(QuestionText.items(QuestionText.rows(shifted)[1])).",
            zh: "平移后的第二行：\(QuestionText.items(QuestionText.rows(shifted)[1]))。"))
        : .said(
          Phrase(
            "The first row of the moved map: \(QuestionText.items(QuestionText.rows(shifted)[0])).",
            zh: "平移后的第一行：\(QuestionText.items(QuestionText.rows(shifted)[0]))。")),
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
      QuestionText.paragraph(
        Phrase(
          "\(kept) of \(before.values.count) cells \(kept == 1 ? "keeps its value" : "keep their value").",
          zh: "\(before.values.count) 格中有 \(kept) 格的值不变。")),
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
