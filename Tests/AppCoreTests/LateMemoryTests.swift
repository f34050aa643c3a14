import LessonFormat
import Playing
import Quiz
import Testing
import Localization

@testable import AppCore

/// An app that is on the screen before it is known what earlier runs left.
@Suite struct LateMemoryTests {
  private func waiting(open: Bool = true) throws -> State {
    var state = State(course: try Sample.course(), motion: false)
    _ = update(&state, .awaited(.memory))
    if open { _ = update(&state, .command(.openLesson(0))) }
    return state
  }

  @Test func aLessonInWhichNothingWasDoneGoesToWhereItWasLeft() throws {
    var state = try waiting()
    let place = LessonPlace(lesson: state.course.lessons[0].id, stop: 2, isFinished: false)
    let effects = update(&state, .recalled([place]))
    #expect(state.lesson?.position == 2 && state.notice == .saving(.backOnPage(3)))
    #expect(effects.contains(.keepPlace(place)))
  }

  @Test func aLessonThatWasGoneOnInStaysWhereItIs() throws {
    var state = try waiting()
    state.send(.nextPage)
    let place = LessonPlace(lesson: state.course.lessons[0].id, stop: 2, isFinished: true)
    _ = update(&state, .recalled([place]))
    #expect(state.lesson?.position == 1)
    #expect(state.finished == [place.lesson])
  }

  /// The first page must not take the place of the page that is not known yet.
  @Test func theFirstPageIsNoPlaceBefore() throws {
    var state = try waiting(open: false)
    let effects = update(&state, .command(.openLesson(0)))
    #expect(!effects.contains { if case .keepPlace = $0 { true } else { false } })
  }

  @Test func answersGivenMeanwhileCount() throws {
    var state = try waiting(open: false)
    let right = GivenAnswer(
      concept: .maxValue, question: "", answer: "", outcome: .right, hints: 0, isFirstTry: true)
    state.note(right)
    let answers = Memory.Answers(due: [.maxValue, .winner], streaks: [.maxValue: 3, .winner: 1])
    _ = update(&state, .remembered(answers))
    #expect(state.due == [.winner])
    #expect(state.difficulty(of: .maxValue) == .hard && state.difficulty(of: .winner) == .easy)
  }

  @Test func aReviewWaitsForWhatIsDue() throws {
    var state = try waiting(open: false)
    _ = update(&state, .ordered(RoundOrder(nil, count: 5, seed: 1, title: .question(.whatIsDue))))
    #expect(state.place == .menu && state.notice == .saving(.readingProgress))
    _ = update(&state, .saving(.verbatim("Progress is not saved: why"), works: false))
    #expect(state.place == .menu && state.notice?[.english] == "Progress is not saved: why")
    _ = update(&state, .remembered(Memory.Answers(due: [.divisor])))
    #expect(state.place == .quiz && state.quiz?.stops.count == 1)
  }

  @Test func aQuizThatCannotKnowBeginsAnyway() throws {
    var state = try waiting(open: false)
    _ = update(&state, .ordered(RoundOrder([.maxValue], count: 2, seed: 1, title: .question(.everything))))
    #expect(state.place == .menu)
    _ = update(&state, .saving(.verbatim("Progress is not saved: why"), works: false))
    #expect(state.place == .quiz && state.notice?[.english] == "Progress is not saved: why")
  }

  /// Help shows no notice: the word waits until it is closed.
  @Test func whatIsSaidOfSavingIsNotMissed() throws {
    var state = try waiting()
    state.send(.help)
    _ = update(&state, .saving(.verbatim("Progress is not saved: why"), works: false))
    state.send(.close)
    #expect(state.notice?[.english] == "Progress is not saved: why")
    state.send(.nextPage)
    #expect(state.notice == nil)
  }
}
