import LessonFormat
import Kernels
import Testing

@testable import Quiz

@Suite struct QuestionTests {
  private let ids = ["alpha", "beta", "gamma", "delta", "epsilon"]

  private func choice(seed: UInt64 = 1) -> Question {
    let choices = ids.map { QuestionSpec.Choice(id: $0, text: [Span($0)], isCorrect: $0 == "beta") }
    let spec = QuestionSpec(
      kind: .choice(question: [Span("Which?")], choices: choices), hints: [[Span("a")], [Span("b")]])
    return Question(QuizItem(spec, lesson: "test", page: 0, number: 0, seed: seed))
  }

  private func cell(row: Int = 0, column: Int = 0, average: Bool = false) throws -> Question {
    let map = try FeatureMap(rows: [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]])
    let stage = StageSpec(
      input: map, inputName: "map",
      layer: average ? .average(countIncludePad: false) : .max.with(Window(poolSize: Extent(2))))
    let spec = QuestionSpec(
      kind: .cell(stage: stage, channel: 0, row: row, column: column), hints: [[Span("a")], [Span("b")]])
    return Question(QuizItem(spec, lesson: "test", page: 0, number: 0, seed: 0))
  }

  private func answered(_ question: Question, _ text: String) -> Question {
    var question = question
    text.forEach { question.type($0) }
    question.submit()
    return question
  }

  @Test(arguments: [(0, 0, "7"), (0, 1, "3"), (1, 0, "9"), (1, 1, "3")])
  func theKernelKnowsTheCell(row: Int, column: Int, answer: String) throws {
    let question = try cell(row: row, column: column)
    #expect(answered(question, answer).verdict == .right)
    #expect(answered(question, answer + "1").verdict == .wrong(nil))
  }

  @Test func fractionsAndDecimals() throws {
    for text in ["12/4", "3", "3,0", " 3.00 "] {
      #expect(answered(try cell(average: true), text).verdict == .right, "\(text)")
    }
  }

  @Test func nonsenseCostsNothing() throws {
    var question = answered(try cell(), "x")
    guard case .unreadable(let text) = question.verdict else {
      Issue.record("\(String(describing: question.verdict))")
      return
    }
    #expect(text[.english].contains("Type a number"))
    #expect(!question.isSettled)
    question.erase()
    #expect(question.verdict == nil)
    #expect(answered(question, "7").verdict == .right)
  }

  @Test func typingStopsAtTheLimit() throws {
    var question = try cell()
    for _ in 0..<(Question.typedLimit + 10) { question.type("1") }
    #expect(question.typed.count == Question.typedLimit)
    question.erase()
    question.type("2")
    #expect(question.typed.hasSuffix("12"))
  }

  @Test func erasingNothingIsFine() throws {
    var question = try cell()
    question.erase()
    #expect(question.typed == "")
  }

  @Test func hintsComeOneAtATime() throws {
    for var question in [try cell(), choice()] {
      var shown: [Bool] = []
      for _ in 0..<4 { shown.append(question.showHint()) }
      #expect(shown == [true, true, false, false])
      #expect(question.hintsShown == 2)
    }
  }

  @Test func choicesAreShuffledBySeed() {
    let orders = (0..<64).map { choice(seed: $0).item.form.options.map(\.id) }
    #expect(orders.allSatisfy { $0.sorted() == ids.sorted() })
    #expect(Set(orders).count > 20)
    #expect(orders == (0..<64).map { choice(seed: $0).item.form.options.map(\.id) })
  }

  @Test(arguments: 0..<20)
  func choicesAreComparedByWhatTheyAre(seed: UInt64) {
    for position in ids.indices {
      var question = choice(seed: seed)
      question.select(position)
      question.submit()
      let isBeta = question.item.form.options[position].id == "beta"
      #expect(question.verdict == (isBeta ? .right : .wrong(nil)))
    }
  }

  @Test func selectionGoesAround() {
    var question = choice()
    question.moveSelection(by: -1)
    #expect(question.selected == 4)
    question.moveSelection(by: 1)
    #expect(question.selected == 0)
    question.select(9)
    #expect(question.selected == 0)
  }

  @Test func choicesTakeNoText() {
    var question = choice()
    question.type("7")
    #expect(question.typed == "")
  }

  @Test func settledQuestionsStay() throws {
    for settled in [answered(try cell(), "7"), answered(try cell(), "8"), answered(choice(), "")] {
      var question = settled
      question.type("1")
      question.erase()
      question.moveSelection(by: 1)
      question.select(2)
      let hint = question.showHint()
      #expect(!hint)
      question.submit()
      #expect(question == settled)
    }
  }
}
