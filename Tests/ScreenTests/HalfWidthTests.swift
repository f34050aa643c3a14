import Screen
import Testing

@Suite struct HalfWidthTests {
  @Test func numbersAndKeysOfFullWidthKeyboards() {
    #expect("１，５".halfWidth == "1,5" && "－３／４".halfWidth == "-3/4" && "１。５".halfWidth == "1.5")
    #expect("？ｑＱ　".halfWidth == "?qQ ")
  }

  /// All of ASCII that is seen has a full-width form; nothing else changes.
  @Test func onlyFullWidthFormsChange() {
    for value in UInt32(0x21)...0x7E {
      let wide = Unicode.Scalar(value + 0xFEE0).map { Character($0) }
      #expect(wide?.halfWidth == Unicode.Scalar(value).map { Character($0) })
    }
    for character in "1aé漢ｱ︑、\u{301}👩‍👩‍👧" { #expect(character.halfWidth == character) }
  }
}
