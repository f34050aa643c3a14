import LessonFormat
import Kernels
import Localization

/// Which cell of the map wins in one box of max pooling?
struct WinnerTask: QuizTask {
  let context: QuestionContext

  var prompt: [Passage] {
    [
      QuestionText.paragraph(QuestionText.settings(.max, context.window, on: context.map.extent)),
      QuestionText.paragraph(
        Phrase(
          "Which cell of the map wins for the result in \(QuestionText.place(context.spot.row, context.spot.column))? Type its row and column, or click it.",
          zh: "结果\(QuestionText.place(context.spot.row, context.spot.column))取自特征图的哪一格？请输入它的行和列，或点击它。")),
    ]
  }

  var stage: StageSpec? { context.stage }
  var spot: CellIndex? { context.spot }
  var hides: Hiding { .currentResult }
  var form: AnswerForm { .cell(of: context.map.extent) }

  var rightAnswers: [Answer] { context.step?.winner.map { [Self.answer($0)] } ?? [] }

  var hints: [Passage] {
    [
      context.moves,
      Phrase(
        "The box covers \(context.coverage).",
        zh: "窗口覆盖 \(context.coverage)。"), rule,
    ]
    .map(Passage.said)
  }

  private var rule: Phrase {
    equals.count > 1
      ? Phrase("Of equal values the first wins, reading row by row.", zh: "几个值相等时，按行优先顺序的第一个胜出。")
      : Phrase("The largest value wins, and its sign counts.", zh: "最大的值胜出，符号也算在内。")
  }

  var solution: [Passage] {
    guard let step = context.step, let winner = step.winner else { return [] }
    let ties = equals.count
    let rule: Phrase =
      ties > 1
      ? Phrase(
        " It appears \(ties == 2 ? "twice" : "\(ties) times"); the first, reading row by row, wins.",
        zh: "它出现 \(ties) 次；按行优先顺序的第一个胜出。") : .nothing
    return [
      QuestionText.paragraph(
        Phrase(
          "The box covers \(context.coverage).",
          zh: "窗口覆盖 \(context.coverage)。")),
      QuestionText.paragraph(
        Phrase(
          "The largest is \(QuestionText.number(step.kernel)).\(rule) The winner: \(QuestionText.place(winner)).",
          zh: "最大的是 \(QuestionText.number(step.kernel))。\(rule)胜出者：\(QuestionText.place(winner))。")),
    ]
  }

  /// The cells of the box that hold the largest value.
  private var equals: [WindowCell] {
    guard let step = context.step else { return [] }
    return zip(context.realCells, step.terms).filter { $0.1 == step.kernel }.map(\.0)
  }

  private static func answer(_ cell: WindowCell) -> Answer { .cell(row: cell.row, column: cell.column) }
}

extension WinnerTask {
  var misconceptions: [Misconception] {
    [lastOfTie, largestAbsolute, placeInBox, swapped].compactMap { $0 } + otherBoxes
  }

  private func misconception(_ kind: Mistake.Kind, _ cell: WindowCell?, _ text: Phrase) -> Misconception? {
    cell.map { Misconception(kind, Self.answer($0), text) }
  }

  private var lastOfTie: Misconception? {
    guard equals.count > 1, let last = equals.last, let step = context.step else { return nil }
    return misconception(
      .lastOfTie, last,
      Phrase(
        "That is a \(QuestionText.number(step.kernel)), but not the first one. Of equal values the first wins, reading row by row.",
        zh: "那一格确实是 \(QuestionText.number(step.kernel))，但不是第一个。几个值相等时，按行优先顺序的第一个胜出。")
    )
  }

  private var largestAbsolute: Misconception? {
    let pairs = zip(context.realCells, context.step?.terms ?? [])
    guard let (cell, value) = pairs.max(by: { abs($0.1) < abs($1.1) }), value < 0 else { return nil }
    return misconception(
      .largestAbsolute, cell,
      Phrase(
        "That cell is \(QuestionText.number(value)): furthest from 0, but below it. The winner is the largest, and its sign counts.",
        zh: "那一格是 \(QuestionText.number(value))：离 0 最远，但小于 0。胜出的是最大的，符号也算在内。")
    )
  }

  /// The winner's place counted from the corner of the box.
  private var placeInBox: Misconception? {
    guard let winner = context.step?.winner, let placed = context.placed else { return nil }
    let box = placed.box(row: context.spot.row, column: context.spot.column)
    guard box.row != 0 || box.column != 0 else { return nil }
    return Misconception(
      .placeInBox, .cell(row: winner.row - box.row, column: winner.column - box.column),
      Phrase(
        "That is the place within the box. The winner's place is counted on the whole map.",
        zh: "那是在窗口内的位置。胜出者的位置要在整张特征图上数。"))
  }

  private var swapped: Misconception? {
    guard let winner = context.step?.winner, winner.row != winner.column else { return nil }
    return Misconception(
      .swappedAxes, .cell(row: winner.column, column: winner.row),
      Phrase(
        "Row and column are swapped: the row is counted from the top, and comes first.",
        zh: "行和列颠倒了：行从上往下数，写在前面。"))
  }

  private var otherBoxes: [Misconception] {
    let stride = QuestionText.side(context.window.stride)
    return [
      variant(
        context.window { $0.stride = Extent(1) }, .neighbourWindow,
        Phrase(
          "That cell wins for a box that moves 1 cell at a time. Here the stride is \(stride).",
          zh: "窗口每次移动 1 格时才是那一格胜出。这里步幅是 \(stride)。")),
      variant(
        context.window { $0.stride = $0.poolSize }, .neighbourWindow,
        Phrase(
          "That cell wins for a box that moves by its own size. Here the stride is \(stride).",
          zh: "窗口每次移动自身的大小时才是那一格胜出。这里步幅是 \(stride)。")),
      variant(
        context.window { $0.dilation = Extent(1) }, .forgotDilation,
        Phrase(
          "That cell wins among neighbours. With dilation \(QuestionText.side(context.window.dilation)) the box reads cells further apart.",
          zh: "那是相邻各格中胜出的。膨胀率为 \(QuestionText.side(context.window.dilation)) 时，窗口读取的格隔得更开。")
      ),
      variant(
        context.window { $0.padding = .none }, .otherPads,
        Phrase(
          "That cell wins if the first box starts on the map. With the padding it starts off the map.",
          zh: "第一个窗口从图内开始时才是那一格胜出。有填充时它从图外开始。")),
    ].compactMap { $0 }
  }

  private func variant(_ window: Window?, _ kind: Mistake.Kind, _ text: Phrase) -> Misconception? {
    misconception(kind, window.flatMap { context.step(.max, $0)?.winner }, text)
  }
}
