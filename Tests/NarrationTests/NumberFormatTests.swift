import Narration
import Testing

@Suite struct NumberFormatTests {
  private func written(_ values: [Float], isASCII: Bool = false) -> [String] {
    let format = NumberFormat(fitting: values, isASCII ? .ascii : .unicode)
    return values.map(format.string)
  }

  @Test(
    arguments: [
      ([1, 20, -3], ["1", "20", "−3"]), ([0.5, 2], ["0.5", "2.0"]),
      ([0.25, 1.5, 0], ["0.25", "1.50", "0.00"]),
      ([0.125, 1], ["0.125", "1.000"]), ([1.0 / 3, 2], ["0.33", "2.00"]), ([0.1, 0.2], ["0.1", "0.2"]),
      ([0.01, -0.04], ["0.01", "−0.04"]), ([0.0625, 1], ["0.06", "1.00"]),
      ([.nan, 1], ["NaN", "1"]), ([.infinity, -.infinity], ["∞", "−∞"]), ([-0.0, 0], ["−0", "0"]),
      ([-0.0, 0.5], ["−0.0", "0.5"]), ([], []), ([999_999], ["999999"]), ([1e6], ["1e6"]),
      ([1e-7, 1], ["1e-7", "1e0"]), ([3.4e38, 0], ["3.4e38", "0"]), ([9.99e20], ["1e21"]),
      ([12345.678, 0.1], ["12345.678", "0.100"]),
    ] as [([Float], [String])])
  func columns(values: [Float], texts: [String]) {
    #expect(written(values) == texts)
  }

  @Test func asciiHasItsOwnSigns() {
    #expect(written([-1, .infinity, -.infinity, .nan], isASCII: true) == ["-1", "inf", "-inf", "NaN"])
  }

  /// In fixed notation all numbers of a map have the point at the same place from the right.
  @Test func pointsAlign() {
    for text in [[0.1, 12, -3.25], [1.0 / 3, 2, 100], [0.5, 1000, -0.0]] as [[Float]] {
      let decimals = Set(written(text).map { $0.split(separator: ".").dropFirst().first?.count ?? 0 })
      #expect(decimals.count == 1, "\(text)")
    }
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (1.0 / 3, "0.3333"), (2, "2"), (-0.5, "−0.5"), (0.0625, "0.0625"), (1e-7, "1e-7"),
      (.leastNonzeroMagnitude, "1.4e-45"), (.greatestFiniteMagnitude, "3.4e38"), (-12345.678, "−12345.678"),
    ] as [(Float, String)])
  func alone(value: Float, text: String) {
    #expect(NumberFormat.short(value) == text)
  }

  @Test(
    arguments: [
      (0.1, false), (1.0 / 3, true), (2, false), (0.0625, false), (.nan, false), (.infinity, false),
      (0, false),
      (3.4e38, false), (3.39e38, true), (1e-7, false), (1.25e-7, true),
    ] as [(Float, Bool)])
  func roundingIsNoticed(value: Float, rounds: Bool) {
    #expect(NumberFormat.shortRounds(value) == rounds)
  }
}
