/// The view compare: names of settings, and why two results are the same or one is missing.
public enum CompareMessage: Hashable, Sendable {
  case differ(Int, of: Int)
  case noResultHere

  case theStage
  case pool(String)
  case stride(String)
  case dilation(String)
  case slope(String)
  case outputSize(String)
  case pad(String)
  case pads(String)

  case neitherHasResult
  case ends(String, at: String)
  case leavesOut(String)
  case hangsOver(String, Int, of: Int)
  case leavesOutBriefly(String)
  case noBox(String)

  case nanInBoth
  case otherCellsSameNumber
  case sameRealCellsSameNumber
  case sameRealCells
  case sameBoxSameNumber
  case sameBox
  case bothKeep
  case zeroStays
  case happensToAgree
  case bothGiveSame
}

/// The view compare: why two results differ.
public enum DifferenceMessage: Hashable, Sendable {
  case anotherOperation
  case slopesDiffer
  case slopesDifferBriefly
  case anotherRule
  case anotherRuleBriefly
  case keepsAndMixes(Int)
  case keepsAndMixesBriefly(Int)
  case oneAgainst(Int)
  case sumDivided(Int)
  case sumDividedBriefly(Int)
  case zeroAgainstSlope
  case zeroAgainstSlopeShort
  case zeroAgainstSlopeBriefly
  case differentNumbers(String, String)
  case boxOver(String, Phrase)
  case offAreInfinite(Int)
  case otherCellsOf(String, Phrase)
  case otherCellsAt(Phrase)
  case otherCells
  case divisors(Int, Int, String, Int)
  case divisorsShort(Int, Int, Int)
  case divisorsBriefly(Int, Int)
}
