@testable import Localization

extension ViewportMessage {
  static let samples: [ViewportMessage] = [
    .boxTooLarge(12, limit: 34), .boxTooLarge(1, limit: 1), .noMoreThatSide, .allOnScreen, .nothingNearer,
    .viewsForSmaller(12), .viewsForSmaller(1), .codeForSmaller(12), .codeForSmaller(1),
    .noViewOfLarge(12, "s1", but: .verbatim("p2")), .noViewOfLarge(1, "s1", but: .verbatim("p2")),
    .opening("s0"), .computing(.verbatim("p0"), "s1", on: "s2"), .workStopped, .leaves, .stops, .whereThisIs,
    .rows("s0", true), .rows("s0", false), .columns("s0", true), .columns("s0", false),
    .spans(.verbatim("p0"), .verbatim("p1")), .ofAll(.verbatim("p0"), 34), .ofAll(.verbatim("p0"), 1),
    .andFarther, .dotIsCell, .dot(is: "s0"), .shortDot("s0"), .dotAt(.verbatim("p0"), .verbatim("p1")),
  ]
}
