import Foundation
import Screen
import Testing

@Suite struct TextWidthTests {
  @Test(
    arguments: [
      ("", 0), ("pooling", 7), (" ~", 2), ("é", 1), ("−∞", 2), ("×⌊⌋⌈⌉", 5), ("▰▱", 2), ("┏━┓", 3),
      ("«7»", 3),
      ("漢字", 4), ("かな", 4), ("ｱ", 1), ("Ａ", 2), ("、", 2), ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1161}", 0), ("\u{11AB}", 0),
      ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("⌚", 2), ("❤", 1), ("❤\u{FE0F}", 1), ("☃\u{FE0E}", 1),
      ("e\u{301}", 1), ("\u{301}", 0), ("\u{200D}", 0), ("\u{FEFF}", 0), ("\u{AD}", 0), ("𠀀", 2),
    ] as [(String, Int)])
  func widths(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test func textIsAsWideAsItsCharacters() {
    let text = "pool 漢 e\u{301} 👩‍👩‍👧 −1"
    #expect(TextWidth.of(text) == text.reduce(0) { $0 + TextWidth.of($1) })
  }

  /// What the standard library's own tables say of marks and emoji; what came with a newer Unicode is left out.
  @Test func agreesWithTheStandardLibrary() {
    for scalar in (0x300...0x1FFFF).compactMap(Unicode.Scalar.init) {
      guard let age = scalar.properties.age, age.major < 15 else { continue }
      let width = TextWidth.of(Character(scalar))
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format:
        #expect(width == 0, "U+\(String(scalar.value, radix: 16))")
      default:
        let isPicture = scalar.properties.isEmojiPresentation
        #expect(!isPicture || width == 2, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  /// The C library, in a UTF-8 locale, must agree on letters, numbers, marks and box drawing: that is what a
  /// terminal goes by. Emoji and unassigned code points are left out: there libraries differ by Unicode version.
  @Test func agreesWithTheCLibrary() throws {
    let names = ["C.UTF-8", "en_US.UTF-8"]
    let locale = try #require(names.lazy.compactMap { newlocale(LC_CTYPE_MASK, $0, nil) }.first)
    let width = try #require(Self.wcwidth)
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x300...0x36F, 0x391...0x3A1, 0x410...0x44F, 0x2190...0x22FF,
      0x2500...0x259F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FA5, 0xAC00...0xD7A3, 0xFF01...0xFF5E,
      0x20000...0x20100,
    ]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      let expected = Int(width(wchar_t(scalar.value)))
      #expect(TextWidth.of(Character(scalar)) == expected, "U+\(String(scalar.value, radix: 16))")
    }
  }

  /// Looked up by name: Glibc's module does not declare it without feature macros.
  private static let wcwidth: (@convention(c) (wchar_t) -> Int32)? =
    dlsym(dlopen(nil, RTLD_NOW), "wcwidth").map {
      unsafeBitCast($0, to: (@convention(c) (wchar_t) -> Int32).self)
    }
}
