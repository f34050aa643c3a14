import Curriculum
import Kernels
import Words

/// Which cell of the map wins under one box of a max pooling?
struct WinnerTask: QuizTask {
  let site: Site

  var prompt: [Told] {
    [
      Say.paragraph(Say.settings(.max, site.window, on: site.map.extent)),
      Say.paragraph(
        Phrase(
          "Which cell of the map wins for \(Say.place(site.spot.row, site.spot.column)) of the result? Type its row and column, or click it.",
          zh: "结果\(Say.place(site.spot.row, site.spot.column))由特征图的哪一格胜出？请输入它的行和列，或点击它。")),
    ]
  }

  var stage: StageSpec? { site.stage }
  var spot: Spot? { site.spot }
  var hides: Hiding { .currentResult }
  var form: AnswerForm { .cell(of: site.map.extent) }

  var rightAnswers: [Answer] { site.step?.winner.map { [Self.answer($0)] } ?? [] }

  var hints: [Told] {
    [
      site.moves,
      Phrase(
        "The box covers \(site.coverage).",
        zh: "窗口覆盖 \(site.coverage)。"), rule,
    ]
    .map(Told.said)
  }

  private var rule: Phrase {
    equals.count > 1
      ? Phrase("Of equal values the first wins, reading row by row.", zh: "几个值相等时，逐行阅读的第一个胜出。")
      : Phrase("The largest value wins, and its sign counts.", zh: "最大的值胜出，符号也算在内。")
  }

  var solution: [Told] {
    guard let step = site.step, let winner = step.winner else { return [] }
    let ties = equals.count
    let rule: Phrase =
      ties > 1
      ? Phrase(
        " It is there \(ties == 2 ? "twice" : "\(ties) times"); the first, reading row by row, wins.",
        zh: "它出现 \(ties) 次；逐行阅读的第一个胜出。") : .nothing
    return [
      Say.paragraph(
        Phrase(
          "The box covers \(site.coverage).",
          zh: "窗口覆盖 \(site.coverage)。")),
      Say.paragraph(
        Phrase(
          "The largest is \(Say.number(step.kernel)).\(rule) The winner: \(Say.place(winner)).",
          zh: "最大的是 \(Say.number(step.kernel))。\(rule)胜出者：\(Say.place(winner))。")),
    ]
  }

  /// The cells of the box that hold the largest value.
  private var equals: [WindowCell] {
    guard let step = site.step else { return [] }
    return zip(site.realCells, step.terms).filter { $0.1 == step.kernel }.map(\.0)
  }

  private static func answer(_ cell: WindowCell) -> Answer { .cell(row: cell.row, column: cell.column) }
}

extension WinnerTask {
  var slips: [Slip] { [lastOfTie, largestAbsolute, placeInBox, swapped].compactMap { $0 } + otherBoxes }

  private func slip(_ kind: Mistake.Kind, _ cell: WindowCell?, _ text: Phrase) -> Slip? {
    cell.map { Slip(kind, Self.answer($0), text) }
  }

  private var lastOfTie: Slip? {
    guard equals.count > 1, let last = equals.last, let step = site.step else { return nil }
    return slip(
      .lastOfTie, last,
      Phrase(
        "That is a \(Say.number(step.kernel)), but not the first one. Of equal values the first wins, reading row by row.",
        zh: "那里确实是 \(Say.number(step.kernel))，但不是第一个。几个值相等时，逐行阅读的第一个胜出。")
    )
  }

  private var largestAbsolute: Slip? {
    let pairs = zip(site.realCells, site.step?.terms ?? [])
    guard let (cell, value) = pairs.max(by: { abs($0.1) < abs($1.1) }), value < 0 else { return nil }
    return slip(
      .largestAbsolute, cell,
      Phrase(
        "There stands \(Say.number(value)): furthest from 0, but below it. The winner is the largest, and its sign counts.",
        zh: "那里是 \(Say.number(value))：离 0 最远，但小于 0。胜出的是最大的，符号也算在内。")
    )
  }

  /// The winner's place counted from the box's own corner.
  private var placeInBox: Slip? {
    guard let winner = site.step?.winner, let placed = site.placed else { return nil }
    let box = placed.box(row: site.spot.row, column: site.spot.column)
    guard box.row != 0 || box.column != 0 else { return nil }
    return Slip(
      .placeInBox, .cell(row: winner.row - box.row, column: winner.column - box.column),
      Phrase(
        "That is the place within the box. The winner's place is counted on the whole map.",
        zh: "那是在窗口内的位置。胜出者的位置要在整张特征图上数。"))
  }

  private var swapped: Slip? {
    guard let winner = site.step?.winner, winner.row != winner.column else { return nil }
    return Slip(
      .swappedAxes, .cell(row: winner.column, column: winner.row),
      Phrase(
        "Row and column have changed places: the row is counted from the top, and comes first.",
        zh: "行和列颠倒了：行从上往下数，写在前面。"))
  }

  private var otherBoxes: [Slip] {
    let stride = Say.side(site.window.stride)
    return [
      variant(
        site.window { $0.stride = Extent(1) }, .neighbourWindow,
        Phrase(
          "That cell wins for a box that moves 1 cell at a time. Here the stride is \(stride).",
          zh: "窗口每次移动 1 格时才是那一格胜出。这里步幅是 \(stride)。")),
      variant(
        site.window { $0.stride = $0.pool }, .neighbourWindow,
        Phrase(
          "That cell wins for a box that moves by its own size. Here the stride is \(stride).",
          zh: "窗口每次移动自身的大小时才是那一格胜出。这里步幅是 \(stride)。")),
      variant(
        site.window { $0.dilation = Extent(1) }, .forgotDilation,
        Phrase(
          "That cell wins among neighbours. With dilation \(Say.side(site.window.dilation)) the box reads cells that far apart.",
          zh: "那是相邻各格中胜出的。膨胀为 \(Say.side(site.window.dilation)) 时，窗口读取的格相隔这么远。")
      ),
      variant(
        site.window { $0.padding = .none }, .otherPads,
        Phrase(
          "That cell wins where the first box starts on the map. With the padding it starts off the map.",
          zh: "第一个窗口从图内开始时才是那一格胜出。有填充时它从图外开始。")),
    ].compactMap { $0 }
  }

  private func variant(_ window: Window?, _ kind: Mistake.Kind, _ text: Phrase) -> Slip? {
    slip(kind, window.flatMap { site.step(.max, $0)?.winner }, text)
  }
}
