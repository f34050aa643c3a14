@testable import Localization

extension ConceptMessage {
  static let samples: [ConceptMessage] = [
    .questions(ofLesson: "s0"), .convolutionValue, .reluValue, .maxValue, .winner, .averageValue, .sumValue,
    .sizeDrop, .sizeOverhang, .realCells, .divisor, .sizeSame, .sizePadded, .code, .settings, .shift,
    .gradient, .topic("s0"),
  ]
}

extension StatsMessage {
  static let samples: [StatsMessage] = [
    .empty, .concept, .asked, .right, .weeks(12), .weeks(1), .due, .dueNow, .dueIn(12), .dueIn(1),
    .damaged(12), .damaged(1), .nothingDueNow, .name("s0", .verbatim("p1")),
  ]
}
