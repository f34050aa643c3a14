import Playing
import Testing

@testable import AppCore

@Suite struct LessonQuestionTests {
  /// At the question for a number (row 2, column 1 of M4, max: 9) of the sample lesson.
  private func atCell() throws -> State {
    var state = State(course: try Sample.course(), seed: 7)
    state.send(.openLesson(0), .nextPage, .nextPage, .nextPage)
    return state
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
    state.send(.lastStep, .changePool(by: -1), .change(.operation, by: 1), .reset, .go(toStep: 0))
    #expect(state.lesson == before)
  }

  @Test func answeringTwiceGoesOn() throws {
    var state = try atCell()
    state.type(text: "9")
    state.send(.answer)
    #expect(state.question?.verdict == .right)
    state.send(.answer)
    #expect(state.lesson?.stop == .question(page: 2, number: 1))
  }

  @Test func nothingIsJudgedBeforeItIsRecorded() throws {
    var state = try atCell()
    state.type(text: "8")
    let effects = update(&state, .command(.answer))
    guard case .record(let attempt) = effects.first else {
      Issue.record("no attempt to record: \(effects)")
      return
    }
    #expect(attempt.outcome == .wrong && attempt.answer == "8")
    #expect(state.question?.verdict == nil)
    // Whatever is pressed meanwhile waits for the verdict.
    #expect(update(&state, .command(.nextPage)).isEmpty)
    #expect(update(&state, .recorded) == [.wake(afterMilliseconds: Motion.frame)])
    #expect(state.question?.verdict == .wrong(nil))
  }

  @Test func answersAreKept() throws {
    var state = try atCell()
    state.type(text: "8")
    state.send(.answer, .nextPage, .previousPage)
    #expect(state.question?.verdict == .wrong(nil))
    #expect(state.question?.typed == "8")
  }

  @Test func theLastHintIsFollowedByAWord() throws {
    var state = try atCell()
    state.send(.hint, .hint)
    #expect(state.notice == nil)
    state.send(.hint)
    #expect(state.notice?[.english] == "there are no more hints")
    #expect(state.question?.hintsShown == 2)
  }

  @Test func eraseTakesTheLastCharacter() throws {
    var state = try atCell()
    state.type(text: "19")
    state.send(.erase)
    #expect(state.question?.typed == "1")
  }

  @Test func choicesDependOnTheSeed() throws {
    let orders = try (0..<30).map { (seed: UInt64) in
      var state = State(course: try Sample.course(), seed: seed)
      state.send(.openLesson(0), .nextPage, .nextPage, .nextPage, .nextPage)
      return try #require(state.question?.item.form.options.map(\.id))
    }
    #expect(Set(orders).count > 5)
  }

  @Test func choosing() throws {
    var state = try atCell()
    state.send(.nextPage, .choiceUp)
    #expect(state.question?.selected == 3)
    state.send(.choiceDown)
    #expect(state.question?.selected == 0)
    state.send(.answer)
    #expect(state.question?.isSettled == true)
  }
}
