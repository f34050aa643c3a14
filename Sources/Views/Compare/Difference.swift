import Kernels
import AppCore
import Localization

/// Why two variants agree or differ at one place, in several wordings, the longest first.
struct Difference {
  private let first: CompareState.Variant
  private let other: CompareState.Variant
  private let names: (first: String, other: String)
  private let place: MapCell

  init(
    _ first: CompareState.Variant, _ other: CompareState.Variant, names: (String, String),
    at place: MapCell
  ) {
    (self.first, self.other, self.names, self.place) = (first, other, names, place)
  }

  var wordings: [Phrase] {
    switch (first.step(at: place), other.step(at: place)) {
    case (nil, nil): return [.compare(.neitherHasResult)]
    case (let mine?, nil): return missing(other, names.other, beside: mine, names.first)
    case (nil, let its?): return missing(first, names.first, beside: its, names.other)
    case (let mine?, let its?):
      return mine.kernel.isIdentical(to: its.kernel) ? agreeing(mine, its) : differing(mine, its)
    }
  }

  // MARK: - One has no result

  private func missing(
    _ variant: CompareState.Variant, _ name: String, beside step: WalkStep, _ otherName: String
  ) -> [Phrase] {
    let off = step.cells.count - step.realCells.count
    let end = variant.walk.map { Phrase.compare(.ends(name, at: "\($0.result.extent)")) } ?? .nothing
    guard variant.settings.kind.usesWindow, variant.settings.window.edge == .drop, off > 0 else {
      return [end]
    }
    let none = Phrase.compare(.leavesOut(name))
    return [
      none + .compare(.hangsOver(otherName, off, of: step.cells.count)), none,
      .compare(.leavesOutBriefly(name)), .compare(.noBox(name)),
    ]
  }

  // MARK: - The same number

  private func agreeing(_ mine: WalkStep, _ its: WalkStep) -> [Phrase] {
    if mine.terms.contains(where: \.isNaN) { return [.compare(.nanInBoth)] }
    if mine.realCells != its.realCells { return [.compare(.otherCellsSameNumber)] }
    if first.settings.kind == other.settings.kind {
      let off = mine.cells.count - mine.realCells.count
      return off > 0
        ? [.compare(.sameRealCellsSameNumber), .compare(.sameRealCells)]
        : [.compare(.sameBoxSameNumber), .compare(.sameBox)]
    }
    if first.settings.kind.family == .rectifier, other.settings.kind.family == .rectifier,
      let x = mine.terms.first
    {
      return [x > 0 ? .compare(.bothKeep) : .compare(.zeroStays)]
    }
    return [.compare(.happensToAgree), .compare(.bothGiveSame)]
  }

  // MARK: - Another number

  private func differing(_ mine: WalkStep, _ its: WalkStep) -> [Phrase] {
    if first.settings.kind != other.settings.kind {
      return operations(mine) + [.difference(.anotherOperation)]
    }
    if mine.realCells != its.realCells { return cells(its) }
    if let mine = mine.divisor, let other = its.divisor, mine != other { return divisors(its, mine, other) }
    if mine.terms.first.map({ $0 <= 0 }) ?? false, first.settings.kind.usesSlope {
      return [.difference(.slopesDiffer), .difference(.slopesDifferBriefly)]
    }
    return [.difference(.anotherRule), .difference(.anotherRuleBriefly)]
  }

  private func operations(_ step: WalkStep) -> [Phrase] {
    let kinds = [first.settings.kind, other.settings.kind]
    let count = step.terms.count
    if kinds.contains(where: \.isMaximum), kinds.contains(where: \.isAverage) {
      return [
        .difference(.keepsAndMixes(count)), .difference(.keepsAndMixesBriefly(count)),
        .difference(.oneAgainst(count)),
      ]
    }
    if kinds.contains(.sum), kinds.contains(.average),
      let divisor = other.step(at: place)?.divisor ?? step.divisor
    {
      return [.difference(.sumDivided(divisor)), .difference(.sumDividedBriefly(divisor))]
    }
    if kinds.contains(.relu), kinds.contains(where: \.usesSlope) {
      return [
        .difference(.zeroAgainstSlope), .difference(.zeroAgainstSlopeShort),
        .difference(.zeroAgainstSlopeBriefly),
      ]
    }
    return [.difference(.differentNumbers(names.first, names.other))]
  }

  private func cells(_ its: WalkStep) -> [Phrase] {
    let real = its.realCells
    let off = its.cells.count - real.count
    let there =
      Self.span(.box(.row), real.map(\.row)) + .mark(.comma) + Self.span(.box(.column), real.map(\.column))
    let pads: Phrase = off > 0 && other.settings.kind.isMaximum ? .difference(.offAreInfinite(off)) : .nothing
    return [
      .difference(.boxOver(names.other, there)) + pads, .difference(.otherCellsOf(names.other, there)),
      .difference(.otherCellsAt(there)), .difference(.otherCells),
    ]
  }

  /// "row 2", "rows 2–3": counted from 1.
  private static func span(_ noun: Phrase, _ indices: [Int]) -> Phrase {
    guard let first = indices.min(), let last = indices.max() else { return .box(.span(noun, [])) }
    return .box(.span(noun, Array((first + 1)...(last + 1))))
  }

  private func divisors(_ its: WalkStep, _ mine: Int, _ other: Int) -> [Phrase] {
    let pads = abs(other - mine)
    let counting = other > mine ? names.other : names.first
    return [
      .difference(.divisors(mine, other, counting, pads)), .difference(.divisorsShort(mine, other, pads)),
      .difference(.divisorsBriefly(mine, other)),
    ]
  }
}

extension LayerKind {
  fileprivate var isMaximum: Bool { family == .maximum }
  fileprivate var isAverage: Bool { family == .average }
}
