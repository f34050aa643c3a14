import Kernels
import Quiz
import Seeded
import Testing

@Suite struct AnswerReaderTests {
  @Test(
    arguments: [
      ("1.5", 1.5), ("3/2", 1.5), ("1,5", 1.5), (" + 1.5 ", 1.5), ("6/4", 1.5), ("-3/-2", 1.5), ("−4", -4),
      ("-4", -4), ("–4", -4), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1E-2", 0.01), ("2.5e+1", 25), ("0", 0),
      ("-0", 0), ("007", 7), ("- 4", -4), ("1 / 4", 0.25), ("\t2\n", 2), ("+,5", 0.5), ("1.5/.5", 3),
    ] as [(String, Double)])
  func numbers(text: String, value: Double) {
    #expect(AnswerReader.number(text) == value)
  }

  @Test(arguments: ["inf", "Inf", "INFINITY", "∞", "+∞", " inf "])
  func infinity(text: String) { #expect(AnswerReader.number(text) == .infinity) }

  @Test(arguments: ["-inf", "-∞", "−∞", "- infinity"])
  func minusInfinity(text: String) { #expect(AnswerReader.number(text) == -.infinity) }

  @Test(arguments: ["nan", "NaN", "-nan", " n a n "])
  func notANumber(text: String) { #expect(AnswerReader.number(text)?.isNaN == true) }

  @Test(arguments: [
    "", " ", "+", "-", ".", "/", "e", "e5", "1e", "1//2", "1/0", "1/", "/2", "1/2/3", "0x10", "0b1", "--1",
    "+-1",
    "1-2", "1+2", "1.2.3", "1,2,3", "seven", "7a", "a7", "½", "٣", "三", "1_000", "infinit", "∞∞", "nano",
    "$5",
    "1/0.0", "\u{0}", "\u{1B}[A",
  ])
  func nonsense(text: String) { #expect(AnswerReader.number(text) == nil) }

  @Test func hugeInputIsReadOrRefusedButNeverTraps() {
    #expect(AnswerReader.number(String(repeating: "9", count: 100_000)) == .infinity)
    #expect(AnswerReader.number("0." + String(repeating: "0", count: 100_000) + "1") == 0)
    #expect(AnswerReader.number(String(repeating: "/", count: 100_000)) == nil)
    #expect(AnswerReader.number(String(repeating: "-", count: 100_000)) == nil)
  }

  /// What a kernel gives is accepted however it is written.
  @Test(arguments: 0..<50)
  func theKernelsOwnResultIsAcceptedInEveryForm(seed: UInt64) throws {
    var generator = Seeded.SplitMix64(seed: seed)
    let palette = generator.pick([Palette.small, .smooth, .wide])
    let map = try FeatureMap(height: 4, width: 4, values: generator.values(16, palette))
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    for value in try Layer.average(countIncludePad: false).with(window).forward(map).values {
      for text in Self.spellings(of: value) {
        let answer = try #require(AnswerReader.number(text), "\(text)")
        #expect(AnswerReader.matches(answer, value), "\(text) for \(value)")
      }
    }
  }

  /// No cell question is beyond answering: whatever a kernel gives, there is room to type it.
  @Test(arguments: 0..<20 as Range<UInt64>) func everyFloatCanBeTyped(seed: UInt64) throws {
    var generator = Seeded.SplitMix64(seed: seed)
    for _ in 0..<500 {
      let value = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
      let text = String(value)
      #expect(text.count <= Question.typedLimit)
      let answer = try #require(AnswerReader.number(text), "\(text)")
      #expect(AnswerReader.matches(answer, value), "\(text)")
    }
  }

  private static func spellings(of value: Float) -> [String] {
    let plain = String(value)
    let exact = String(Double(value))
    let quarters = (value * 4).rounded() == value * 4 && abs(value) < 1e6
    return [
      plain, exact, " \(plain) ", plain.replacing(".", with: ","), plain.replacing("-", with: "−"),
      plain.uppercased(), value < 0 ? plain : "+" + plain,
    ] + (quarters ? ["\(Int(value * 4))/4"] : [])
  }
}
