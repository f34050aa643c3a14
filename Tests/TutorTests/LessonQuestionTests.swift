import Playing
import Testing

@testable import Tutor

@Suite struct LessonQuestionTests {
  /// At the question for a number (row 2, column 1 of M4, max: 9) of the sample lesson.
  private func atCell() throws -> State {
    var state = State(course: try Sample.course(), seed: 7)
    send(&state, .openLesson(0), .nextPage, .nextPage, .nextPage)
    return state
  }

  private func send(_ state: inout State, _ commands: Command...) {
    for command in commands {
      for effect in update(&state, .command(command)) {
        if case .record = effect { _ = update(&state, .recorded(problem: nil)) }
      }
    }
  }

  private func type(_ state: inout State, _ text: String) {
    for character in text { _ = update(&state, .type(character)) }
  }

  @Test func theAskedStageStandsAtItsCell() throws {
    let state = try atCell()
    #expect(state.stage == nil)
    let asked = try #require(state.lesson?.state.stage)
    #expect((asked.current.row, asked.current.column, asked.current.result) == (1, 0, 9))
  }

  @Test func theStageOfAQuestionCannotBeTouched() throws {
    var state = try atCell()
    let before = state.lesson
    send(&state, .lastStep, .changePool(by: -1), .change(.operation, by: 1), .reset, .go(toStep: 0))
    #expect(state.lesson == before)
  }

  @Test func answeringTwiceGoesOn() throws {
    var state = try atCell()
    type(&state, "9")
    send(&state, .answer)
    #expect(state.question?.verdict == .right)
    send(&state, .answer)
    #expect(state.lesson?.stop == .question(page: 2, number: 1))
  }

  @Test func nothingIsJudgedBeforeItIsRecorded() throws {
    var state = try atCell()
    type(&state, "8")
    let effects = update(&state, .command(.answer))
    guard case .record(let attempt) = effects.first else {
      Issue.record("no attempt to record: \(effects)")
      return
    }
    #expect(attempt.outcome == .wrong && attempt.answer == "8")
    #expect(state.question?.verdict == nil)
    #expect(update(&state, .recorded(problem: "cannot save")).isEmpty)
    #expect(state.question?.verdict == .wrong)
    #expect(state.notice == "cannot save")
  }

  @Test func answersAreKept() throws {
    var state = try atCell()
    type(&state, "8")
    send(&state, .answer, .nextPage, .previousPage)
    #expect(state.question?.verdict == .wrong)
    #expect(state.question?.typed == "8")
  }

  @Test func theLastHintIsFollowedByAWord() throws {
    var state = try atCell()
    send(&state, .hint, .hint)
    #expect(state.notice == nil)
    send(&state, .hint)
    #expect(state.notice == "there is no further hint")
    #expect(state.question?.hintsShown == 2)
  }

  @Test func eraseTakesTheLastCharacter() throws {
    var state = try atCell()
    type(&state, "19")
    send(&state, .erase)
    #expect(state.question?.typed == "1")
  }

  @Test func choicesDependOnTheSeed() throws {
    let orders = try (0..<30).map { (seed: UInt64) in
      var state = State(course: try Sample.course(), seed: seed)
      send(&state, .openLesson(0), .nextPage, .nextPage, .nextPage, .nextPage)
      return try #require(state.question?.order)
    }
    #expect(Set(orders).count > 5)
  }

  @Test func choosing() throws {
    var state = try atCell()
    send(&state, .nextPage, .choiceUp)
    #expect(state.question?.selected == 3)
    send(&state, .choiceDown)
    #expect(state.question?.selected == 0)
    send(&state, .answer)
    #expect(state.question?.isSettled == true)
  }
}
