import LessonFormat
import Kernels
import Localization

/// Which cell of the map wins in one box of max pooling?
struct WinnerTask: QuizTask {
  let context: QuestionContext

  var prompt: [Passage] {
    [
      QuestionText.paragraph(QuestionText.settings(.max, context.window, on: context.map.extent)),
      QuestionText.paragraph(.winnerTask(.ask(QuestionText.place(context.spot.row, context.spot.column)))),
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
      .position(.boxCovers(context.coverage)), rule,
    ].map(Passage.said)
  }

  private var rule: Phrase {
    equals.count > 1
      ? .winnerTask(.firstOfEqual)
      : .winnerTask(.largest)
  }

  var solution: [Passage] {
    guard let step = context.step, let winner = step.winner else { return [] }
    let ties = equals.count
    let rule: Phrase =
      ties > 1 ? .winnerTask(.appears(times: ties)) : .nothing
    return [
      QuestionText.paragraph(.position(.boxCovers(context.coverage))),
      QuestionText.paragraph(
        .winnerTask(
          .solution(QuestionText.number(step.kernel), rule: rule, winner: QuestionText.place(winner)))),
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
      .winnerTask(.lastOfTie(QuestionText.number(step.kernel)))
    )
  }

  private var largestAbsolute: Misconception? {
    let pairs = zip(context.realCells, context.step?.terms ?? [])
    guard let (cell, value) = pairs.max(by: { abs($0.1) < abs($1.1) }), value < 0 else { return nil }
    return misconception(
      .largestAbsolute, cell,
      .winnerTask(.largestAbsolute(QuestionText.number(value)))
    )
  }

  /// The winner's place counted from the corner of the box.
  private var placeInBox: Misconception? {
    guard let winner = context.step?.winner, let placed = context.placed else { return nil }
    let box = placed.box(row: context.spot.row, column: context.spot.column)
    guard box.row != 0 || box.column != 0 else { return nil }
    return Misconception(
      .placeInBox, .cell(row: winner.row - box.row, column: winner.column - box.column),
      .winnerTask(.placeInBox))
  }

  private var swapped: Misconception? {
    guard let winner = context.step?.winner, winner.row != winner.column else { return nil }
    return Misconception(
      .swappedAxes, .cell(row: winner.column, column: winner.row),
      .winnerTask(.swapped))
  }

  private var otherBoxes: [Misconception] {
    let stride = QuestionText.side(context.window.stride)
    return [
      variant(
        context.window { $0.stride = Extent(1) }, .neighbourWindow,
        .winnerTask(.strideOne(stride))),
      variant(
        context.window { $0.stride = $0.poolSize }, .neighbourWindow,
        .winnerTask(.ownSize(stride))),
      variant(
        context.window { $0.dilation = Extent(1) }, .forgotDilation,
        .winnerTask(.neighbours(QuestionText.side(context.window.dilation)))
      ),
      variant(
        context.window { $0.padding = .none }, .otherPads,
        .winnerTask(.startsOnMap)),
    ].compactMap { $0 }
  }

  private func variant(_ window: Window?, _ kind: Mistake.Kind, _ text: Phrase) -> Misconception? {
    misconception(kind, window.flatMap { context.step(.max, $0)?.winner }, text)
  }
}
