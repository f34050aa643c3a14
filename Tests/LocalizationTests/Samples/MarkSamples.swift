@testable import Localization

extension MarkMessage {
  static let samples: [MarkMessage] = [
    .fullStop, .and, .comma, .items, .list([.verbatim("p0"), .verbatim("p5")]), .sentenceGap, .semicolon,
    .colon,
  ]
}
