import Screen
import Seeded
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: 0..<0x20)
  func c0ControlsBecomeTheirPictures(code: UInt32) throws {
    let control = try #require(Unicode.Scalar(code))
    let picture = try #require(Unicode.Scalar(0x2400 + code))
    #expect(VisibleText.of("a\(control)b") == "a\(picture)b")
  }

  @Test func deleteHasAPicture() { #expect(VisibleText.of("a\u{7F}") == "a\u{2421}") }

  @Test(arguments: 0x80..<0xA0)
  func c1ControlsBecomeMarks(code: UInt32) throws {
    let control = try #require(Unicode.Scalar(code))
    #expect(VisibleText.of("a\(control)b") == "a\u{FFFD}b")
  }

  @Test(
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
      ("\u{1B}]52;c;AA==\u{1B}\\", "␛]52;c;AA==␛\\"),
      ("\u{9D}8;;x\u{9C}", "\u{FFFD}8;;x\u{FFFD}"), ("a\r\nb", "a␍b"), ("a\tb", "a␉b"), ("a\u{8}b", "a␈b"),
      ("\u{1B}\u{301}", "␛\u{FFFD}"), ("a\u{200D}b", "\u{FFFD}b"), ("é\u{200C}", "\u{FFFD}"),
      ("e" + String(repeating: "\u{301}", count: 16), "\u{FFFD}"),
    ] as [(String, String)])
  func sequencesLoseTheirTeeth(text: String, shown: String) {
    #expect(VisibleText.of(text) == shown)
  }

  @Test(
    arguments: [
      0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067,
      0x2068, 0x2069, 0x061C, 0xFEFF, 0xAD, 0x180E, 0xFFF9, 0xE0001, 0xE0041, 0x200D, 0x301, 0x1161, 0xFE0F,
    ] as [UInt32])
  func whatHidesAloneBecomesAMark(code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    #expect(VisibleText.of(String(Character(scalar))) == "\u{FFFD}")
  }

  @Test(arguments: ["plain ~", "é e\u{301}", "漢字", "👩‍👩‍👧 👍🏽 🇩🇪 ❤\u{FE0F}", "⌊(5−2)/2⌋+1", "\u{1112}\u{1161}"])
  func ordinaryTextIsLeftAlone(text: String) {
    #expect(VisibleText.of(text) == text)
  }

  /// Nothing that comes out steers a terminal or takes no room, whatever goes in, and a second pass changes nothing.
  @Test(arguments: 0..<200)
  func nothingThatComesOutSteers(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = Self.hostileText(&generator)
    let shown = VisibleText.of(text)
    for scalar in shown.unicodeScalars {
      #expect(scalar.properties.generalCategory != .control, "\(text.debugDescription)")
      #expect(!Self.isDirectional(scalar), "\(text.debugDescription)")
    }
    #expect(shown.allSatisfy { TextWidth.of($0) > 0 }, "\(text.debugDescription)")
    #expect(VisibleText.of(shown) == shown, "\(text.debugDescription)")
  }

  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func hostileText(_ generator: inout SplitMix64) -> String {
    let ranges: [ClosedRange<Int>] = [
      0...0x1F, 0x20...0x7E, 0x7F...0xA0, 0x300...0x36F, 0x1100...0x11FF, 0x2000...0x206F, 0xFE00...0xFE0F,
      0xFFF0...0xFFFF, 0x1F300...0x1F6FF, 0xE0000...0xE01EF, 0...0x10FFFF, 0x600...0x61C, 0x1F1E6...0x1F1FF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<60 {
      let code = UInt32(generator.int(generator.pick(ranges)))
      if let scalar = Unicode.Scalar(code) { text.append(scalar) }
    }
    return String(text)
  }
}
