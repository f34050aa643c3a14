@testable import Localization

extension CodeTaskMessage {
  static let samples: [CodeTaskMessage] = [
    .lead("s0", "s1"), .size, .places(12), .places(1), .defaultSlope("s0", "s1"), .channelsLast,
    .defaultStride("s0"), .stride("s0"), .ringOfPads(12), .ringOfPads(1), .padsCount, .padsDoNotCount, .same,
    .ceilMode, .leftOut, .thatSize(.verbatim("p0")), .thatResult("s0", .verbatim("p1")), .withStrideOne,
    .withOtherSlope("s0", "s1", "s2"), .withTorchPadding,
  ]
}

extension ConvolutionTaskMessage {
  static let samples: [ConvolutionTaskMessage] = [
    .flipped("s0"), .forgotWeights("s0"), .flippedSigns("s0"), .forgotBias("s0"), .strideOne("s0", "s1"),
    .startsOnMap("s0", .verbatim("p1")), .forgotDilation("s0", "s1"), .padding(12), .padding(1),
    .lead(stride: 12, .verbatim("p1")), .lead(stride: 1, .verbatim("p1")), .padsAddNothing,
    .covers(.verbatim("p0"), .verbatim("p1")), .multiply, .solution,
  ]
}
