@testable import Localization

extension LayerMessage {
  static let samples: [LayerMessage] = [
    .leakyReLU("s0"), .lp(12), .lp(1), .adaptiveMax("s0"), .adaptiveAverage("s0"), .max, .average, .sum,
    .convolution, .globalMax, .globalAverage, .map(12, 34), .map(1, 1), .box("s0"), .padding(12), .padding(1),
    .paddings(top: 12, bottom: 34, left: 56, right: 78), .paddings(top: 1, bottom: 1, left: 1, right: 1),
    .edgeRule("s0"), .settings(.verbatim("p0")),
    .windowSettings(.verbatim("p0"), .verbatim("p1"), counting: .verbatim("p2"), edge: .verbatim("p3")),
    .declaredPadsCount, .onMap(.verbatim("p0"), .verbatim("p1"), .verbatim("p2"), edge: .verbatim("p3")),
    .inOurWords(.verbatim("p0"), .verbatim("p1")),
    .choice(id: "s0", .verbatim("p1"), .verbatim("p2"), edge: "s3"),
  ]
}
