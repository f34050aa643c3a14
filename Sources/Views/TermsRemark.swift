import Kernels

/// What there is to say about the box of one step, in several wordings.
struct TermsRemark {
  let layer: Layer
  let step: WalkStep
  /// Whether the equation above is without the products that are 0.
  var leavesOutZeros = false

  /// The longest first; none where there is nothing to say.
  var wordings: [String] {
    if step.terms.contains(where: \.isNaN) { return [nan] }
    if layer.kind.isAdaptive { return adaptive(step) }
    if let divisor = step.divisor { return divided(step, divisor) }
    let off = step.cells.count - step.realCells.count
    if off > 0 { return offMap("\(off) of \(step.cells.count) cells") }
    return ties(step) + weights(step) + power + point(step)
  }

  private var nan: String {
    switch layer {
    case .max, .globalMax, .adaptiveMax: "NaN wins over every number, as in PyTorch"
    default: "whatever NaN touches becomes NaN"
    }
  }

  private func offMap(_ cells: String) -> [String] {
    if leavesOutZeros { return ["\(cells) are off the map; 0s are left out", "0s are left out"] }
    return layer == .max
      ? ["\(cells) lie off the map: −∞, so they never win", "\(cells) off the map never win"]
      : ["\(cells) lie off the map and add nothing", "\(cells) are off the map"]
  }

  private func divided(_ step: WalkStep, _ divisor: Int) -> [String] {
    let real = step.terms.count
    let cells = divisor == 1 ? "the one real cell" : "the \(divisor) real cells"
    if real == step.cells.count { return ["divided by the \(divisor) cells of the box"] }
    if divisor > real {
      return [
        "divided by \(divisor): \(real) real cells and \(divisor - real) pads",
        "\(real) real, \(divisor - real) pads",
      ]
    }
    return ["divided by \(cells), not by \(step.cells.count)", "by \(cells), not by \(step.cells.count)"]
  }

  /// Which rows and columns the box spans, since adaptive boxes differ.
  private func adaptive(_ step: WalkStep) -> [String] {
    let (box, divisor) = (step.box, step.cells.count)
    let place = span("row", box.row, box.height) + ", " + span("column", box.column, box.width)
    guard step.winner == nil else {
      return ties(step).map { place + "; " + $0 } + ["this box: \(place)", place]
    }
    let cells = divisor == 1 ? "its one cell" : "its own \(divisor) cells"
    return ["\(place): divided by \(cells)", "\(place): by \(divisor)", place]
  }

  private func span(_ noun: String, _ first: Int, _ count: Int) -> String {
    count == 1 ? "\(noun) \(first + 1)" : "\(noun)s \(first + 1)–\(first + count)"
  }

  private func ties(_ step: WalkStep) -> [String] {
    guard let winner = step.winner, step.terms.count(where: { $0 == step.result }) > 1 else { return [] }
    return [
      "a tie: the first counts, row \(winner.row + 1), column \(winner.column + 1)",
      "a tie: the first counts",
    ]
  }

  private func weights(_ step: WalkStep) -> [String] {
    guard layer.filters != nil else { return [] }
    if leavesOutZeros { return ["value × weight, added up, 0s left out", "0s are left out"] }
    let channels = step.channels.count
    return channels > 1
      ? ["value × weight over all \(channels) channels", "over all \(channels) channels"]
      : ["value × weight, added up; not flipped", "value × weight, added up"]
  }

  private var power: [String] {
    guard case .lp(let p) = layer else { return [] }
    switch p {
    case 1: return ["p = 1: the sum without signs"]
    case 2: return ["p = 2: the root of the sum of squares"]
    default: return ["p = \(p): a larger p comes nearer to max", "p = \(p)"]
    }
  }

  private func point(_ step: WalkStep) -> [String] {
    guard layer.isPointwise, let x = step.terms.first else { return [] }
    if x > 0 { return ["above 0: kept as it is"] }
    return [layer == .relu ? "not above 0: becomes 0" : "not above 0: times the slope"]
  }
}
