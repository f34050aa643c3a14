@testable import Localization

extension CountTaskMessage {
  static let samples: [CountTaskMessage] = [
    .askReal(.verbatim("p0"), hasGaps: true), .askReal(.verbatim("p0"), hasGaps: false),
    .askDivisor(.verbatim("p0")), .rowsRead(12), .rowsRead(1), .padsCount, .rowsOnMap(12), .rowsOnMap(1),
    .cellsOnMap(rows: 12, columns: 34), .cellsOnMap(rows: 1, columns: 1),
    .addPads(cells: 12, pads: 34, divisor: 56), .addPads(cells: 1, pads: 1, divisor: 1),
    .countedAll(12, off: 34), .countedAll(1, off: 1), .countedPads(12), .countedPads(1), .countedMissing(12),
    .countedMissing(1), .countedOverhang(12), .countedOverhang(1), .leftOutPads(12), .leftOutPads(1),
    .bothDirections,
  ]
}

extension ActivationMistakeMessage {
  static let samples: [ActivationMistakeMessage] = [
    .keptNegative("s0"), .withoutSign("s0"), .cutPositive("s0"), .plain("s0"), .lostSign("s0"),
    .unscaled("s0", "s1"), .scaledPositive("s0"),
  ]
}

extension PoolMistakeMessage {
  static let samples: [PoolMistakeMessage] = [
    .zeroAtEdge, .dividedByBox("s0", box: 34, divisor: 56, countsPads: true),
    .dividedByBox("s0", box: 1, divisor: 1, countsPads: false), .leftOutPads("s0"), .countedPads("s0", 34),
    .countedPads("s0", 1), .averageForMax("s0"), .sumForMax("s0"), .sumForAverage("s0"), .maxForAverage("s0"),
    .averageForSum("s0"), .maxForSum("s0"), .forgotRoot("s0", 34), .forgotRoot("s0", 1),
    .sumForNorm("s0", 34), .sumForNorm("s0", 1), .maxForNorm("s0"), .largestAbsolute("s0"), .lostSign("s0"),
    .dividedBySide("s0", 34, 56), .dividedBySide("s0", 1, 1), .strideOne("s0", "s1"), .ownSize("s0", "s1"),
    .neighbours("s0", "s1"), .otherStart("s0", .verbatim("p1")), .samePads, .sameLowerPads, .declaredPads,
    .rowsForChannels("s0", .verbatim("p1")),
  ]
}
