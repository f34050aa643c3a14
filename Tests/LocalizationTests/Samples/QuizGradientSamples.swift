@testable import Localization

extension GradientTaskMessage {
  static let samples: [GradientTaskMessage] = [
    .ask(.verbatim("p0")), .notAddedUp("s0", 34), .notAddedUp("s0", 1), .sharedTie("s0"), .sumOfAll("s0"),
    .gradientOfBox("s0"), .doesWin, .undivided("s0", boxes: 34), .undivided("s0", boxes: 1),
    .dividedByBox("s0"), .gateIgnored("s0", "s1"), .gateOpen("s0"), .ofResult, .oneBox(.verbatim("p0")),
    .boxes(12), .boxes(1), .cellHolds("s0"), .maximum, .sum, .average, .norm, .convolution, .rectifier,
    .activation, .cellReceives(.verbatim("p0"), "s1", "s2"), .noBox, .sends(.verbatim("p0"), "s1"),
  ]
}

extension ShiftTaskMessage {
  static let samples: [ShiftTaskMessage] = [
    .ask(.right, results: 34), .ask(.left, results: 1), .notInvariant, .someStay, .countedChanges,
    .wrappedAround, .draw, .secondRow(.verbatim("p0")), .firstRow(.verbatim("p0")), .keep(12, of: 34),
    .keep(1, of: 1),
  ]
}

extension WinnerTaskMessage {
  static let samples: [WinnerTaskMessage] = [
    .ask(.verbatim("p0")), .firstOfEqual, .largest, .appears(times: 12), .appears(times: 1),
    .solution("s0", rule: .verbatim("p1"), winner: .verbatim("p2")), .lastOfTie("s0"), .largestAbsolute("s0"),
    .placeInBox, .swapped, .strideOne("s0"), .ownSize("s0"), .neighbours("s0"), .startsOnMap,
  ]
}
