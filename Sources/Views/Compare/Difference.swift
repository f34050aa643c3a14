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
    case (nil, nil): return [.neitherHasResult]
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
    let end = variant.walk.map { Phrase.ends(name, at: "\($0.result.extent)") } ?? .nothing
    guard variant.settings.kind.usesWindow, variant.settings.window.edge == .drop, off > 0 else {
      return [end]
    }
    let none = Phrase.leavesOut(name)
    return [
      none + .hangsOver(otherName, off, of: step.cells.count), none, .leavesOutBriefly(name), .noBox(name),
    ]
  }

  // MARK: - The same number

  private func agreeing(_ mine: WalkStep, _ its: WalkStep) -> [Phrase] {
    if mine.terms.contains(where: \.isNaN) { return [.nanInBoth] }
    if mine.realCells != its.realCells { return [.otherCellsSameNumber] }
    if first.settings.kind == other.settings.kind {
      let off = mine.cells.count - mine.realCells.count
      return off > 0
        ? [.sameRealCellsSameNumber, .sameRealCells]
        : [.sameBoxSameNumber, .sameBox]
    }
    if first.settings.kind.family == .rectifier, other.settings.kind.family == .rectifier,
      let x = mine.terms.first
    {
      return [x > 0 ? .bothKeep : .zeroStays]
    }
    return [.happensToAgree, .bothGiveSame]
  }

  // MARK: - Another number

  private func differing(_ mine: WalkStep, _ its: WalkStep) -> [Phrase] {
    if first.settings.kind != other.settings.kind { return operations(mine) + [.anotherOperation] }
    if mine.realCells != its.realCells { return cells(its) }
    if let mine = mine.divisor, let other = its.divisor, mine != other { return divisors(its, mine, other) }
    if mine.terms.first.map({ $0 <= 0 }) ?? false, first.settings.kind.usesSlope {
      return [.slopesDiffer, .slopesDifferBriefly]
    }
    return [.anotherRule, .anotherRuleBriefly]
  }

  private func operations(_ step: WalkStep) -> [Phrase] {
    let kinds = [first.settings.kind, other.settings.kind]
    let count = step.terms.count
    if kinds.contains(where: \.isMaximum), kinds.contains(where: \.isAverage) {
      return [.keepsAndMixes(count), .keepsAndMixesBriefly(count), .oneAgainst(count)]
    }
    if kinds.contains(.sum), kinds.contains(.average),
      let divisor = other.step(at: place)?.divisor ?? step.divisor
    {
      return [.sumDivided(divisor), .sumDividedBriefly(divisor)]
    }
    if kinds.contains(.relu), kinds.contains(where: \.usesSlope) {
      return [.zeroAgainstSlope, .zeroAgainstSlopeShort, .zeroAgainstSlopeBriefly]
    }
    return [.differentNumbers(names.first, names.other)]
  }

  private func cells(_ its: WalkStep) -> [Phrase] {
    let real = its.realCells
    let off = its.cells.count - real.count
    let there = Self.span(.row, real.map(\.row)) + .comma + Self.span(.column, real.map(\.column))
    let pads: Phrase = off > 0 && other.settings.kind.isMaximum ? .offAreInfinite(off) : .nothing
    return [
      .boxOver(names.other, there) + pads, .otherCells(names.other, there), .otherCells(there), .otherCells,
    ]
  }

  /// "row 2", "rows 2–3": counted from 1.
  private static func span(_ noun: Phrase, _ indices: [Int]) -> Phrase {
    guard let first = indices.min(), let last = indices.max() else { return .span(noun, []) }
    return .span(noun, Array((first + 1)...(last + 1)))
  }

  private func divisors(_ its: WalkStep, _ mine: Int, _ other: Int) -> [Phrase] {
    let pads = abs(other - mine)
    let counting = other > mine ? names.other : names.first
    return [
      .divisors(mine, other, counting, pads), .divisorsShort(mine, other, pads),
      .divisorsBriefly(mine, other),
    ]
  }
}

extension LayerKind {
  fileprivate var isMaximum: Bool { family == .maximum }
  fileprivate var isAverage: Bool { family == .average }
}
