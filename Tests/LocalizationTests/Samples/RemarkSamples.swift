@testable import Localization

extension RemarkMessage {
  static let samples: [RemarkMessage] = [
    .nanWins, .nanSpreads, .offZeros(12, of: 34), .offZeros(1, of: 1), .zerosLeftOut,
    .offNeverWin(12, of: 34), .offNeverWin(1, of: 1), .offNeverWinBriefly(12, of: 34),
    .offNeverWinBriefly(1, of: 1), .offAddNothing(12, of: 34), .offAddNothing(1, of: 1),
    .offBriefly(12, of: 34), .offBriefly(1, of: 1), .dividedByBox(12), .dividedByBox(1),
    .dividedWithPads(12, real: 34, pads: 56), .dividedWithPads(1, real: 1, pads: 1),
    .dividedWithPadsBriefly(real: 12, pads: 34), .dividedWithPadsBriefly(real: 1, pads: 1),
    .divided(12, not: 34), .divided(1, not: 1), .dividedBriefly(12, not: 34), .dividedBriefly(1, not: 1),
    .thisBox(.verbatim("p0")), .dividedByOwn(12), .dividedByOwn(1), .dividedByBriefly(12),
    .dividedByBriefly(1), .tieAt(.verbatim("p0")), .tie, .weightsZeros, .weightsOverChannels(12),
    .weightsOverChannels(1), .weightsOverChannelsBriefly(12), .weightsOverChannelsBriefly(1), .weights,
    .weightsBriefly, .powerOne, .powerTwo, .power(12), .power(1), .kept, .becomesZero, .timesSlope,
  ]
}
