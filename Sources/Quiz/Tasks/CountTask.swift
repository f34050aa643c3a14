import Curriculum
import Kernels

/// How many cells of one box are real, or what does an average over it divide by?
struct CountTask: QuizTask {
  enum Aim: Equatable, Sendable { case real, divisor }

  let site: Site
  let aim: Aim
  /// Whether it is to be worked out without the picture.
  let hidesStage: Bool

  private var countsPads: Bool { site.layer == .average(countIncludePad: true) }
  private var extent: Extent { site.map.extent }

  var prompt: [Block] {
    let place = Say.place(site.spot.row, site.spot.column)
    let settings = Say.window(site.window) + (countsPads ? ", declared pads count" : "")
    let question =
      aim == .real
      ? "How many cells of the map does the box of \(place) \(site.window.dilation == Extent(1) ? "cover" : "read")?"
      : "What does the average in \(place) divide by?"
    return [
      Say.paragraph(
        "**\(Say.title(site.layer))** on \(Say.aMap(extent)): \(settings), \(Say.rule(site.window.edge))."),
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

  var hints: [[Span]] {
    guard let placed = site.sliding else { return [] }
    let rows = placed.rows.realTaps(of: site.spot.row).count
    let box = "The box reads \(placed.rows.pool) rows; how many of them are on the map? And how many columns?"
    let counting = countsPads ? " Declared pads count here, what hangs over does not." : ""
    return [
      site.moves, box + counting,
      "\(Say.count(rows, "row")) of the box \(rows == 1 ? "is" : "are") on the map.",
    ]
    .map(Say.spans)
  }

  var solution: [Block] {
    guard let step = site.step, let placed = site.sliding else { return [] }
    let rows = placed.rows.realTaps(of: site.spot.row).count
    let columns = placed.columns.realTaps(of: site.spot.column).count
    let real =
      "\(Say.count(rows, "row")) and \(Say.count(columns, "column")) of the box lie on the map: `\(rows) · \(columns) = \(rows * columns)`."
    guard aim == .divisor, countsPads else { return [Say.paragraph(real)] }
    let pads = site.covered.count { $0.ground == .pad }
    return [
      Say.paragraph(real),
      Say.paragraph(
        "With the declared pads under the box: `\(rows * columns) + \(pads) = \(step.divisor ?? 0)`."),
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
        "\(all) is the whole box. \(Say.count(missing, "cell")) of it \(missing == 1 ? "lies" : "lie") off the map, "
          + "and only real cells count."),
      pads > 0 && pads < missing
        ? Slip(
          .countedPads, count: real + pads,
          "\(real + pads) counts pads as cells. They hold nothing, and do not count here.") : nil,
      Slip(
        .countedMissing, count: missing,
        "\(missing) is how many cells of the box lie off the map. The others count."),
    ]
  }

  private func countingPads(_ all: Int, _ real: Int, _ pads: Int) -> [Slip?] {
    [
      real + pads < all
        ? Slip(
          .countedOverhang, count: all,
          "\(all) is the whole box. A part of it hangs over, beyond map and pads, and that never counts.")
        : nil,
      pads > 0
        ? Slip(
          .leftOutPads, count: real, "\(real) counts the real cells alone. Here declared pads count too.")
        : nil,
    ]
  }

  private func axes(_ placed: PlacedWindow) -> [Slip?] {
    let rows = placed.rows.realTaps(of: site.spot.row).count
    let columns = placed.columns.realTaps(of: site.spot.column).count
    let text = "The box leaves the map in both directions: fewer of its rows count, and fewer of its columns."
    let isCorner = rows < placed.rows.pool && columns < placed.columns.pool
    guard isCorner, !countsPads else { return [] }
    return [
      Slip(.oneAxisOnly, count: rows * placed.columns.pool, text),
      Slip(.oneAxisOnly, count: columns * placed.rows.pool, text),
    ]
  }
}
