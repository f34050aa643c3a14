import Curriculum
import Kernels
import Words

/// How many cells of one box are real, or what does an average over it divide by?
struct CountTask: QuizTask {
  enum Aim: Equatable, Sendable { case real, divisor }

  let site: Site
  let aim: Aim
  /// Whether it is to be worked out without the picture.
  let hidesStage: Bool

  private var countsPads: Bool { site.layer == .average(countIncludePad: true) }
  private var extent: Extent { site.map.extent }

  var prompt: [Told] {
    let place = Say.place(site.spot.row, site.spot.column)
    let settings = Say.window(site.window) + (countsPads ? .declaredPadsCount : .nothing)
    let question: Phrase =
      aim == .real
      ? Phrase(
        "How many cells of the map does the box of \(place) \(site.window.dilation == Extent(1) ? "cover" : "read")?",
        zh: "结果\(place)的窗口\(site.window.dilation == Extent(1) ? "覆盖" : "读取")特征图的几格？")
      : Phrase(
        "What does the average in \(place) divide by?",
        zh: "\(place)的平均除以几？")
    return [
      Say.paragraph(
        Phrase(
          "**\(Say.title(site.layer))** on \(Say.aMap(extent)): \(settings), \(Say.rule(site.window.edge)).",
          zh: "在 \(Say.aMap(extent))上做**\(Say.title(site.layer))**：\(settings)，\(Say.rule(site.window.edge))。"
        )),
      Say.paragraph(question),
    ]
  }

  var stage: StageSpec? { site.stage }
  var spot: Spot? { site.spot }
  var hides: Hiding { hidesStage ? .stage : .currentResult }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] {
    guard let step = site.step else { return [] }
    let count = aim == .real ? step.terms.count : step.divisor ?? step.terms.count
    return [.number(Double(count))]
  }

  var hints: [Told] {
    guard let placed = site.sliding else { return [] }
    let rows = placed.rows.realTaps(of: site.spot.row).count
    let box: Phrase = Phrase(
      "The box reads \(placed.rows.pool) rows; how many of them are on the map? And how many columns?",
      zh: "窗口读 \(placed.rows.pool) 行；其中几行在图内？又有几列？")
    let counting: Phrase =
      countsPads
      ? Phrase(
        " Declared pads count here, what hangs over does not.",
        zh: "这里声明的填充计入，悬出的部分不计。") : .nothing
    return [
      site.moves, box + counting,
      Phrase(
        "\(Say.count(rows, .row)) of the box \(rows == 1 ? "is" : "are") on the map.",
        zh: "窗口有 \(Say.count(rows, .row))在图内。"),
    ]
    .map(Told.said)
  }

  var solution: [Told] {
    guard let step = site.step, let placed = site.sliding else { return [] }
    let rows = placed.rows.realTaps(of: site.spot.row).count
    let columns = placed.columns.realTaps(of: site.spot.column).count
    let real =
      Phrase(
        "\(Say.count(rows, .row)) and \(Say.count(columns, .column)) of the box lie on the map: `\(rows) · \(columns) = \(rows * columns)`.",
        zh:
          "窗口有 \(Say.count(rows, .row))、\(Say.count(columns, .column))在图内：`\(rows) · \(columns) = \(rows * columns)`。"
      )
    guard aim == .divisor, countsPads else { return [Say.paragraph(real)] }
    let pads = site.covered.count { $0.ground == .pad }
    return [
      Say.paragraph(real),
      Say.paragraph(
        Phrase(
          "With the declared pads under the box: `\(rows * columns) + \(pads) = \(step.divisor ?? 0)`.",
          zh: "加上窗口下声明的填充：`\(rows * columns) + \(pads) = \(step.divisor ?? 0)`。")),
    ]
  }
}

extension CountTask {
  var slips: [Slip] {
    guard let step = site.step, let placed = site.sliding else { return [] }
    return (counts(step) + axes(placed)).compactMap { $0 }
  }

  private func counts(_ step: WalkStep) -> [Slip?] {
    let (all, real) = (step.cells.count, step.terms.count)
    let pads = step.cells.count { $0.ground == .pad }
    return countsPads ? countingPads(all, real, pads) : countingReal(all, real, pads)
  }

  private func countingReal(_ all: Int, _ real: Int, _ pads: Int) -> [Slip?] {
    let missing = all - real
    guard missing > 0 else { return [] }
    return [
      Slip(
        aim == .real ? .countedAll : .dividedByBox, count: all,
        Phrase(
          "\(all) is the whole box. \(Say.count(missing, .cell)) of it \(missing == 1 ? "lies" : "lie") off the map, and only real cells count.",
          zh: "\(all) 是整个窗口。其中 \(missing) 格在图外，只有真实格才算。")),
      pads > 0 && pads < missing
        ? Slip(
          .countedPads, count: real + pads,
          Phrase(
            "\(real + pads) counts pads as cells. They hold nothing, and do not count here.",
            zh: "\(real + pads) 把填充也算成格。它们是空的，这里不计。")) : nil,
      Slip(
        .countedMissing, count: missing,
        Phrase(
          "\(missing) is how many cells of the box lie off the map. The others count.",
          zh: "\(missing) 是窗口在图外的格数。要数的是其余的。")),
    ]
  }

  private func countingPads(_ all: Int, _ real: Int, _ pads: Int) -> [Slip?] {
    [
      real + pads < all
        ? Slip(
          .countedOverhang, count: all,
          Phrase(
            "\(all) is the whole box. A part of it hangs over, beyond map and pads, and that never counts.",
            zh: "\(all) 是整个窗口。它有一部分悬出，超出特征图和填充，从不计入。"))
        : nil,
      pads > 0
        ? Slip(
          .leftOutPads, count: real,
          Phrase(
            "\(real) counts the real cells alone. Here declared pads count too.",
            zh: "\(real) 只数了真实格。这里声明的填充也计入。"))
        : nil,
    ]
  }

  private func axes(_ placed: PlacedWindow) -> [Slip?] {
    let rows = placed.rows.realTaps(of: site.spot.row).count
    let columns = placed.columns.realTaps(of: site.spot.column).count
    let text = Phrase(
      "The box leaves the map in both directions: fewer of its rows count, and fewer of its columns.",
      zh: "窗口在两个方向都越出特征图：计入的行变少，列也变少。")
    let isCorner = rows < placed.rows.pool && columns < placed.columns.pool
    guard isCorner, !countsPads else { return [] }
    return [
      Slip(.oneAxisOnly, count: rows * placed.columns.pool, text),
      Slip(.oneAxisOnly, count: columns * placed.rows.pool, text),
    ]
  }
}
