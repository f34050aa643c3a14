@testable import Localization

extension TellingMessage {
  static let samples: [TellingMessage] = [
    .onStage(.verbatim("p0")), .settingsAre(.verbatim("p0")), .sizeIs("s0"), .stepLead(12, of: 34),
    .stepLead(1, of: 1), .askedResult(.verbatim("p0")), .andSoOn, .theChannelOf(12, of: 34),
    .theChannelOf(1, of: 1), .theChannel(12), .theChannel(1), .theMap, .theResult, .theFilter,
    .theFilterOf(12, of: 34), .theFilterOf(1, of: 1), .biasIs("s0"), .mapTitle(.verbatim("p0"), "s1"),
    .channelTitle(.verbatim("p0"), channel: 34, of: 56, "s3"),
    .channelTitle(.verbatim("p0"), channel: 1, of: 1, "s3"), .columnBlock(12, 34), .columnBlock(1, 1),
  ]
}

extension ViewTellingMessage {
  static let samples: [ViewTellingMessage] = [
    .letterIs("s0", "s1", .verbatim("p2")), .formulaFollows, .gradientOfResult, .receivedByCells,
    .hasGradient(.verbatim("p0"), "s1"), .receives(.verbatim("p0"), "s1", total: "s2"), .nobodyReceives,
    .mapAfterMove, .resultBeforeMove, .resultAfterMove, .plotTitle, .beforeAndAfter("s0", "s1"),
    .resultsStay(.verbatim("p0"), 34, of: 56), .resultsStay(.verbatim("p0"), 1, of: 1),
    .comparedOnOneMap(.verbatim("p0")), .namedNumber(12, "s1", .verbatim("p2")),
    .namedNumber(1, "s1", .verbatim("p2")), .number(12, .verbatim("p1")), .number(1, .verbatim("p1")),
    .resultOfNumber(12), .resultOfNumber(1), .resultPlace(.verbatim("p0")), .resultsDiffer(12, of: 34),
    .resultsDiffer(1, of: 1), .mapsInOrder(.verbatim("p0")), .thenMap, .mapLead(12, of: 34, "s2", "s3"),
    .mapLead(1, of: 1, "s2", "s3"), .itsNumbers, .allNaN,
    .valuesGo("s0", "s1", below: 56, zero: 78, above: 91, nan: 23),
    .valuesGo("s0", "s1", below: 1, zero: 1, above: 1, nan: 1), .ofChannels(12, of: 34),
    .ofChannels(1, of: 1), .cellDiffers,
  ]
}
