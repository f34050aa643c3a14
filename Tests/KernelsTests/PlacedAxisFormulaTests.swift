import Kernels
import Seeded
import Testing

/// The formula before rounding, against the rounded number of results.
@Suite struct PlacedAxisFormulaTests {
  @Test func theFiveByFiveMap() throws {
    for edge in EdgeRule.allCases {
      let placed = try axis(5, poolSize: 2, stride: 2, edge: edge)
      #expect(placed.unroundedOutput == 2.5)
      #expect(placed.roundedOutput == (edge == .drop ? 2 : 3))
    }
  }

  @Test func aLastBoxThatIsLeftOutWasCounted() throws {
    let padded = try axis(5, poolSize: 2, stride: 2, pads: (1, 1), edge: .overhang)
    #expect(padded.unroundedOutput == 3.5)
    #expect(padded.roundedOutput == 4)
    #expect(padded.output == 3)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func roundingGivesTheOutput(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let edge = generator.pick(EdgeRule.allCases)
    var drawn: PlacedAxis?
    for _ in 0..<50 where drawn == nil { drawn = Self.drawn(edge, &generator) }
    let placed = try #require(drawn)
    let up = placed.unroundedOutput.rounded(.up)
    let expected = edge == .drop ? placed.unroundedOutput.rounded(.down) : up
    #expect(Double(placed.roundedOutput) == expected, "\(placed)")
    #expect(placed.output == placed.roundedOutput - (placed.leftOutLast ? 1 : 0))
  }

  /// A random axis; `nil` where it is refused.
  private static func drawn(_ edge: EdgeRule, _ generator: inout SplitMix64) -> PlacedAxis? {
    let pads = edge.isSame ? (0, 0) : (generator.int(0...3), generator.int(0...3))
    let (input, poolSize) = (generator.int(1...40), generator.int(1...6))
    let (stride, dilation) = (generator.int(1...6), generator.int(1...3))
    return try? axis(input, poolSize: poolSize, stride: stride, dilation: dilation, pads: pads, edge: edge)
  }
}
