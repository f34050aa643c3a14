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

  /// Whatever the kernels refuse on a stage is told in Chinese too, with its numbers.
  @Test func refusalsOfTheKernels() throws {
    let messages = try Self.refusals()
    #expect(messages.count > 40)
    for message in messages {
      let chinese = Phrase(kernel: message)[.chinese]
      #expect(chinese != message, "not told in Chinese: \(message)")
      #expect(!chinese.contains("{"), "\(chinese)")
      let numbers = { (text: String) in text.matches(of: /[0-9]+/).map { String($0.output) }.sorted() }
      #expect(numbers(chinese) == numbers(message), "\(message): \(chinese)")
    }
  }

  @Test func whatIsNotKnownStaysAsItIs() {
    for message in ["", "something else", "pool size 3", "stride x must be"] {
      #expect(Phrase(kernel: message)[.chinese] == message && Phrase(kernel: message)[.english] == message)
    }
  }

  @Test func examples() {
    let cases = [
      ("pool size 3 does not fit a map of height 2: at most 2", "窗口大小 3 放不进高为 2 的特征图：最多 2"),
      ("stride 0 (width) must be 1 to 16777216", "步幅（宽）必须在 1 到 16777216 之间，不能是 0"),
      ("in Keras there is no Lp pooling", "Keras 没有 Lp 池化"),
    ]
    for (english, chinese) in cases { #expect(Phrase(kernel: english)[.chinese] == chinese) }
  }

  /// The messages of a sweep through layers, windows and dialects.
  private static func refusals() throws -> Set<String> {
    let map = try FeatureMap(height: 4, width: 5, values: Array(repeating: 1, count: 20))
    var messages: Set<String> = []
    for layer in try layers() {
      for window in windows {
        for dialect in [Dialect.house, .pyTorch, .keras, .onnx] {
          do throws(KernelError) {
            _ = try dialect.admitted(layer.with(window), on: map).placed(on: map)
          } catch {
            messages.insert(error.message)
          }
        }
      }
    }
    return messages
  }

  private static func layers() throws -> [Layer] {
    let weights = Array(repeating: Float(1), count: 9)
    return [
      .max, .average(countIncludePad: false), .average(countIncludePad: true), .sum, .lp(p: 1), .lp(p: 0),
      .lp(p: 40), .adaptiveMax(output: Extent(0)), .adaptiveAverage(output: Extent(3)), .leakyReLU(slope: -1),
      .convolution(try Filters(count: 1, channels: 1, height: 3, width: 3, values: weights)),
    ]
  }

  private static var windows: [Window] {
    let moves = [
      (0, 1, 0), (1, 0, 0), (1, 1, -1), (1, 5, 4), (2, 3, 2), (1, 1, 0), (2, 1, 1), (1, 1, 5),
    ]
    return EdgeRule.allCases.flatMap { edge in
      [-1, 0, 1, 2, 3, 7].flatMap { poolSize in
        moves.map { stride, dilation, pad in
          Window(
            poolSize: Extent(poolSize, 2), stride: Extent(stride), dilation: Extent(dilation),
            padding: Padding(top: pad, left: 0, bottom: 0, right: pad), edge: edge)
        }
      }
    }
  }
}
