import Narration
import Kernels
import Screen
import AppCore
import Localization

/// A step back in words: "gradient 1 → the winner «7», row 2, column 2", and the sum of a cell that received several.
struct BackwardWords {
  let stage: StageState
  let back: BackStep
  let look: RenderStyle

  private static let mark = Style(.winner, .bold)
  /// At most this many receiving cells are compared to find the most telling sum.
  private static let askedCells = 16

  /// Fast path against reference: are the sums after this step the sums before plus its shares?
  var verdict: (String, Style) {
    if back.agrees { return (look(.stage(.agrees)), Style(.good)) }
    return (look(.stage(.differs)), Style(.bad, .bold))
  }

  /// The text typed for the cell.
  func prompt(_ entry: BackwardState.Entry) -> StyledText {
    look.field(StyledText(look(.backward(.itsGradientIs)), Style(.muted)), entry.field)
  }

  /// Who receives the gradient, in the longest wording that fits `limit` columns.
  func sent(limit: Int) -> StyledText {
    let what = StyledText(look(.backward(.gradientLead)), Style(.muted))
    let lines = back.forward.winner.map(toWinner) ?? (isPointwise ? [through] : toAll)
    return lines.flatMap { [what + $0, $0] }.first { $0.width <= limit } ?? lines[lines.count - 1]
  }

  /// The sum of the cell with most shares, or another remark.
  func received(limit: Int) -> StyledText {
    sums.first { $0.width <= limit }
      ?? remarks.map { StyledText(look($0), Style(.muted)) }.first { $0.width <= limit } ?? StyledText()
  }

  private var isPointwise: Bool { stage.walk.layer.isPointwise }
  private var gradient: StyledText { StyledText(short(back.gradient), Self.mark) }

  private func toWinner(_ winner: WindowCell) -> [StyledText] {
    let value = stage.walk.input[back.forward.channel, winner.row, winner.column]
    let winning = gradient + StyledText(look(.backward(.toWinner))) + marked(value)
    return [winning + StyledText(look(.mark(.comma)) + place(winner), Style(.muted)), winning]
  }

  private var toAll: [StyledText] {
    let count = back.shares.count
    let each = look(.backward(.toEach(count)))
    switch stage.settings.kind.family {
    case .norm: return amounts
    case .convolution:
      return [gradient + StyledText(look(.backward(.timesWeight(look.times))) + each)] + amounts
    default: break
    }
    guard let divisor = back.forward.divisor, let share = back.shares.first?.amount else {
      return [gradient + StyledText(each)]
    }
    let sum =
      gradient + StyledText(" / \(divisor) \(sign(share)) ") + StyledText(short(share), Self.mark)
    return [sum + StyledText(each), sum + StyledText(look(.backward(.toEachBriefly(count))))]
  }

  /// "1 → 0.3810, 0.2540, 0, 0.8890", as many as fit.
  private var amounts: [StyledText] {
    let format = NumberFormat(fitting: back.shares.map(\.amount), look)
    let lead = gradient + StyledText(look.text(" → "))
    let texts = back.shares.prefix(Self.askedCells).map { format.string($0.amount) }
    let isAll = texts.count == back.shares.count
    return (isAll ? [lead + StyledText(texts.joined(separator: ", "), Self.mark)] : [])
      + [lead + StyledText(look.text("\(texts.first ?? ""), …"), Self.mark)]
  }

  /// Through an activation.
  private var through: StyledText {
    let x = back.forward.terms.first ?? 0
    let value = short(x)
    if stage.settings.kind.family == .activation { return throughCurve(value) }
    guard x > 0 else { return notAboveZero(value, isNaN: x.isNaN) }
    return gradient + StyledText(look(.backward(.passes)), Style(.muted)) + StyledText("\(value) > 0")
  }

  private func throughCurve(_ value: String) -> StyledText {
    let slope = stage.walk.receivers(of: back.forward.index, gradient: 1).first?.amount ?? 0
    let share = back.shares.first?.amount ?? 0
    return gradient + StyledText(look(.backward(.timesSlope(look.times, short(slope)))) + "\(sign(share)) ")
      + StyledText(short(share), Self.mark) + StyledText(look(.mark(.colon)) + value, Style(.muted))
  }

  private func notAboveZero(_ value: String, isNaN: Bool) -> StyledText {
    let why = isNaN ? look(.backward(.nanNotAbove)) : look.text("\(value) ≤ 0")
    guard let share = back.shares.first?.amount else {
      return gradient + StyledText(look.text(" → ")) + StyledText("0", Self.mark)
        + StyledText(look(.mark(.colon)), Style(.muted)) + StyledText(why)
        + StyledText(look(.backward(.blocks)), Style(.muted))
    }
    let slope = short(stage.settings.slope(channel: back.forward.channel))
    return gradient + StyledText(look(.backward(.timesSlope(look.times, slope))) + "\(sign(share)) ")
      + StyledText(short(share), Self.mark) + StyledText(look(.mark(.colon)) + why, Style(.muted))
  }

  /// "«7» has 1 + 1 + 1 = 3", for the cell that has received most often; empty where each received once.
  private var sums: [StyledText] {
    let all = back.shares.prefix(isPointwise ? 0 : Self.askedCells).map { share in
      (
        share,
        stage.walk.shares(
          to: (share.channel, share.cell.row, share.cell.column), upTo: back.forward.index,
          gradient: stage.backward?.gradient ?? back.before)
      )
    }
    guard let (share, shares) = all.max(by: { $0.1.count < $1.1.count }), shares.count > 1 else { return [] }
    let cell = share.cell
    let total = back.after[share.channel, cell.row, cell.column]
    let name = back.forward.winner == nil ? StyledText(place(cell)) : winnerName(cell)
    let equals = StyledText(" \(sign(shares + [total])) ") + marked(total)
    let full = StyledText(look.text(Equation.sum(shares)))
    let isEven = Set(shares).count == 1
    let product = StyledText(look.text("\(shares.count) · \(short(shares[0]))"))
    let last = StyledText(look.text("…" + Equation.sum([0] + shares.suffix(1)).dropFirst()))
    return [
      name + StyledText(look(.backward(.nowHas))) + full + equals,
      name + StyledText(look(.mark(.colon))) + full + equals,
    ]
      + (isEven ? [name + StyledText(look(.mark(.colon))) + product + equals] : [])
      + [name + StyledText(look(.backward(.nowHas))) + last + equals, last + equals]
  }

  private func winnerName(_ cell: WindowCell) -> StyledText {
    StyledText(look(.backward(.theWinner)))
      + StyledText(short(stage.walk.input[back.forward.channel, cell.row, cell.column]))
  }

  /// A remark, in several wordings.
  private var remarks: [Phrase] {
    let (step, off) = (back.forward, back.forward.cells.count - back.forward.terms.count)
    if step.winner != nil {
      let isTie = step.terms.count { $0 == step.result } > 1
      return isTie
        ? [.backward(.tieTakesAll), .backward(.tieTakesAllBriefly)]
        : [.backward(.othersGetNothing), .backward(.othersGetNothingBriefly)]
    }
    if isPointwise {
      return step.terms.first == 0 && stage.settings.kind == .relu
        ? [.backward(.noSlopeAtZero)] : []
    }
    if stage.settings.kind.has(.power) {
      let p = stage.settings.power
      return p == 1
        ? [.backward(.withSign)]
        : [p == 2 ? .backward(.gradientOfRoot) : .backward(.gradientOfPower(p - 1))]
    }
    guard let divisor = step.divisor, off > 0 else { return [] }
    let pads = divisor - step.terms.count
    return pads > 0
      ? [.backward(.padsLose(pads)), .backward(.padsLoseBriefly)]
      : [.backward(.offGetNothing(off, of: step.cells.count)), .backward(.offGetNothingBriefly)]
  }

  private func marked(_ value: Float) -> StyledText {
    StyledText(look.marks.left + short(value) + look.marks.right, Self.mark)
  }

  private func place(_ cell: WindowCell) -> String { look(.stage(.place(cell.row + 1, cell.column + 1))) }

  private func sign(_ value: Float) -> String { sign([value]) }

  private func sign(_ values: [Float]) -> String {
    values.contains(where: NumberFormat.shortRounds) ? look.text("≈") : "="
  }

  private func short(_ value: Float) -> String { NumberFormat.short(value, look) }
}
