import Playing
import Seeded
import Testing

@testable import AppCore

@Suite struct SteppingTests {
  private func state(lesson: Int = 0) throws -> State {
    var state = State(course: try Sample.course(), motion: false)
    _ = update(&state, .command(.openLesson(lesson)))
    return state
  }

  private func send(_ state: inout State, _ commands: Command...) {
    for command in commands { _ = update(&state, .command(command)) }
  }

  @Test func stopsAreThePagesAndTheirQuestions() throws {
    let lesson = LessonState(try Sample.lesson(), seed: 0)
    #expect(
      lesson.stops == [
        .page(0), .page(1), .page(2), .question(page: 2, number: 0), .question(page: 2, number: 1),
        .question(page: 3, number: 0), .closing,
      ])
  }

  @Test func forwardStepsThenTurns() throws {
    var state = try state()
    send(&state, .forward, .forward, .forward)
    #expect(state.stage?.isAtEnd == true)
    send(&state, .forward)
    #expect(state.lesson?.stop == .page(1))
    send(&state, .forward)
    #expect(state.stage?.step == 0)
    #expect(state.lesson?.stop == .page(2))
  }

  @Test func backComesInAtTheLastStep() throws {
    var state = try state()
    send(&state, .nextPage, .back)
    #expect(state.lesson?.stop == .page(0))
    #expect(state.stage?.isAtEnd == true)
  }

  @Test func pagesKeepTheirStep() throws {
    var state = try state()
    send(&state, .forward, .nextPage, .previousPage)
    #expect(state.stage?.step == 1)
  }

  @Test func forwardGoesThroughAllLessonsAndStopsAtTheEnd() throws {
    var state = try state()
    var closings: [String] = []
    for _ in 0..<200 where state.notice == nil {
      if let lesson = state.lesson, lesson.stop == .closing { closings.append(lesson.lesson.id) }
      send(&state, .forward)
    }
    #expect(closings == ["one", "two", "three"])
    #expect(state.finished == ["one", "two", "three"])
    #expect(state.notice?[.english].contains("last lesson") == true)
    #expect(state.lesson?.stop == .closing)
  }

  @Test(arguments: 0..<30)
  func backFromAnyPlaceReachesTheFirstScreen(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var state = try state(lesson: generator.int(0...2))
    for _ in 0..<generator.int(0...60) {
      send(&state, generator.pick([.forward, .forward, .nextPage, .lastStep, .back, .changeStride(by: -1)]))
    }
    for _ in 0..<400 where state.place != .menu { send(&state, .back) }
    #expect(state.place == .menu)
    #expect(state.lessons[0]?.position == 0)
    #expect(state.lessons[0]?.state.stage?.step == 0)
  }

  /// Between two steps, two pages, two lessons: forward and back again is where it was.
  @Test func forwardThenBackIsTheSamePlace() throws {
    var state = try state()
    while state.notice == nil {
      var there = state
      send(&there, .forward)
      if there.notice != nil { break }
      send(&there, .back)
      #expect(there.place == state.place)
      #expect(there.lesson == state.lesson)
      #expect(there.panel == state.panel)
      #expect(there.motion == state.motion)
      send(&state, .forward)
    }
    #expect(state.lesson?.lesson.id == "three")
  }

  @Test func glidingForwardThenBackComesToRestWhereItWas() throws {
    var state = try state()
    send(&state, .change(.motion, by: 1))
    let before = state
    send(&state, .forward, .back)
    while let wake = state.motion.wakeAfter { _ = update(&state, .tick(milliseconds: wake)) }
    #expect(state == before)
  }

  /// Looking back from a lesson at the one before does not finish that one.
  @Test func goingBackFinishesNothing() throws {
    var state = try state(lesson: 1)
    send(&state, .back)
    #expect(state.lesson?.stop == .closing)
    #expect(state.finished == [])
  }

  @Test func firstLastAndClickedSteps() throws {
    var state = try state()
    send(&state, .lastStep)
    #expect(state.stage?.step == 3)
    send(&state, .go(toStep: 2))
    #expect(state.stage?.step == 2)
    send(&state, .go(toStep: 99))
    #expect(state.stage?.step == 3)
    send(&state, .firstStep)
    #expect(state.stage?.step == 0)
    #expect(state.motion.glide == nil)
  }

  @Test func scrollStaysWithinItsLimitAndIsKept() throws {
    var state = try state()
    send(&state, .scroll(by: 5, from: 0, limit: 3))
    #expect(state.lesson?.state.scroll == 3)
    send(&state, .nextPage, .previousPage)
    #expect(state.lesson?.state.scroll == 3)
    send(&state, .scroll(by: -9, from: 3, limit: 3), .scroll(by: 1, from: 0, limit: -4))
    #expect(state.lesson?.state.scroll == 0)
  }
}
