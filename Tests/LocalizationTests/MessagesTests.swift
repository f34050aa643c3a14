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
    let place = Phrase.stage(.place(2, 3))
    let phrase = Phrase.box(.cellIs(place, "4"))
    #expect(phrase[.english] == "The cell in row 2, column 3 is 4.")
    #expect(phrase[.chinese] == "第 2 行第 3 列的格是 4。")
    #expect((place + .mark(.comma) + place)[.chinese] == "第 2 行第 3 列，第 2 行第 3 列")
    #expect([place, place].joined(separator: .mark(.and))[.english] == "row 2, column 3 and row 2, column 3")
    #expect([Phrase]().joined(separator: .mark(.comma)).isEmpty)
    #expect(
      Phrase.capitalised(.operation(.max))[.english] == "Max"
        && Phrase.capitalised(.operation(.max))[.chinese] == "最大池化")
  }

  @Test func listsAndSums() {
    let phrases = ["3", "2", "7"].map(Phrase.verbatim)
    #expect(Phrase.mark(.list(phrases))[.english] == "3, 2 and 7")
    #expect(Phrase.mark(.list(phrases))[.chinese] == "3、2、7")
    #expect(Phrase.mark(.list([.verbatim("3")]))[.english] == "3" && Phrase.mark(.list([]))[.english] == "")
    #expect(Phrase.nothing + .verbatim("3") + .nothing == .joined([.verbatim("3")]))
  }

  @Test(arguments: [("5. Next. x", "5."), ("12 是总和。要除。", "12 是总和。"), ("no end", "no end"), ("", "")])
  func firstSentences(text: String, first: String) {
    #expect(Language.firstSentence(of: text) == first)
  }

  @Test func endsOfSentences() {
    let endings = ["a.": true, "a?": true, "甲。": true, "甲！": true, "a": false, "": false, "甲，": false]
    for (text, ends) in endings { #expect(Language.endsSentence(text) == ends, "\(text)") }
  }
}
