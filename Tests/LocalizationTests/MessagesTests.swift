import Kernels
import Testing
import Localization

@Suite struct MessagesTests {
  @Test(
    arguments: [
      (["zh-CN", "zh"], .chinese), (["zh"], .chinese), (["zh_TW"], .chinese), (["fr", "zh"], .chinese),
      (["en-US", "en"], .english), (["en", "zh"], .english), (["fr"], .english), ([], .english),
      (["zhx"], .english),
    ] as [([String], Language)])
  func languageByTags(tags: [String], language: Language) {
    #expect(Language(preferring: tags) == language)
  }

  @Test func phrasesInPhrasesSpeakTheirLanguage() {
    let place = Phrase.place(2, 3)
    let phrase = Phrase("in \(place), \(4) times", zh: "在\(place) \(4) 次")
    #expect(phrase[.english] == "in row 2, column 3, 4 times")
    #expect(phrase[.chinese] == "在第 2 行第 3 列 4 次")
    #expect((place + .comma + place).chinese == "第 2 行第 3 列，第 2 行第 3 列")
    #expect([place, place].joined(separator: .and).english == "row 2, column 3 and row 2, column 3")
    #expect([Phrase]().joined(separator: .comma).isEmpty)
    #expect(Phrase.max.capitalised.english == "Max" && Phrase.max.capitalised.chinese == "最大池化")
  }
}
