@testable import Localization

extension StageMessage {
  static let samples: [StageMessage] = [
    .map, .movedMap, .sizedMap("s0"), .channel(12, of: 34), .channel(1, of: 1), .result(12, of: 34),
    .result(1, of: 1), .filter(12, of: 34), .filter(1, of: 1), .sizedFilter("s0"), .convolved("s0"),
    .leakyCurve("s0"), .agrees, .differs, .differ("s0", "s1"), .place(12, 34), .place(1, 1),
    .edited(.verbatim("p0"), is: "s1"), .typeOrPaste, .plusBias("s0"), .whichNumber, .saidRight,
    .saidWrong("s0"), .cellByCell("s0"), .oneNumber("s0"), .to,
  ]
}

extension BoxMessage {
  static let samples: [BoxMessage] = [
    .row, .column, .span(.verbatim("p0"), [12, 34]), .span(.verbatim("p0"), [1]),
    .cellIs(.verbatim("p0"), "s1"),
    .covers(.verbatim("p0"), .verbatim("p1"), .verbatim("p2"), off: .verbatim("p3")),
    .values("s0", ofChannel: 34), .values("s0", ofChannel: 1), .above, .below, .leftOf, .rightOf,
    .lieOff(12, of: 34, [.verbatim("p2"), .verbatim("p7")]),
    .lieOff(1, of: 1, [.verbatim("p2"), .verbatim("p7")]), .resultIs(.verbatim("p0"), "s1"),
    .kernelSays("s0"), .channelLead(12, of: 34), .channelLead(1, of: 1), .filterLead(12, of: 34),
    .filterLead(1, of: 1),
  ]
}
