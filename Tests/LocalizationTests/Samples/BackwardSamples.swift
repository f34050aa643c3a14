@testable import Localization

extension BackwardMessage {
  static let samples: [BackwardMessage] = [
    .itsGradient, .itsGradientIs, .gradientOfResult(12, of: 34), .gradientOfResult(1, of: 1),
    .gradientOfTheResult, .gradientLead, .toWinner, .toEach(12), .toEach(1), .toEachBriefly(12),
    .toEachBriefly(1), .timesWeight("s0"), .passes, .nanNotAbove, .blocks, .timesSlope("s0", "s1"), .nowHas,
    .theWinner, .tieTakesAll, .tieTakesAllBriefly, .othersGetNothing, .othersGetNothingBriefly,
    .noSlopeAtZero, .withSign, .gradientOfRoot, .gradientOfPower(12), .gradientOfPower(1), .padsLose(12),
    .padsLose(1), .padsLoseBriefly, .offGetNothing(12, of: 34), .offGetNothing(1, of: 1),
    .offGetNothingBriefly,
  ]
}
