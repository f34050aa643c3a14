@testable import Localization

extension CompareMessage {
  static let samples: [CompareMessage] = [
    .differ(12, of: 34), .differ(1, of: 1), .noResultHere, .theStage, .pool("s0"), .stride("s0"),
    .dilation("s0"), .slope("s0"), .outputSize("s0"), .pad("s0"), .pads("s0"), .neitherHasResult,
    .ends("s0", at: "s1"), .leavesOut("s0"), .hangsOver("s0", 34, of: 56), .hangsOver("s0", 1, of: 1),
    .leavesOutBriefly("s0"), .noBox("s0"), .nanInBoth, .otherCellsSameNumber, .sameRealCellsSameNumber,
    .sameRealCells, .sameBoxSameNumber, .sameBox, .bothKeep, .zeroStays, .happensToAgree, .bothGiveSame,
  ]
}

extension DifferenceMessage {
  static let samples: [DifferenceMessage] = [
    .anotherOperation, .slopesDiffer, .slopesDifferBriefly, .anotherRule, .anotherRuleBriefly,
    .keepsAndMixes(12), .keepsAndMixes(1), .keepsAndMixesBriefly(12), .keepsAndMixesBriefly(1),
    .oneAgainst(12), .oneAgainst(1), .sumDivided(12), .sumDivided(1), .sumDividedBriefly(12),
    .sumDividedBriefly(1), .zeroAgainstSlope, .zeroAgainstSlopeShort, .zeroAgainstSlopeBriefly,
    .differentNumbers("s0", "s1"), .boxOver("s0", .verbatim("p1")), .offAreInfinite(12), .offAreInfinite(1),
    .otherCellsOf("s0", .verbatim("p1")), .otherCellsAt(.verbatim("p0")), .otherCells,
    .divisors(12, 34, "s2", 78), .divisors(1, 1, "s2", 1), .divisorsShort(12, 34, 56),
    .divisorsShort(1, 1, 1), .divisorsBriefly(12, 34), .divisorsBriefly(1, 1),
  ]
}
