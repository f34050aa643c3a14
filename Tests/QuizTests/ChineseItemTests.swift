import LessonFormat
import Kernels
import Testing
import Localization

@testable import Quiz

/// Generated questions in Chinese: the same questions, in other words.
@Suite struct ChineseItemTests {
  /// What is the same in both languages, outside of code.
  private static let names: Set<String> = [
    "ReLU", "PReLU", "Leaky", "Keras", "PyTorch", "ONNX", "NaN", "nan", "inf", "Lp", "in", "out", "max",
    "drop",
    "overhang", "same", "lower", "bias",
  ]

  @Test(arguments: Concept.generated) func allIsSaidInChinese(concept: Concept) throws {
    for difficulty in Difficulty.allCases {
      for seed in 0..<40 as Range<UInt64> {
        let item = try #require(
          QuizItem.generate(concept, difficulty, seed: seed, language: .chinese), "\(difficulty) \(seed)")
        for text in Self.texts(item) {
          let words = Set(text.matches(of: /[A-Za-z]{2,}/).map { String($0.output) })
          #expect(words.isSubset(of: Self.names), "\(item.id): \(text)")
        }
      }
    }
  }

  /// The answer does not depend on the language, nor what a wrong one is taken for.
  @Test(arguments: Concept.generated) func theSameIsRight(concept: Concept) throws {
    for seed in 0..<20 as Range<UInt64> {
      let english = try #require(QuizItem.generate(concept, .middle, seed: seed))
      let chinese = try #require(QuizItem.generate(concept, .middle, seed: seed, language: .chinese))
      #expect(english.id == chinese.id && english.rightAnswers == chinese.rightAnswers)
      #expect(english.misconceptions.map(\.answer) == chinese.misconceptions.map(\.answer))
      #expect(english.misconceptions.map(\.kind) == chinese.misconceptions.map(\.kind))
      #expect(english.form.options.map(\.id) == chinese.form.options.map(\.id))
      for misconception in english.misconceptions {
        guard case .wrong(let mistake?) = chinese.judge(misconception.answer) else {
          Issue.record("\(chinese.id) \(misconception.answer)")
          continue
        }
        #expect(mistake.kind == misconception.kind && mistake != misconception.mistake(in: .english))
        #expect(mistake.gist.count < 60 && mistake.gist.hasSuffix("。"), "\(mistake.gist)")
      }
    }
  }

  /// All sentences, without code.
  private static func texts(_ item: QuizItem) -> [String] {
    let blocks = (item.prompt + item.recap + item.solution).compactMap { block -> [Span]? in
      if case .paragraph(let spans) = block { spans } else { nil }
    }
    let mistakes = item.misconceptions.map { $0.mistake(in: .chinese).text }
    return (blocks + item.hints + mistakes + item.form.options.map(\.text)).map { spans in
      spans.filter { !$0.traits.contains(.code) }.map(\.text).joined()
    }
  }
}
