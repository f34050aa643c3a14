@testable import Localization

extension PositionMessage {
  static let samples: [PositionMessage] = [
    .coverage(.verbatim("p0"), off: 34), .coverage(.verbatim("p0"), off: 1),
    .inChannel(.verbatim("p0"), channel: 34), .inChannel(.verbatim("p0"), channel: 1),
    .firstBox(.verbatim("p0")), .movedBox(.verbatim("p0"), moved: .verbatim("p1")),
    .adaptiveBox(.verbatim("p0"), .verbatim("p1")), .atCorner, .offMap(above: 12, left: 34),
    .offMap(above: 1, left: 1), .moved(down: 12, right: 34), .moved(down: 1, right: 1), .filterOff(12),
    .filterOff(1), .filterAtCorner, .filterStart(.verbatim("p0")),
    .movedFilter(.verbatim("p0"), moved: .verbatim("p1")), .boxCovers(.verbatim("p0")),
    .covers(.verbatim("p0")), .channel(12), .channel(1), .forChannel(.verbatim("p0")),
    .inPlaceOfChannel(.verbatim("p0"), of: .verbatim("p1")), .inPlace(.verbatim("p0")),
  ]
}

extension TaskMessage {
  static let samples: [TaskMessage] = [
    .resultOf(.verbatim("p0"), .verbatim("p1")), .result(.verbatim("p0")), .mapValue(.verbatim("p0"), "s1"),
    .aboveZero(.verbatim("p0"), "s1"), .channelResult(12), .channelResult(1), .resultIn(.verbatim("p0")),
    .swapped("s0", .verbatim("p1")), .valueThere("s0"), .channelHolds(12, .verbatim("p1")),
    .channelHolds(1, .verbatim("p1")),
  ]
}

extension ComputingMessage {
  static let samples: [ComputingMessage] = [
    .largestReal, .largest, .sum, .weights, .thenBias, .formula("s0"), .averageOfRealAndPads,
    .average(onlyReal: true), .average(onlyReal: false), .averageOfBox, .averageOfChannel, .slopeOfChannel,
    .slope("s0"), .zero, .absolutes, .squares, .powers(12), .powers(1),
  ]
}
