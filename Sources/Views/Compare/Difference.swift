import Kernels
import Tutor

/// Why two variants have what they have at one place, in several wordings, the longest first.
struct Difference {
  private let first: CompareState.Variant
  private let other: CompareState.Variant
  private let names: (first: String, other: String)
  private let place: CompareState.Place

  init(
    _ first: CompareState.Variant, _ other: CompareState.Variant, names: (String, String),
    at place: CompareState.Place
  ) {
    (self.first, self.other, self.names, self.place) = (first, other, names, place)
  }

  var wordings: [String] {
    switch (first.step(at: place), other.step(at: place)) {
    case (nil, nil): return ["neither has a result here"]
    case (let mine?, nil): return missing(other, names.other, beside: mine, names.first)
    case (nil, let its?): return missing(first, names.first, beside: its, names.other)
    case (let mine?, let its?):
      return mine.kernel.isIdentical(to: its.kernel) ? agreeing(mine, its) : differing(mine, its)
    }
  }

  // MARK: - One has no result

  private func missing(
    _ variant: CompareState.Variant, _ name: String, beside step: WalkStep, _ otherName: String
  ) -> [String] {
    let off = step.cells.count - step.realCells.count
    let end = variant.walk.map { "\(name) ends before: its result is \($0.result.extent)" } ?? ""
    guard variant.settings.kind.usesWindow, variant.settings.window.edge == .drop, off > 0 else {
      return [end]
    }
    let none = "\(name) has no box here: it leaves the rest of the map out"
    return [
      "\(none); \(otherName) hangs over, \(off) of its \(step.cells.count) cells hold nothing", none,
      "\(name) leaves the rest out: no box here", "\(name): no box here",
    ]
  }

  // MARK: - The same number

  private func agreeing(_ mine: WalkStep, _ its: WalkStep) -> [String] {
    if mine.terms.contains(where: \.isNaN) { return ["whatever NaN touches becomes NaN, in both"] }
    if mine.realCells != its.realCells { return ["other cells, but the same number"] }
    if first.settings.kind == other.settings.kind {
      let off = mine.cells.count - mine.realCells.count
      return off > 0
        ? ["the same real cells, so the same number", "the same real cells"]
        : ["the same box, so the same number", "the same box"]
    }
    if first.walk?.layer.isPointwise == true, let x = mine.terms.first {
      return [x > 0 ? "above 0 both keep it as it is" : "0 stays 0 either way"]
    }
    return ["the same cells; both rules happen to give the same number", "both give the same number"]
  }

  // MARK: - Another number

  private func differing(_ mine: WalkStep, _ its: WalkStep) -> [String] {
    if first.settings.kind != other.settings.kind { return operations(mine) + ["another operation"] }
    if mine.realCells != its.realCells { return cells(its) }
    if let mine = mine.divisor, let other = its.divisor, mine != other { return divisors(its, mine, other) }
    if mine.terms.first.map({ $0 <= 0 }) ?? false, first.settings.kind.usesSlope {
      return ["below 0 the slope counts, and the slopes differ", "the slopes differ"]
    }
    return ["the same cells, worked out by another rule", "another rule"]
  }

  private func operations(_ step: WalkStep) -> [String] {
    let kinds = [first.settings.kind, other.settings.kind]
    let count = step.terms.count
    if kinds.contains(where: \.isMaximum), kinds.contains(where: \.isAverage) {
      return [
        "the maximum keeps one of the \(count) numbers, the average mixes them all",
        "max keeps one number, average mixes all \(count)", "one number against all \(count)",
      ]
    }
    if kinds.contains(.sum), kinds.contains(.average),
      let divisor = other.step(at: place)?.divisor ?? step.divisor
    {
      return ["the average is the same sum divided by \(divisor)", "the same sum, divided by \(divisor)"]
    }
    if kinds.contains(.relu), kinds.contains(where: \.usesSlope) {
      return [
        "not above 0: ReLU gives 0, the other keeps a small part by its slope",
        "not above 0: 0 against slope times x", "0 against slope times x",
      ]
    }
    return ["\(names.first) and \(names.other) make different numbers of the same cells"]
  }

  private func cells(_ its: WalkStep) -> [String] {
    let real = its.realCells
    let off = its.cells.count - real.count
    let (rows, columns) = (Self.span(real.map(\.row)), Self.span(real.map(\.column)))
    let there = "row\(rows), column\(columns)"
    let pads =
      off > 0 && other.settings.kind.isMaximum ? "; its \(off) cells off the map are −∞ and never win" : ""
    return [
      "\(names.other) has its box over other cells: \(there)\(pads)", "\(names.other): other cells, \(there)",
      "other cells: \(there)", "other cells",
    ]
  }

  /// " 2", "s 2–3": as a person counts, from 1.
  private static func span(_ indices: [Int]) -> String {
    guard let first = indices.min(), let last = indices.max() else { return "s: none" }
    return first == last ? " \(first + 1)" : "s \(first + 1)–\(last + 1)"
  }

  private func divisors(_ its: WalkStep, _ mine: Int, _ other: Int) -> [String] {
    let pads = abs(other - mine)
    let counting = other > mine ? names.other : names.first
    let noun = pads == 1 ? "pad" : "pads"
    return [
      "the same sum, divided by \(mine) and by \(other): \(counting) counts \(pads) \(noun)",
      "divided by \(mine) and by \(other): \(pads) \(noun) counted", "divisor \(mine) against \(other)",
    ]
  }
}

extension LayerKind {
  fileprivate var isMaximum: Bool { self == .max || self == .globalMax || self == .adaptiveMax }
  fileprivate var isAverage: Bool { self == .average || self == .globalAverage || self == .adaptiveAverage }
}
