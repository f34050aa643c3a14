import Decimals
import Seeded
import Testing

@Suite struct DecimalTextTests {
  @Test func theShortest() {
    let shown = [3, -0.0, 0.1, 1e20, 9_999_999, 1e7, -.nan, -.infinity].map { DecimalText.shortest($0) }
    #expect(shown == ["3", "-0", "0.1", "1e+20", "9999999", "10000000.0", "nan", "-inf"])
  }

  @Test func theShortestReadsBack() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<10_000 {
      let value = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      let read = Float(DecimalText.shortest(value))
      #expect(read?.bitPattern == value.bitPattern || value.isNaN && read?.isNaN == true, "\(value)")
    }
  }

  @Test(
    arguments: [
      (0, 0, "0"), (2.5, 0, "3"), (-0.4, 0, "0"), (0, 2, "0.00"), (1.005, 1, "1.0"), (-1.25, 1, "-1.3"),
      (0.05, 2, "0.05"), (999.9999, 3, "1000.000"), (1e9, 3, "1000000000.000"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == text)
  }

  @Test func zerosAtTheEndAreLeftOut() {
    let texts = [0, -1.5, 2.0004, 0.0625, 12.05, 100].map { DecimalText.fixed($0, decimals: 3, trims: true) }
    #expect(texts == ["0", "-1.5", "2", "0.063", "12.05", "100"])
  }

  @Test func pointsGetTheirDigits() {
    #expect(
      [".5", "5.", "-.5e3", "5.e3", "1.5", "7"].map(DecimalText.completed)
        == ["0.5", "5.0", "-0.5e3", "5.0e3", "1.5", "7"])
  }
}
