import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct SettingsTests {
  private static let layers: [Layer] = [
    .relu, .leakyReLU(slope: 0.3), .prelu(slopes: [0.1, 0.2]), .max, .average(countIncludePad: true),
    .average(countIncludePad: false), .sum, .globalMax, .globalAverage, .lp(p: 3),
    .adaptiveMax(output: Extent(2, 1)), .adaptiveAverage(output: Extent(3)),
    .convolution(.verticalEdges(channels: 2, on: Extent(3))),
  ]

  @Test(arguments: layers)
  func theLayerComesBack(layer: Layer) {
    #expect(
      layer.with(Window(poolSize: Extent(2))).completed().normalized
        == layer.with(Window(poolSize: Extent(2))).normalized)
  }

  @Test func parametersOfOtherOperationsAreKept() {
    var settings = Layer.leakyReLU(slope: 0.3).with(Window(poolSize: Extent(3))).completed()
    settings.kind = .max
    settings.kind = .leakyReLU
    #expect(settings.normalized == .leakyReLU(slope: 0.3))
    #expect(settings.window.poolSize == Extent(3))
  }

  @Test func whatIsNotStatedSuitsTheMap() throws {
    let row = try FeatureMap(channels: 2, height: 1, width: 5, values: [Float](repeating: 0, count: 10))
    let settings = Layer.max.with(Window(poolSize: Extent(1))).completed(on: row)
    #expect(settings.output == Extent(1, 2))
    #expect(settings.ownFilters.values == [1, 0, -1, 1, 0, -1] && settings.ownFilters.channels == 2)
    let column = try FeatureMap(rows: [[1, 2], [3, 4], [5, 6], [7, 8]])
    let narrow = Layer.max.with(Window(poolSize: Extent(1))).completed(on: column)
    #expect(narrow.ownFilters.extent == Extent(3, 2) && narrow.output == Extent(2))
  }

  @Test func theFormListsWhatTheOperationHas() {
    for kind in LayerKind.allCases {
      let rows = Setting.listed(under: kind)
      #expect(rows.contains(.slope) == kind.has(.slope) && rows.contains(.power) == (kind == .lp))
      #expect(rows.contains(.outputWidth) == kind.isAdaptive && rows.contains(.poolHeight))
    }
  }

  @Test func slopes() {
    let window = Window(poolSize: Extent(1))
    #expect(Layer.relu.with(window).completed().slope(channel: 0) == 0)
    #expect(Layer.leakyReLU(slope: 0.3).with(window).completed().slope(channel: 1) == 0.3)
    #expect(Layer.prelu(slopes: [0.25]).with(window).completed().slope(channel: 5) == 0.25)
    #expect(Layer.prelu(slopes: [0.1, 0.2]).with(window).completed().slope(channel: 1) == 0.2)
  }

  @Test func everySettingHasATitleOfItsOwn() {
    let titles = Setting.allCases.map(\.title[.english])
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: LayerKind.allCases)
  func whatHasNoEffectSaysWhy(kind: LayerKind) {
    let used = Set(Setting.allCases.filter { $0.unusedReason(under: kind) == nil })
    #expect(used.isSuperset(of: [.operation, .motion]))
    #expect(used.contains(.slope) == kind.has(.slope))
    #expect(used.contains(.divisor) == (kind == .average))
    #expect(used.contains(.dilationWidth) == kind.usesWindow)
    #expect(used.contains(.poolWidth) == kind.usesPool)
    #expect(used.contains(.power) == (kind == .lp))
    #expect(used.contains(.outputHeight) == kind.isAdaptive)
    for setting in Setting.allCases { #expect(setting.unusedReason(under: kind)?[.english] != "") }
  }

  @Test func numbersAreReadFromTheWindow() {
    let window = Window(
      poolSize: Extent(1, 2), stride: Extent(3, 4), dilation: Extent(5, 6),
      padding: Padding(top: 7, left: 8, bottom: 9, right: 10))
    #expect(Setting.allCases.compactMap { $0.value(in: window) } == [1, 2, 3, 4, 7, 8, 9, 10, 5, 6])
  }
}
