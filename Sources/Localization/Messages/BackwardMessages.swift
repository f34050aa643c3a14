/// The view backward.
public enum BackwardMessage: Hashable, Sendable {
  case itsGradient
  case itsGradientIs
  case gradientOfResult(Int, of: Int)
  case gradientOfTheResult
  case gradientLead
  case toWinner
  case toEach(Int)
  case toEachBriefly(Int)
  case timesWeight(String)
  case passes
  case nanNotAbove
  case blocks
  case timesSlope(String, String)
  case nowHas
  case theWinner
  case tieTakesAll
  case tieTakesAllBriefly
  case othersGetNothing
  case othersGetNothingBriefly
  case noSlopeAtZero
  case withSign
  case gradientOfRoot
  case gradientOfPower(Int)
  case padsLose(Int)
  case padsLoseBriefly
  case offGetNothing(Int, of: Int)
  case offGetNothingBriefly
}
