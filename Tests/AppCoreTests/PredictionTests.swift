import Playing
import Testing

@testable import AppCore

@Suite struct PredictionTests {
  /// On a stage of four steps (7, 3, 9, 3) with all results but the first to be said.
  private func state() throws -> State {
    var state = State(course: try Sample.course(), motion: false)
    state.send(.openLesson(0), .predict, .forward)
    return state
  }

  @Test func stepsWaitForAnAnswer() throws {
    var state = try state()
    #expect(state.stage?.isWaiting == true)
    state.send(.forward)
    #expect(state.stage?.step == 1)
    #expect(state.notice?[.english].contains("type the result") == true)
    state.send(.lastStep)
    #expect(state.stage?.step == 1)
    state.send(.play)
    #expect(!state.motion.isPlaying)
  }

  @Test(arguments: [("3", true), ("6/2", true), ("4", false)])
  func anAnswerIsKeptAndTheWalkGoesOn(text: String, isRight: Bool) throws {
    var state = try state()
    state.type(text: text)
    state.send(.answer)
    #expect(
      state.stage?.prediction?.said[1]
        == Prediction.Said(text: text, isRight: isRight, gist: isRight ? nil : "4 is the sum."))
    #expect(state.stage?.isWaiting == false)
    state.send(.forward)
    #expect(state.stage?.step == 2)
    state.send(.back, .back)
    #expect(state.stage?.step == 0)
  }

  /// The mistake is that of the settings as they are now.
  @Test func aMistakeIsNamedWhereTheAnswerShowsIt() throws {
    var state = try state()
    state.send(.change(.operation, by: 1))
    #expect(state.stage?.settings.kind == .average)
    for (text, gist) in [("4", "4 is the sum."), ("99", nil)] {
      state.type(text: text)
      state.send(.answer)
      #expect(state.stage?.prediction?.said[1]?.gist == gist)
      state.send(.reset, .change(.operation, by: 1), .predict, .firstStep, .predict, .forward)
    }
  }

  @Test func nonsenseIsAskedAgain() throws {
    var state = try state()
    state.type(text: "1//2")
    state.send(.answer)
    #expect(state.stage?.prediction?.complaint != nil)
    state.send(.erase)
    #expect(state.stage?.prediction?.complaint == nil)
    #expect(state.stage?.prediction?.typed == "1//")
  }

  @Test func aCellOfTheMapCanBeSaid() throws {
    var state = try state()
    state.send(.sayCell(row: 1, column: 3))
    #expect(state.stage?.prediction?.said[1]?.isRight == true)
  }

  /// It was there when the click came, but keys before the click have changed the map.
  @Test(arguments: [(4, 0), (0, 4), (-1, 0)]) func aCellThatIsGoneIsNotSaid(row: Int, column: Int) throws {
    var state = try state()
    state.send(.sayCell(row: row, column: column))
    #expect(state.stage?.prediction?.said.isEmpty == true && state.stage?.isWaiting == true)
  }

  @Test func otherSettingsAskAnew() throws {
    var state = try state()
    state.type(text: "3")
    state.send(.answer, .change(.operation, by: 1))
    #expect(state.stage?.prediction?.said.isEmpty == true)
    #expect(state.stage?.isWaiting == true)
  }

  @Test func atTheEndItStartsOver() throws {
    var state = State(course: try Sample.course(), motion: false)
    state.send(.openLesson(0), .lastStep, .predict)
    #expect(state.stage?.step == 0)
    #expect(state.stage?.isWaiting == true)
  }

  @Test func playingStopsWhereAnAnswerIsDue() throws {
    var state = State(course: try Sample.course())
    state.send(.openLesson(0), .predict, .play)
    while let wake = state.motion.wakeAfter { _ = update(&state, .tick(milliseconds: wake)) }
    #expect(state.stage?.step == 1)
    #expect(!state.motion.isPlaying)
  }

  @Test func endingItShowsTheResultsAgain() throws {
    var state = try state()
    state.send(.predict)
    #expect(state.stage?.prediction == nil)
    state.send(.lastStep)
    #expect(state.stage?.isAtEnd == true)
  }
}
