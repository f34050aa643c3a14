import LessonFormat
import Kernels
import Testing

@testable import Quiz

@Suite struct ItemSessionTests {
  private static let spec = QuestionSpec(
    kind: .choice(
      question: [Span("Which?")],
      choices: ["alpha", "beta", "gamma", "delta"].map {
        .init(id: $0, text: [Span($0)], isCorrect: $0 == "beta", why: [Span("because \($0)")])
      }), hints: [[Span("one")], [Span("two")]])

  private func choice(seed: UInt64 = 1) -> Question {
    Question(QuizItem(Self.spec, lesson: "relu", page: 7, number: 1, seed: seed))
  }

  private func question(_ concept: Concept) throws -> Question {
    Question(try #require(QuizItem.generate(concept, .easy, seed: 4)))
  }

  private func answered(_ question: Question, _ text: String) -> Question {
    var question = question
    text.forEach { question.type($0) }
    question.submit()
    return question
  }

  private func right(_ question: Question) throws -> String {
    try #require(question.item.rightAnswers.first.flatMap { Spellings.of($0).first })
  }

  @Test func aRightAnswerSettles() throws {
    let fresh = try question(.maxValue)
    let done = answered(fresh, try right(fresh))
    #expect(done.verdict == .right && done.isSettled && done.tries == 1 && done.mistake == nil)
    let attempt = try #require(done.given)
    #expect(attempt.outcome == .right && attempt.isFirstTry && attempt.hints == 0)
    #expect(attempt.question == done.item.id && attempt.concept == .maxValue)
    #expect(attempt.answer == done.answer)
  }

  @Test func aWrongAnswerSettlesToo() throws {
    var done = answered(try question(.maxValue), "9999")
    #expect(done.verdict == .wrong(nil) && done.isSettled)
    #expect(done.given?.outcome == .wrong)
    let settled = done
    done.type("1")
    done.erase()
    done.submit()
    done.reveal()
    let hint = done.showHint()
    #expect(!hint && done == settled)
  }

  @Test func theMistakeIsKept() throws {
    let fresh = try question(.averageValue)
    let misconception = try #require(fresh.item.misconceptions.first)
    let done = answered(fresh, try #require(Spellings.of(misconception.answer).first))
    #expect(done.mistake == misconception.mistake(in: .english))
  }

  @Test func whatCannotBeReadCostsNothing() throws {
    let asked = answered(try question(.sizeDrop), "huge")
    guard case .unreadable(let request) = asked.verdict else {
      Issue.record("\(String(describing: asked.verdict))")
      return
    }
    #expect(request[.english].contains("2×5"))
    #expect(!asked.isSettled && asked.tries == 0 && asked.given == nil)
  }

  @Test func revealingIsRemembered() throws {
    var asked = try question(.winner)
    let hint = asked.showHint()
    asked.reveal()
    let attempt = try #require(asked.given)
    #expect(hint && asked.isSettled && asked.verdict == nil)
    #expect(attempt.outcome == .revealed && attempt.answer == "" && attempt.hints == 1)
    #expect(attempt.grade == .again)
  }

  @Test func askingAgainIsNoFirstTry() throws {
    var asked = answered(try question(.maxValue), "9999")
    asked.askAgain()
    #expect(!asked.isSettled && asked.typed == "" && asked.verdict == nil)
    let done = answered(asked, try right(asked))
    #expect(done.verdict == .right && done.tries == 2)
    #expect(done.given?.isFirstTry == false)
    #expect(done.given?.grade == .hard)
  }

  @Test func aClickTypesThePlace() throws {
    var asked = try question(.winner)
    guard case .cell(let row, let column)? = asked.item.rightAnswers.first else {
      Issue.record("no cell")
      return
    }
    asked.point(row: row, column: column)
    #expect(asked.typed == "\(row + 1), \(column + 1)")
    asked.submit()
    #expect(asked.verdict == .right)
    var other = try question(.maxValue)
    other.point(row: 0, column: 0)
    #expect(other.typed == "")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func choicesAreComparedById(seed: UInt64) {
    for position in 0..<4 {
      var asked = choice(seed: seed)
      asked.select(position)
      asked.submit()
      let isBeta = asked.item.form.options[position].id == "beta"
      #expect(asked.verdict == (isBeta ? .right : .wrong(nil)))
      #expect(asked.answer == asked.item.form.options[position].id)
    }
  }

  @Test func choicesAreShuffledBySeed() {
    let orders = (0..<64).map { choice(seed: $0).item.form.options.map(\.id) }
    #expect(Set(orders).count > 12)
    #expect(orders == (0..<64).map { choice(seed: $0).item.form.options.map(\.id) })
    #expect(orders.allSatisfy { Set($0).count == 4 })
  }

  @Test func theSelectionGoesAround() {
    var asked = choice()
    asked.moveSelection(by: -1)
    #expect(asked.selected == 3)
    asked.moveSelection(by: 5)
    #expect(asked.selected == 0)
    asked.moveSelection(by: -9)
    #expect(asked.selected == 3)
    asked.select(17)
    asked.type("x")
    #expect(asked.selected == 3 && asked.typed == "")
  }

  @Test func authoredItemsKeepTheirIdsHintsAndReasons() {
    let item = choice().item
    #expect(item.id == "lesson.relu#7.1" && item.concept == .lesson("relu"))
    #expect(item.hints == Self.spec.hints)
    #expect(item.form.options.allSatisfy { $0.why == [Span("because \($0.id)")] })
    #expect(PlainWording.text(item.solution) == "beta: because beta")
  }

  @Test func authoredCellsAskTheKernel() throws {
    let map = try FeatureMap(rows: [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]])
    let stage = StageSpec(input: map, inputName: "m", layer: .max.with(Window(poolSize: Extent(2))))
    let spec = QuestionSpec(kind: .cell(stage: stage, channel: 0, row: 1, column: 0), hints: [[Span("look")]])
    let item = QuizItem(spec, lesson: "max-pooling", page: 6, number: 0, seed: 0)
    #expect(PlainWording.text(item.prompt) == "Max pooling: what is the result in row 2, column 1?")
    #expect(item.judge("9") == .right)
    #expect(item.hints == spec.hints && item.stage == stage && item.spot == CellIndex(row: 1, column: 0))
    guard case .wrong(let mistake) = item.judge("4") else {
      Issue.record("4 is the average")
      return
    }
    #expect(mistake?.kind == .otherOperation)
  }
}
