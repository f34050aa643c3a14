import Decimals
import Seeded
import Testing

@Suite struct QuickDecimalTests {
  private func quick(_ text: String) -> Float? {
    Array(text.utf8).withUnsafeBufferPointer { QuickDecimal.float($0) }
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", -0.0), ("7", 7), ("+7", 7), ("-1.25", -1.25), (".5", 0.5), ("5.", 5), ("1e3", 1000),
      ("2.5E-3", 0.0025), ("1e+2", 100), ("0.1", 0.1), ("3.4e20", 3.4e20),
      ("0000000000000000001", 1), ("1e22", 1e22), ("1.17549e-15", 1.17549e-15),
    ] as [(String, Float)])
  func plainNumbers(_ text: String, _ value: Float) {
    #expect(quick(text)?.bitPattern == value.bitPattern)
  }

  @Test(arguments: [
    "", "+", "-", ".", "e1", "1e", "1e+", "--1", "1..2", "1.2.3", "0x10", "inf", "nan", " 1", "1 ", "1,2",
    "1_0",
    "12345678901234567890", "1e23", "1e-23", "1e1000", "3.5e38", "1e-40", "١",
  ])
  func leavesTheRestToOthers(_ text: String) {
    #expect(quick(text) == nil)
  }

  /// In the middle between two floats, and a hair beyond.
  @Test func doesNotRoundTwice() {
    #expect(quick("16777217.0000001") == nil || quick("16777217.0000001") == 16_777_218)
    for text in [
      "16777217", "16777219", "1.00000005960464477539", "1.000000059604644776", "1.000000059604644775",
    ] {
      #expect([nil, Float(text)].contains(quick(text)), "\(text)")
    }
  }

  /// Whatever it says is what the standard library says.
  @Test func agreesWithTheStandardLibrary() {
    var random = SplitMix64(seed: 14)
    var answered = 0
    for _ in 0..<100_000 {
      let text = Self.number(&random)
      guard let value = quick(text) else { continue }
      answered += 1
      if value.bitPattern != Float(text)?.bitPattern { Issue.record("\(text): \(value)") }
    }
    #expect(answered > 50_000)
  }

  private static func number(_ random: inout SplitMix64) -> String {
    let sign = ["", "-", "+"][Int.random(in: 0..<3, using: &random)]
    let whole = digits(0...10, &random)
    let fraction = digits(0...10, &random)
    let power =
      Int.random(in: 0..<3, using: &random) == 0 ? "e\(Int.random(in: -30...30, using: &random))" : ""
    return sign + whole + (fraction.isEmpty ? "" : ".") + fraction + power
  }

  private static func digits(_ range: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
    (0..<Int.random(in: range, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }
      .joined()
  }
}
