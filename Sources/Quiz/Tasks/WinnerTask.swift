import Curriculum
import Kernels

/// Which cell of the map wins under one box of a max pooling?
struct WinnerTask: QuizTask {
  let site: Site

  var prompt: [Block] {
    [
      Say.paragraph(Say.settings(.max, site.window, on: site.map.extent)),
      Say.paragraph(
        "Which cell of the map wins for \(Say.place(site.spot.row, site.spot.column)) of the result? "
          + "Type its row and column, or click it."),
    ]
  }

  var stage: StageSpec? { site.stage }
  var spot: Spot? { site.spot }
  var hides: Hiding { .currentResult }
  var form: AnswerForm { .cell(of: site.map.extent) }

  var rightAnswers: [Answer] { site.step?.winner.map { [Self.answer($0)] } ?? [] }

  var hints: [[Span]] {
    [site.moves, "The box covers \(site.coverage).", rule]
      .map(Say.spans)
  }

  private var rule: String {
    equals.count > 1
      ? "Of equal values the first wins, reading row by row." : "The largest value wins, and its sign counts."
  }

  var solution: [Block] {
    guard let step = site.step, let winner = step.winner else { return [] }
    let ties = equals.count
    let rule =
      ties > 1
      ? " It is there \(ties == 2 ? "twice" : "\(ties) times"); the first, reading row by row, wins." : ""
    return [
      Say.paragraph("The box covers \(site.coverage)."),
      Say.paragraph("The largest is \(Say.number(step.kernel)).\(rule) The winner: \(Say.place(winner))."),
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

  private func slip(_ kind: Mistake.Kind, _ cell: WindowCell?, _ text: String) -> Slip? {
    cell.map { Slip(kind, Self.answer($0), text) }
  }

  private var lastOfTie: Slip? {
    guard equals.count > 1, let last = equals.last, let step = site.step else { return nil }
    return slip(
      .lastOfTie, last,
      "That is a \(Say.number(step.kernel)), but not the first one. Of equal values the first wins, reading row by row."
    )
  }

  private var largestAbsolute: Slip? {
    let pairs = zip(site.realCells, site.step?.terms ?? [])
    guard let (cell, value) = pairs.max(by: { abs($0.1) < abs($1.1) }), value < 0 else { return nil }
    return slip(
      .largestAbsolute, cell,
      "There stands \(Say.number(value)): furthest from 0, but below it. The winner is the largest, and its sign counts."
    )
  }

  /// The winner's place counted from the box's own corner.
  private var placeInBox: Slip? {
    guard let winner = site.step?.winner, let placed = site.placed else { return nil }
    let box = placed.box(row: site.spot.row, column: site.spot.column)
    guard box.row != 0 || box.column != 0 else { return nil }
    return Slip(
      .placeInBox, .cell(row: winner.row - box.row, column: winner.column - box.column),
      "That is the place within the box. The winner's place is counted on the whole map.")
  }

  private var swapped: Slip? {
    guard let winner = site.step?.winner, winner.row != winner.column else { return nil }
    return Slip(
      .swappedAxes, .cell(row: winner.column, column: winner.row),
      "Row and column have changed places: the row is counted from the top, and comes first.")
  }

  private var otherBoxes: [Slip] {
    let stride = Say.side(site.window.stride)
    return [
      variant(
        site.window { $0.stride = Extent(1) }, .neighbourWindow,
        "That cell wins for a box that moves 1 cell at a time. Here the stride is \(stride)."),
      variant(
        site.window { $0.stride = $0.pool }, .neighbourWindow,
        "That cell wins for a box that moves by its own size. Here the stride is \(stride)."),
      variant(
        site.window { $0.dilation = Extent(1) }, .forgotDilation,
        "That cell wins among neighbours. With dilation \(Say.side(site.window.dilation)) the box reads cells that far apart."
      ),
      variant(
        site.window { $0.padding = .none }, .otherPads,
        "That cell wins where the first box starts on the map. With the padding it starts off the map."),
    ].compactMap { $0 }
  }

  private func variant(_ window: Window?, _ kind: Mistake.Kind, _ text: String) -> Slip? {
    slip(kind, window.flatMap { site.step(.max, $0)?.winner }, text)
  }
}
