import Playing
import Quiz
import Testing

@testable import AppCore

/// Rounds of questions in the app.
@Suite struct QuizPlayTests {
  private func player(lesson: Bool = false) throws -> Player {
    var player = Player(State(course: try Sample.course(), seed: 3, motion: false))
    if lesson { player.send(.command(.openLesson(0))) }
    player.send(.command(.quiz))
    return player
  }

  /// Answers the question on show, rightly or with nonsense that can be read.
  private func answer(_ player: inout Player, rightly: Bool) throws {
    let item = try #require(player.state.question?.item)
    if item.form.isTyped {
      let text = rightly ? try #require(item.rightAnswers.first).typed : "-987.25"
      for character in text { player.send(.type(character)) }
    } else {
      let options = item.form.options
      let isRight = { (id: String) in item.rightAnswers.contains(.choice(id)) }
      let index = try #require(options.firstIndex { isRight($0.id) == rightly })
      for _ in 0..<index { player.send(.command(.choiceDown)) }
    }
    player.send(.command(.answer))
  }

  @Test func everyRightAnswerIsRightAndRecorded() throws {
    var player = try player()
    let count = try #require(player.state.quiz?.stops.count)
    #expect(count == State.roundLength)
    for _ in 0..<count {
      try answer(&player, rightly: true)
      #expect(player.state.question?.verdict == .right, "\(player.state.question?.item.id ?? "")")
      player.send(.command(.answer))
    }
    let quiz = try #require(player.state.quiz)
    #expect(quiz.isSummary)
    #expect(quiz.summary.allSatisfy { $0.missed == 0 && $0.skipped == 0 && $0.asked > 0 })
    #expect(player.attempts.count == count)
    #expect(player.attempts.allSatisfy { $0.outcome == .right && $0.isFirstTry })
  }

  @Test func skippingIsNotDone() throws {
    var player = try player()
    for _ in 0..<State.roundLength { player.send(.command(.forward)) }
    let quiz = try #require(player.state.quiz)
    #expect(quiz.isSummary)
    #expect(quiz.summary.allSatisfy { $0.asked == 0 && $0.skipped > 0 })
    #expect(player.attempts.isEmpty)
    player.send(.command(.back))
    #expect(player.state.quiz?.position == State.roundLength - 1)
  }

  /// The cursor stays on the lines, and Enter opens the page that teaches the concept, if the course has one.
  @Test func theSummaryIsReadLineByLine() throws {
    var player = try player()
    player.send(.command(.summaryDown))
    #expect(player.state.quiz?.selection == 0, "there is no summary yet")
    for _ in 0..<State.roundLength { player.send(.command(.forward)) }
    let lines = try #require(player.state.quiz?.summary)
    #expect(lines.count > 1)
    for line in 1...(lines.count + 2) {
      player.press(.down)
      #expect(player.state.quiz?.selection == min(line, lines.count - 1))
    }
    for _ in lines { player.press(.up) }
    #expect(player.state.quiz?.selection == 0)
    player.send(.command(.readAgain(line: nil)))
    #expect(
      player.state.notice == .notice(.notTaught(lines[0].concept.title())) && player.state.place == .quiz)
    var shipped = Player(State(course: Shipped.course, seed: 3, motion: false))
    shipped.send(.command(.quiz))
    for _ in 0..<State.roundLength { shipped.send(.command(.forward)) }
    shipped.press(.down)
    let concept = try #require(shipped.state.quiz?.summary[1].concept)
    shipped.send(.command(.readAgain(line: nil)))
    #expect(shipped.state.lesson?.lesson.id == concept.lesson)
  }

  /// A cell that is clicked on is the answer.
  @Test func aCellIsPointedAt() throws {
    for isRight in [true, false] {
      let item = try #require(QuizItem.generate(.winner, .easy, seed: 1))
      guard case .cell(let row, let column)? = item.rightAnswers.first else {
        Issue.record("no cell")
        return
      }
      var state = State(course: try Sample.course(), motion: false)
      _ = update(&state, .asked([item], title: .verbatim("test")))
      var player = Player(state)
      player.send(.command(.sayCell(row: row, column: isRight ? column : column + (column == 0 ? 1 : -1))))
      #expect(player.attempts.map(\.outcome) == [isRight ? .right : .wrong])
      #expect(player.state.question?.isSettled == true)
    }
  }

  @Test func aSolutionIsRememberedAsSuch() throws {
    var player = try player()
    player.send(.command(.hint))
    player.send(.command(.reveal))
    #expect(player.state.question?.isRevealed == true)
    #expect(player.attempts.map(\.outcome) == [.revealed])
    #expect(player.attempts.first?.hints == 1)
  }

  @Test func aRoundEndsWhereItBegan() throws {
    var player = try player(lesson: true)
    player.send(.command(.forward))
    player.send(.command(.menu))
    #expect(player.state.place == .lesson(0))
    #expect(player.state.quiz == nil)
  }

  @Test func whatIsDueIsAskedAndThenIsNot() throws {
    var state = State(course: try Sample.course(), seed: 3, motion: false)
    state.remember(Memory(due: [.divisor]))
    var player = Player(state)
    player.send(.command(.quiz))
    #expect(player.state.quiz?.stops.allSatisfy { $0.question?.item.concept == .divisor } == true)
    try answer(&player, rightly: true)
    #expect(player.state.due.isEmpty)
  }

  @Test func theSameSeedAsksTheSame() throws {
    let rounds = try (0..<2).map { _ in try player().state.quiz?.stops.compactMap(\.question?.item.id) }
    #expect(rounds[0] == rounds[1])
    var again = try player()
    again.send(.command(.quiz))
    again.send(.command(.menu))
    again.send(.command(.quiz))
    #expect(again.state.quiz?.stops.compactMap(\.question?.item.id) != rounds[0])
  }

  @Test func placesComeBack() throws {
    var state = State(course: try Sample.course(), motion: false)
    let id = state.course.lessons[0].id
    state.remember(
      Memory(places: [
        LessonPlace(lesson: "gone", stop: 1, isFinished: true),
        LessonPlace(lesson: id, stop: 99, isFinished: true),
      ]))
    #expect(state.finished == [id])
    _ = update(&state, .command(.openLesson(0)))
    #expect(state.lesson?.stop == .closing)
  }
}

extension Answer {
  /// As a learner would type it.
  fileprivate var typed: String {
    switch self {
    case .number(let value): "\(value)"
    case .extent(let extent): "\(extent.height)x\(extent.width)"
    case .cell(let row, let column): "\(row + 1), \(column + 1)"
    case .choice(let id): id
    }
  }
}
