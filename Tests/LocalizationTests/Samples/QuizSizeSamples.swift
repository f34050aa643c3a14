@testable import Localization

extension SettingsTaskMessage {
  static let samples: [SettingsTaskMessage] = [
    .ask, .otherSize("s0", "s1"), .otherValue("s0", .verbatim("p1"), "s2"), .sizeFirst("s0"),
    .firstCell("s0"), .firstCellIs(.verbatim("p0")),
    .give([.verbatim("p0"), .verbatim("p5")], "s1", .verbatim("p2")),
  ]
}

extension SizeTaskMessage {
  static let samples: [SizeTaskMessage] = [
    .roundedUp, .roundedDown, .sameRoundedDown("s0"), .unchanged("s0"), .forgotPlusOne, .boxBehindMap,
    .forgotPads, .countedPadOnce, .forgotDilation("s0", "s1"), .strideIgnored("s0"), .strideIsPool("s0"),
    .swapped, .ask, .dropRule(hasPads: true), .dropRule(hasPads: false), .overhangRule(hasPads: true),
    .overhangRule(hasPads: false), .sameRule("s0", "s1"), .leftOut, .solution("s0", "s1", "s2"), .span("s0"),
    .axis(isHeight: true, "s1", .verbatim("p2")), .axis(isHeight: false, "s1", .verbatim("p2")),
  ]
}
