import Kernels
import Seeded
import Testing

/// A layer that reports its progress computes the same as without.
@Suite struct WatchedLayerTests {
  @Test func givesTheSameBits() throws {
    var random = SplitMix64(seed: 11)
    for index in 0..<caseCount(300) {
      let trial = LayerTrial(index: index, random: &random)
      for layer in [trial.layer, trial.base.layer] {
        guard let plain = try? layer.forward(trial.map) else {
          #expect(throws: KernelError.self, "\(trial)") {
            try layer.forward(trial.map) { _ in true }
          }
          continue
        }
        let watched = try layer.forward(trial.map) { _ in true }
        #expect(watched?.isIdentical(to: plain) == true, "\(trial)")
      }
    }
  }

  /// Large enough for several bands, some of which end within a channel.
  @Test(arguments: [Layer.max, .average(countIncludePad: true), .sum, .lp(p: 3)])
  func severalBandsGiveTheSameBits(layer: Layer) throws {
    var random = SplitMix64(seed: 3)
    let map = FeatureMap.drawn(3, 90, 110, .smooth, &random)
    let window = Window(
      poolSize: Extent(31), stride: Extent(1), padding: Padding(top: 5, left: 9, bottom: 2, right: 7))
    var heard: [Double] = []
    let watched = try layer.with(window).forward(map) { done in
      heard.append(done)
      return true
    }
    #expect(watched?.isIdentical(to: try layer.with(window).forward(map)) == true)
    #expect(heard == heard.sorted() && heard.first == 0 && heard.last == 1)
    if layer.kind == .lp { #expect(heard.count > 6, "\(heard)") }
  }

  @Test func stopsWhenTold() throws {
    var random = SplitMix64(seed: 3)
    let map = FeatureMap.drawn(3, 90, 110, .smooth, &random)
    let window = Window(poolSize: Extent(31), stride: Extent(1))
    var count = 0
    let result = try Layer.lp(p: 2).with(window).forward(map) { _ in
      count += 1
      return count < 3
    }
    #expect(result == nil && count == 3)
    #expect(try Walkthrough(.relu.with(window), on: map, watch: { _ in false }) == nil)
  }
}
