import Kernels
import Localization

/// A remark about the box of one step, in several wordings.
public struct StepRemark: Sendable {
  private let layer: Layer
  private let step: WalkStep
  private let leavesOutZeros: Bool

  /// - Parameter leavesOutZeros: whether the equation above is without the products that are 0.
  public init(_ layer: Layer, _ step: WalkStep, leavesOutZeros: Bool = false) {
    (self.layer, self.step, self.leavesOutZeros) = (layer, step, leavesOutZeros)
  }

  /// The longest first; empty if there is nothing to say.
  public var wordings: [Phrase] {
    if step.terms.contains(where: \.isNaN) { return [nan] }
    if layer.kind.isAdaptive { return adaptive(step) }
    if let divisor = step.divisor { return divided(step, divisor) }
    let off = step.cells.count - step.realCells.count
    if off > 0 { return offMap(off, of: step.cells.count) }
    return ties(step) + weights(step) + power + point(step)
  }

  private var nan: Phrase {
    layer.kind.family == .maximum ? .remark(.nanWins) : .remark(.nanSpreads)
  }

  private func offMap(_ off: Int, of count: Int) -> [Phrase] {
    if leavesOutZeros { return [.remark(.offZeros(off, of: count)), .remark(.zerosLeftOut)] }
    return layer.kind == .max
      ? [.remark(.offNeverWin(off, of: count)), .remark(.offNeverWinBriefly(off, of: count))]
      : [.remark(.offAddNothing(off, of: count)), .remark(.offBriefly(off, of: count))]
  }

  private func divided(_ step: WalkStep, _ divisor: Int) -> [Phrase] {
    let real = step.terms.count
    if real == step.cells.count { return [.remark(.dividedByBox(divisor))] }
    if divisor > real {
      return [
        .remark(.dividedWithPads(divisor, real: real, pads: divisor - real)),
        .remark(.dividedWithPadsBriefly(real: real, pads: divisor - real)),
      ]
    }
    return [
      .remark(.divided(divisor, not: step.cells.count)),
      .remark(.dividedBriefly(divisor, not: step.cells.count)),
    ]
  }

  /// The rows and columns of the box, since adaptive boxes differ.
  private func adaptive(_ step: WalkStep) -> [Phrase] {
    let (box, divisor) = (step.box, step.cells.count)
    let place =
      span(.box(.row), box.row, box.height) + .mark(.comma) + span(.box(.column), box.column, box.width)
    guard step.winner == nil else {
      return ties(step).map { place + .mark(.semicolon) + $0 } + [.remark(.thisBox(place)), place]
    }
    return [place + .remark(.dividedByOwn(divisor)), place + .remark(.dividedByBriefly(divisor)), place]
  }

  private func span(_ noun: Phrase, _ first: Int, _ count: Int) -> Phrase {
    .box(.span(noun, Array((first + 1)..<(first + 1 + count))))
  }

  private func ties(_ step: WalkStep) -> [Phrase] {
    guard let winner = step.winner, step.terms.count(where: { $0 == step.result }) > 1 else { return [] }
    return [.remark(.tieAt(.stage(.place(winner.row + 1, winner.column + 1)))), .remark(.tie)]
  }

  private func weights(_ step: WalkStep) -> [Phrase] {
    guard layer.filters != nil else { return [] }
    if leavesOutZeros { return [.remark(.weightsZeros), .remark(.zerosLeftOut)] }
    let channels = step.channels.count
    return channels > 1
      ? [.remark(.weightsOverChannels(channels)), .remark(.weightsOverChannelsBriefly(channels))]
      : [.remark(.weights), .remark(.weightsBriefly)]
  }

  private var power: [Phrase] {
    guard layer.kind.has(.power) else { return [] }
    switch layer.power {
    case 1: return [.remark(.powerOne)]
    case 2: return [.remark(.powerTwo)]
    default: return [.remark(.power(layer.power)), Phrase.verbatim("p = \(layer.power)")]
    }
  }

  private func point(_ step: WalkStep) -> [Phrase] {
    guard layer.isPointwise, let x = step.terms.first else { return [] }
    guard layer.kind.family == .rectifier else {
      return layer.formula.map { [Phrase.verbatim("f(x) = \($0)")] } ?? []
    }
    if x > 0 { return [.remark(.kept)] }
    return [layer.kind.usesSlope ? .remark(.timesSlope) : .remark(.becomesZero)]
  }
}
