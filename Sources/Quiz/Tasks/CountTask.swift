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
    let settings = QuestionText.window(context.window) + (countsPads ? .declaredPadsCount : .nothing)
    let question: Phrase =
      aim == .real
      ? Phrase(
        "How many cells of the map does the box for \(place) \(context.window.dilation == Extent(1) ? "cover" : "read")?",
        zh: "结果\(place)的窗口\(context.window.dilation == Extent(1) ? "覆盖" : "读取")特征图的几格？")
      : Phrase(
        "What does the average in \(place) divide by?",
        zh: "求\(place)的平均值时，除以几？")
    return [
      QuestionText.paragraph(
        Phrase(
          "**\(QuestionText.title(context.layer))** on \(QuestionText.aMap(extent)): \(settings), \(QuestionText.rule(context.window.edge)).",
          zh:
            "在 \(QuestionText.aMap(extent))上做**\(QuestionText.title(context.layer))**：\(settings)，\(QuestionText.rule(context.window.edge))。"
        )),
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
    let box: Phrase = Phrase(
      "The box reads \(placed.rows.poolSize) rows; how many of them are on the map? And how many columns?",
      zh: "窗口读 \(placed.rows.poolSize) 行；其中几行在图内？又有几列？")
    let counting: Phrase =
      countsPads
      ? Phrase(
        " Declared pads count here; the part that hangs over does not.",
        zh: "这里显式填充计入，悬出的部分不计。") : .nothing
    return [
      context.moves, box + counting,
      Phrase(
        "\(QuestionText.count(rows, .box(.row))) of the box \(rows == 1 ? "is" : "are") on the map.",
        zh: "窗口有 \(QuestionText.count(rows, .box(.row)))在图内。"),
    ]
    .map(Passage.said)
  }

  var solution: [Passage] {
    guard let step = context.step, let placed = context.sliding else { return [] }
    let rows = placed.rows.realTaps(of: context.spot.row).count
    let columns = placed.columns.realTaps(of: context.spot.column).count
    let real =
      Phrase(
        "\(QuestionText.count(rows, .box(.row))) and \(QuestionText.count(columns, .box(.column))) of the box lie on the map: `\(rows) · \(columns) = \(rows * columns)`.",
        zh:
          "窗口有 \(QuestionText.count(rows, .box(.row)))、\(QuestionText.count(columns, .box(.column)))在图内：`\(rows) · \(columns) = \(rows * columns)`。"
      )
    guard aim == .divisor, countsPads else { return [QuestionText.paragraph(real)] }
    let pads = context.covered.count { $0.ground == .pad }
    return [
      QuestionText.paragraph(real),
      QuestionText.paragraph(
        Phrase(
          "Add the declared pads in the box: `\(rows * columns) + \(pads) = \(step.divisor ?? 0)`.",
          zh: "加上窗口内的显式填充：`\(rows * columns) + \(pads) = \(step.divisor ?? 0)`。")),
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
        Phrase(
          "\(all) is the whole box. \(QuestionText.count(missing, .cell)) of it \(missing == 1 ? "lies" : "lie") off the map, and only real cells count.",
          zh: "\(all) 是整个窗口。其中 \(missing) 格在图外，只有有效格才算。")),
      pads > 0 && pads < missing
        ? Misconception(
          .countedPads, count: real + pads,
          Phrase(
            "\(real + pads) counts pads as cells. They are empty, and do not count here.",
            zh: "\(real + pads) 把填充也算成格。它们是空的，这里不计。")) : nil,
      Misconception(
        .countedMissing, count: missing,
        Phrase(
          "\(missing) is how many cells of the box lie off the map. Count the others.",
          zh: "\(missing) 是窗口在图外的格数。要数的是其余的。")),
    ]
  }

  private func countingPads(_ all: Int, _ real: Int, _ pads: Int) -> [Misconception?] {
    [
      real + pads < all
        ? Misconception(
          .countedOverhang, count: all,
          Phrase(
            "\(all) is the whole box. A part of it hangs over, beyond map and pads, and that never counts.",
            zh: "\(all) 是整个窗口。它有一部分悬出，超出特征图和填充，从不计入。"))
        : nil,
      pads > 0
        ? Misconception(
          .leftOutPads, count: real,
          Phrase(
            "\(real) counts the real cells alone. Here declared pads count too.",
            zh: "\(real) 只数了有效格。这里显式填充也计入。"))
        : nil,
    ]
  }

  private func axes(_ placed: PlacedWindow) -> [Misconception?] {
    let rows = placed.rows.realTaps(of: context.spot.row).count
    let columns = placed.columns.realTaps(of: context.spot.column).count
    let text = Phrase(
      "The box leaves the map in both directions: fewer rows count, and fewer columns.",
      zh: "窗口在两个方向都越出特征图：计入的行变少，列也变少。")
    let isCorner = rows < placed.rows.poolSize && columns < placed.columns.poolSize
    guard isCorner, !countsPads else { return [] }
    return [
      Misconception(.oneAxisOnly, count: rows * placed.columns.poolSize, text),
      Misconception(.oneAxisOnly, count: columns * placed.rows.poolSize, text),
    ]
  }
}
