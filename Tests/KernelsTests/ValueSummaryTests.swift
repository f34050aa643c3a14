import Kernels
import Seeded
import Testing

@Suite struct ValueSummaryTests {
  @Test func tellsTheEndsOfBothSigns() {
    let summary = ValueSummary([-0.0, 2.5, -7, .nan, .infinity, 0.125, -.infinity])
    #expect((summary.mostPlus, summary.mostMinus) == (2.5, 7))
    #expect((summary.largest, summary.smallest, summary.decimals, summary.count) == (7, 0.125, 3, 7))
    #expect(summary.hasNaN && summary.hasPlusInfinity && summary.hasMinusInfinity)
    let none = ValueSummary([Float]())
    #expect(none.mostPlus == nil && none.mostMinus == nil && none.largest == 0 && none.smallest == .infinity)
    #expect(ValueSummary([-0.0]).mostMinus == 0)
  }

  @Test(arguments: Palette.allCases)
  func agreesWithTheDefinition(palette: Palette) {
    var random = SplitMix64(seed: 7)
    for _ in 0..<caseCount(200) {
      let values = random.values(random.int(1...40), palette)
      let summary = ValueSummary(values)
      let finite = values.filter { $0.isFinite }
      #expect(summary.mostPlus == finite.filter { $0.sign == .plus }.max(), "\(values)")
      #expect(summary.mostMinus == finite.filter { $0.sign == .minus }.map { -$0 }.max(), "\(values)")
      #expect(summary.smallest == finite.filter { $0 != 0 }.map(abs).min() ?? .infinity, "\(values)")
      let shows = { (decimals: Int) in
        finite.allSatisfy { ValueSummary.isExact($0, decimals: decimals) }
      }
      let fewest = (0..<ValueSummary.mostDecimals).first(where: shows) ?? ValueSummary.mostDecimals
      #expect(summary.decimals == fewest, "\(values)")
    }
  }
}
