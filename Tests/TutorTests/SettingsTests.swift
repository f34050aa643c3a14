import Kernels
import Playing
import Testing

@testable import Tutor

@Suite struct SettingsTests {
  private static let layers: [Layer] = [
    .relu, .leakyReLU(slope: 0.3), .prelu(slopes: [0.1, 0.2]), .max, .average(countIncludePad: true),
    .average(countIncludePad: false), .sum, .globalMax, .globalAverage,
  ]

  @Test(arguments: layers)
  func theLayerComesBack(layer: Layer) {
    #expect(Settings(layer: layer, window: Window(pool: Extent(2))).layer == layer)
  }

  @Test func parametersOfOtherOperationsAreKept() {
    var settings = Settings(layer: .leakyReLU(slope: 0.3), window: Window(pool: Extent(3)))
    settings.kind = .max
    settings.kind = .leakyReLU
    #expect(settings.layer == .leakyReLU(slope: 0.3))
    #expect(settings.window.pool == Extent(3))
  }

  @Test func slopes() {
    let window = Window(pool: Extent(1))
    #expect(Settings(layer: .relu, window: window).slope(channel: 0) == 0)
    #expect(Settings(layer: .leakyReLU(slope: 0.3), window: window).slope(channel: 1) == 0.3)
    #expect(Settings(layer: .prelu(slopes: [0.25]), window: window).slope(channel: 5) == 0.25)
    #expect(Settings(layer: .prelu(slopes: [0.1, 0.2]), window: window).slope(channel: 1) == 0.2)
  }

  @Test func everySettingHasATitleOfItsOwn() {
    let titles = Setting.allCases.map(\.title)
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: LayerKind.allCases)
  func whatHasNoEffectSaysWhy(kind: LayerKind) {
    let used = Set(Setting.allCases.filter { $0.unusedReason(under: kind) == nil })
    #expect(used.isSuperset(of: [.operation, .motion]))
    #expect(used.contains(.slope) == (kind == .leakyReLU || kind == .prelu))
    #expect(used.contains(.divisor) == (kind == .average))
    #expect(used.contains(.dilationWidth) == [.max, .average, .sum].contains(kind))
    for setting in Setting.allCases { #expect(setting.unusedReason(under: kind) != "") }
  }

  @Test func numbersAreReadFromTheWindow() {
    let window = Window(
      pool: Extent(1, 2), stride: Extent(3, 4), dilation: Extent(5, 6),
      padding: Padding(top: 7, left: 8, bottom: 9, right: 10))
    #expect(Setting.allCases.compactMap { $0.value(in: window) } == [1, 2, 3, 4, 7, 8, 9, 10, 5, 6])
  }
}
