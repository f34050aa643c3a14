import LessonFormat
import Kernels
import Localization

/// How many cells of one box are on the map, or what does its average divide by?
struct CountTask: QuizTask {
  enum Aim: Equatable, Sendable { case real, divisor }

  let context: QuestionContext
  let aim: Aim
  /// Whether the learner has to do without the stage.
  let hidesStage: Bool

  private var countsPads: Bool { context.layer.kind == .average && context.layer.countIncludePad }
  private var extent: Extent { context.map.extent }

  var prompt: [Passage] {
    let place = QuestionText.place(context.spot.row, context.spot.column)
    let settings = QuestionText.window(context.window) + (countsPads ? .layer(.declaredPadsCount) : .nothing)
    let question: Phrase =
      aim == .real
      ? .countTask(.askReal(place, hasGaps: context.window.dilation != Extent(1)))
      : .countTask(.askDivisor(place))
    return [
      QuestionText.paragraph(
        .layer(
          .onMap(
            QuestionText.title(context.layer), QuestionText.aMap(extent), settings,
            edge: QuestionText.rule(context.window.edge)))),
      QuestionText.paragraph(question),
    ]
  }

  var stage: StageSpec? { context.stage }
  var spot: CellIndex? { context.spot }
  var hides: Hiding { hidesStage ? .stage : .currentResult }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] {
    guard let step = context.step else { return [] }
    let count = aim == .real ? step.terms.count : step.divisor ?? step.terms.count
    return [.number(Double(count))]
  }

  var hints: [Passage] {
    guard let placed = context.sliding else { return [] }
    let rows = placed.rows.realTaps(of: context.spot.row).count
    let box: Phrase = .countTask(.rowsRead(placed.rows.poolSize))
    let counting: Phrase =
      countsPads ? .countTask(.padsCount) : .nothing
    return [
      context.moves, box + counting,
      .countTask(.rowsOnMap(rows)),
    ].map(Passage.said)
  }

  var solution: [Passage] {
    guard let step = context.step, let placed = context.sliding else { return [] }
    let rows = placed.rows.realTaps(of: context.spot.row).count
    let columns = placed.columns.realTaps(of: context.spot.column).count
    let real =
      Phrase.countTask(.cellsOnMap(rows: rows, columns: columns))
    guard aim == .divisor, countsPads else { return [QuestionText.paragraph(real)] }
    let pads = context.covered.count { $0.ground == .pad }
    return [
      QuestionText.paragraph(real),
      QuestionText.paragraph(
        .countTask(.addPads(cells: rows * columns, pads: pads, divisor: step.divisor ?? 0))),
    ]
  }
}

extension CountTask {
  var misconceptions: [Misconception] {
    guard let step = context.step, let placed = context.sliding else { return [] }
    return (counts(step) + axes(placed)).compactMap { $0 }
  }

  private func counts(_ step: WalkStep) -> [Misconception?] {
    let (all, real) = (step.cells.count, step.terms.count)
    let pads = step.cells.count { $0.ground == .pad }
    return countsPads ? countingPads(all, real, pads) : countingReal(all, real, pads)
  }

  private func countingReal(_ all: Int, _ real: Int, _ pads: Int) -> [Misconception?] {
    let missing = all - real
    guard missing > 0 else { return [] }
    return [
      Misconception(
        aim == .real ? .countedAll : .dividedByBox, count: all,
        .countTask(.countedAll(all, off: missing))),
      pads > 0 && pads < missing
        ? Misconception(
          .countedPads, count: real + pads,
          .countTask(.countedPads(real + pads))) : nil,
      Misconception(
        .countedMissing, count: missing,
        .countTask(.countedMissing(missing))),
    ]
  }

  private func countingPads(_ all: Int, _ real: Int, _ pads: Int) -> [Misconception?] {
    [
      real + pads < all
        ? Misconception(
          .countedOverhang, count: all,
          .countTask(.countedOverhang(all)))
        : nil,
      pads > 0
        ? Misconception(
          .leftOutPads, count: real,
          .countTask(.leftOutPads(real)))
        : nil,
    ]
  }

  private func axes(_ placed: PlacedWindow) -> [Misconception?] {
    let rows = placed.rows.realTaps(of: context.spot.row).count
    let columns = placed.columns.realTaps(of: context.spot.column).count
    let text = Phrase.countTask(.bothDirections)
    let isCorner = rows < placed.rows.poolSize && columns < placed.columns.poolSize
    guard isCorner, !countsPads else { return [] }
    return [
      Misconception(.oneAxisOnly, count: rows * placed.columns.poolSize, text),
      Misconception(.oneAxisOnly, count: columns * placed.rows.poolSize, text),
    ]
  }
}
