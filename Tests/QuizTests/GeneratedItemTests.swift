import LessonFormat
import Kernels
import Testing

@testable import Quiz

/// What holds for every generated question. 16 concepts × 3 difficulties × 110 seeds: 5,280 questions.
@Suite struct GeneratedItemTests {
  static let seeds: Range<UInt64> = 0..<110

  /// Made once for all tests.
  private static let all: [Concept: [QuizItem?]] = Dictionary(
    uniqueKeysWithValues: Concept.generated.map { ($0, made($0, seeds: seeds)) })

  private static func made(_ concept: Concept, seeds: Range<UInt64>) -> [QuizItem?] {
    Difficulty.allCases.flatMap { difficulty in
      seeds.map { QuizItem.generate(concept, difficulty, seed: $0) }
    }
  }

  private static func items(_ concept: Concept) throws -> [QuizItem] {
    try #require(all[concept]).map { try #require($0, "\(concept.rawValue) was not generated") }
  }

  @Test(arguments: Concept.generated)
  func theKernelsAnswerIsRightInEveryForm(concept: Concept) throws {
    for item in try Self.items(concept) {
      #expect(!item.rightAnswers.isEmpty, "\(item.id)")
      for right in item.rightAnswers {
        #expect(item.judge(right) == .right, "\(item.id) \(right)")
        for text in Spellings.of(right) { #expect(item.judge(text) == .right, "\(item.id) '\(text)'") }
      }
    }
  }

  @Test(arguments: Concept.generated)
  func mistakesAreWrongAndNamed(concept: Concept) throws {
    for item in try Self.items(concept) {
      for misconception in item.misconceptions {
        #expect(
          item.judge(misconception.answer) == .wrong(misconception.mistake(in: .english)),
          "\(item.id) \(misconception.answer)")
        #expect(!misconception.mistake(in: .english).text.isEmpty, "\(item.id)")
      }
    }
  }

  @Test(arguments: Concept.generated)
  func otherAnswersAreWrong(concept: Concept) throws {
    for item in try Self.items(concept) {
      for other in Self.others(than: item) {
        guard case .wrong = item.judge(other) else {
          Issue.record("\(item.id) \(other)")
          continue
        }
      }
    }
  }

  private static func others(than item: QuizItem) -> [Answer] {
    switch item.form {
    case .number:
      item.rightAnswers.flatMap { answer -> [Answer] in
        guard case .number(let value) = answer else { return [] }
        return [value + 1, value - 1, value + 0.06, -value - 1.25, .infinity, .nan].map { .number($0) }
      }
    case .extent:
      item.rightAnswers.flatMap { answer -> [Answer] in
        guard case .extent(let extent) = answer else { return [] }
        return [Extent(extent.height + 1, extent.width), Extent(0, 0), Extent(99, 99)].map { .extent($0) }
      }
    case .cell(let extent):
      (0..<extent.count).map { .cell(row: $0 / extent.width, column: $0 % extent.width) }
        .filter { !item.rightAnswers.contains($0) }
    case .choice(let options), .settings(let options):
      options.map { .choice($0.id) }.filter { !item.rightAnswers.contains($0) }
    }
  }

  @Test(arguments: Concept.generated)
  func nonsenseCannotBeRead(concept: Concept) throws {
    for item in try Self.items(concept) {
      for text in ["", " ", "?", "seven", "3×", "1/0", "--1", "3,3,3", "x", "−", "3.3.3"] {
        guard case .unreadable(let request) = item.judge(text) else {
          Issue.record("\(item.id) '\(text)'")
          continue
        }
        #expect(!request.isEmpty)
      }
    }
  }

  @Test(arguments: Concept.generated)
  func theWordsAreThere(concept: Concept) throws {
    for item in try Self.items(concept) {
      let prompt = PlainWording.text(item.prompt), solution = PlainWording.text(item.solution)
      let hints = item.hints.map(PlainWording.text)
      #expect(!prompt.isEmpty && !solution.isEmpty && !hints.isEmpty, "\(item.id)")
      #expect(hints.allSatisfy { !$0.isEmpty }, "\(item.id)")
      #expect(Set(hints).count == hints.count, "\(item.id)")
      let last = try #require(item.solution.last)
      #expect(!(hints.first ?? "").contains(PlainWording.text([last])), "\(item.id)")
      let words =
        ([prompt, solution] + hints
        + item.misconceptions.map { PlainWording.text($0.mistake(in: .english).text) })
        .joined()
      #expect(!words.contains("!") && !words.contains("nil") && !words.contains("Optional"), "\(item.id)")
      #expect(words.firstMatch(of: /(^|[ (])-[0-9]/) == nil, "\(item.id): a hyphen for a minus")
    }
  }

  @Test(arguments: Concept.generated)
  func theStageFitsASmallScreen(concept: Concept) throws {
    for item in try Self.items(concept) {
      let stage = try #require(item.stage, "\(item.id)")
      let reach = try stage.layer.placed(on: stage.input).reach
      #expect(reach.height <= 8 && reach.width <= 8, "\(item.id) \(reach)")
      if let spot = item.spot {
        let walk = try Walkthrough(stage.layer, on: stage.input)
        let (channels, extent) = (walk.result.channels, walk.result.extent)
        #expect(
          spot.channel < channels && spot.row < extent.height && spot.column < extent.width, "\(item.id)")
      }
    }
  }

  @Test(arguments: Concept.generated)
  func linesOfFiguresFitASmallScreen(concept: Concept) throws {
    for item in try Self.items(concept) {
      for case .code(let text) in item.prompt + item.solution {
        let lines = text.split(separator: "\n")
        #expect(lines.count <= 8 && lines.allSatisfy { $0.count <= 76 }, "\(item.id)")
      }
    }
  }

  @Test(arguments: Concept.generated)
  func choicesDiffer(concept: Concept) throws {
    for item in try Self.items(concept) where !item.form.isTyped {
      let options = item.form.options
      #expect(options.count == 4, "\(item.id)")
      #expect(Set(options.map(\.id)).count == options.count, "\(item.id)")
      #expect(Set(options.map { PlainWording.text($0.text) }).count == options.count, "\(item.id)")
      #expect(item.rightAnswers.count < options.count, "\(item.id)")
    }
  }

  @Test(arguments: Concept.generated)
  func answersHaveAtMostTwoDecimals(concept: Concept) throws {
    for item in try Self.items(concept) {
      for case .number(let value) in item.rightAnswers {
        #expect(Float(value).isShort, "\(item.id) \(value)")
      }
    }
  }

  /// A tempting mistake must not happen to give the right answer: hardly any item may lack a mistake to be told from.
  @Test(arguments: Concept.generated)
  func mistakesCanBeToldFromTheRightAnswer(concept: Concept) throws {
    let items = try Self.items(concept)
    #expect(items.count { $0.misconceptions.isEmpty } <= items.count / 5)
    let colliding = items.filter { item in
      item.task.misconceptions.contains { misconception in
        item.rightAnswers.contains { misconception.answer.means($0) }
      }
    }
    #expect(colliding.count <= items.count / 4, "\(colliding.count) of \(items.count)")
  }

  @Test(arguments: Concept.generated)
  func theSameSeedMakesTheSameItem(concept: Concept) throws {
    let items = try Self.items(concept)
    let again = Self.made(concept, seeds: 0..<10)
    #expect(again == items.filter { $0.seed < 10 })
    #expect(Set(items.map(\.id)).count == items.count)
    #expect(
      items.allSatisfy {
        $0.id == "\(concept.rawValue).\($0.id.dropFirst(concept.rawValue.count + 1).prefix(1)):\($0.seed)"
      })
  }

  @Test func everyKindOfMistakeOccurs() throws {
    var kinds: Set<Mistake.Kind> = []
    for concept in Concept.generated {
      for item in try Self.items(concept) { kinds.formUnion(item.misconceptions.map(\.kind)) }
    }
    #expect(Set(Mistake.Kind.allCases).subtracting(kinds) == [])
  }

  @Test func lessonsAreNotGenerated() {
    #expect(QuizItem.generate(.lesson("relu"), .easy, seed: 1) == nil)
    #expect(QuizItem.generate(Concept(rawValue: "no.such"), .easy, seed: 1) == nil)
  }
}

/// Prose as plain text.
enum PlainWording {
  static func text(_ spans: [Span]) -> String { spans.map(\.text).joined() }

  static func text(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let spans), .heading(_, let spans): text(spans)
      case .code(let code): code
      default: ""
      }
    }.joined(separator: "\n")
  }
}
