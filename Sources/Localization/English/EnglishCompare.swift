extension English {
  func text(_ message: CompareMessage) -> String {
    switch message {
    case .differ(let count, let all): " \(count) of \(all) differ"
    case .noResultHere: "no result here"
    case .theStage: "stage"
    case .pool(let size): "pool \(size)"
    case .stride(let size): "stride \(size)"
    case .dilation(let size): "dilation \(size)"
    case .slope(let slope): "slope \(slope)"
    case .outputSize(let size): "to \(size)"
    case .pad(let pad): "pad \(pad)"
    case .pads(let pads): "pads \(pads)"
    case .neitherHasResult: "neither has a result here"
    case .ends(let name, let extent): "\(name) has no result here: it is only \(extent)"
    case .leavesOut(let name): "\(name) has no box here: it drops the rest of the map"
    case .hangsOver(let name, let off, let count):
      "; \(name) hangs over: \(off) of its \(count) cells are off the map"
    case .leavesOutBriefly(let name): "\(name) drops the rest: no box here"
    case .noBox(let name): "\(name): no box here"
    case .nanInBoth: "one NaN makes the result NaN, in both"
    case .otherCellsSameNumber: "other cells, but the same number"
    case .sameRealCellsSameNumber: "the same real cells, so the same number"
    case .sameRealCells: "the same real cells"
    case .sameBoxSameNumber: "the same box, so the same number"
    case .sameBox: "the same box"
    case .bothKeep: "above 0 both keep it as it is"
    case .zeroStays: "0 stays 0 either way"
    case .happensToAgree: "the same cells; both rules happen to give the same number"
    case .bothGiveSame: "both give the same number"
    }
  }

  func text(_ message: DifferenceMessage) -> String {
    switch message {
    case .anotherOperation: "another operation"
    case .slopesDiffer: "below 0 the slope counts, and the slopes differ"
    case .slopesDifferBriefly: "the slopes differ"
    case .anotherRule: "the same cells, but another rule"
    case .anotherRuleBriefly: "another rule"
    case .keepsAndMixes(let count):
      "the maximum keeps one of the \(count) numbers, the average mixes them all"
    case .keepsAndMixesBriefly(let count): "max keeps one number, average mixes all \(count)"
    case .oneAgainst(let count): "one number against all \(count)"
    case .sumDivided(let divisor): "the average is the same sum divided by \(divisor)"
    case .sumDividedBriefly(let divisor): "the same sum, divided by \(divisor)"
    case .zeroAgainstSlope: "not above 0: ReLU gives 0, the other gives slope times x"
    case .zeroAgainstSlopeShort: "not above 0: 0 against slope times x"
    case .zeroAgainstSlopeBriefly: "0 against slope times x"
    case .differentNumbers(let one, let other):
      "\(one) and \(other) give different numbers for the same cells"
    case .boxOver(let name, let place): "\(name) has its box on other cells: \(text(place))"
    case .offAreInfinite(let off): "; its \(off) cells off the map are −∞ and never win"
    case .otherCellsOf(let name, let place): "\(name): other cells, \(text(place))"
    case .otherCellsAt(let place): "other cells: \(text(place))"
    case .otherCells: "other cells"
    case .divisors(let mine, let other, let counting, let pads):
      "the same sum, divided by \(mine) and by \(other): \(counting) counts \(pads) \(pads == 1 ? "pad" : "pads")"
    case .divisorsShort(let mine, let other, let pads):
      "divided by \(mine) and by \(other): \(pads) \(pads == 1 ? "pad" : "pads") counted"
    case .divisorsBriefly(let mine, let other): "divisor \(mine) against \(other)"
    }
  }
}
