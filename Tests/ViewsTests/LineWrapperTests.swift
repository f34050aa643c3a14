import Screen
import Seeded
import Testing

@testable import Views

@Suite struct LineWrapperTests {
  private func lines(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
    StyledText(text).wrapped(to: width, indent: indent).map { $0.runs.map(\.text).joined() }
  }

  @Test(
    arguments: [
      ("", 5, [""]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
      ("  one  two ", 9, ["one two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\nb", 9, ["a", "b"]), ("a\n\nb", 9, ["a", "", "b"]),
      ("漢字漢字", 5, ["漢字", "漢字"]), ("ab漢字", 4, ["ab漢", "字"]), ("a漢", 2, ["a", "漢"]), ("x", 0, ["x"]),
      ("one\ttwo", 20, ["one two"]), ("a b c d", 3, ["a b", "c d"]),
    ] as [(String, Int, [String])])
  func wraps(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  /// A number stays with 第 and its measure word, and a formula in one piece, as long as a line holds it.
  @Test(
    arguments: [
      ("结果第 2 行", 8, ["结果", "第 2 行"]), ("在第 12 列，共 3 行", 10, ["在", "第 12 列，", "共 3 行"]),
      ("第 1/16 步", 6, ["第", "1/16", "步"]), ("得 0.25 · (−2)", 13, ["得", "0.25 · (−2)"]),
      ("so ⌈(5 − 2)/2⌉ is 2", 12, ["so", "⌈(5 − 2)/2⌉", "is 2"]),
      ("the sum 1 + 2 = 3", 14, ["the sum 1 + 2", "= 3"]),
      ("斜率 × x", 8, ["斜率 × x"]), ("得到斜率 × x", 9, ["得到斜", "率 × x"]),
      ("1 + 2 + 3 + 4 + 5", 8, ["1 + 2 +", "3 + 4 +", "5"]),
      ("press + or − here", 8, ["press +", "or −", "here"]),
      ("0, −2 and 8", 4, ["0,", "−2", "and", "8"]), ("at −2", 4, ["at", "−2"]),
    ] as [(String, Int, [String])])
  func numbersAndFormulasStayWhole(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test func laterLinesAreIndented() {
    #expect(lines("one two three", 12, indent: 2) == ["one two", "  three"])
    #expect(lines("aaaa bbbb cccc dddd", 12, indent: 2) == ["aaaa bbbb", "  cccc dddd"])
  }

  @Test func stylesSurviveBreaks() {
    let text = StyledText("one ") + StyledText("two three", Style(.accent))
    let wrapped = text.wrapped(to: 7)
    #expect(wrapped.map(\.runs.count) == [2, 1])
    #expect(wrapped[1].runs.first?.style == Style(.accent))
  }

  @Test(arguments: 0..<100)
  func everyCharacterIsKeptAndNoLineIsTooWide(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let characters: [Character] = ["a", "b", "c", " ", " ", "漢", "\n", "é", "😀", "−"]
    let text = String((0..<80).map { _ in generator.pick(characters) })
    let (width, indent) = (generator.int(2...30), generator.int(0...4))
    let wrapped = lines(text, width, indent: indent)
    #expect(wrapped.allSatisfy { TextWidth.of($0) <= width })
    #expect(wrapped.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }
}
