import Playing
import Testing

@testable import Tutor

@Suite struct NoticeTests {
  private func opened() throws -> State {
    var state = State(course: try Sample.course())
    send(&state, .openLesson(0))
    return state
  }

  private func send(_ state: inout State, _ commands: Command...) {
    for command in commands { _ = update(&state, .command(command)) }
  }

  @Test func aNoticeLastsUntilTheNextKey() throws {
    var state = try opened()
    state.tell("something")
    _ = update(&state, .tick(milliseconds: 100))
    #expect(state.notice == "something")
    send(&state, .forward)
    #expect(state.notice == nil)
    state.tell("something")
    _ = update(&state, .type("x"))
    #expect(state.notice == nil)
  }

  @Test func refusalsAreSaidAndChangeNothing() throws {
    var state = try opened()
    let before = state.lesson
    for _ in 0..<5 { send(&state, .changePool(by: 1)) }
    #expect(state.notice?.english.contains("at most 4") == true)
    send(&state, .reset)
    #expect(state.notice == "back to the lesson's settings")
    #expect(state.lesson == before)
    send(&state, .reset)
    #expect(state.notice == "these are the lesson's settings")
  }

  @Test func pagesWithoutAStageHaveNothingToSet() throws {
    var state = try opened()
    send(&state, .nextPage)
    for command in [Command.form, .changePool(by: 1), .change(.edge, by: 1)] {
      send(&state, command)
      #expect(state.notice == "there is no stage on this page to set")
      #expect(state.panel == nil)
    }
  }

  @Test func quittingAsksTheWorldOnly() throws {
    var state = try opened()
    let before = state
    #expect(update(&state, .command(.quit)) == [.quit])
    #expect(state == before)
  }

  @Test func helpOpensAndCloses() throws {
    var state = try opened()
    send(&state, .help)
    #expect(state.panel == .help)
    send(&state, .help)
    #expect(state.panel == nil)
  }

  @Test func theFormsCursorGoesAround() throws {
    var state = try opened()
    send(&state, .form)
    #expect(state.panel == .form(.operation))
    send(&state, .formUp)
    #expect(state.panel == .form(.motion))
    send(&state, .formDown, .formDown)
    #expect(state.panel == .form(.poolHeight))
    send(&state, .formChange(by: 1))
    #expect(state.stage?.settings.window.pool.height == 3)
    send(&state, .form)
    #expect(state.panel == nil)
  }

  @Test func motionIsSwitchedAnywhere() throws {
    var state = try opened()
    send(&state, .nextPage, .change(.motion, by: 1))
    #expect(!state.motion.isOn)
    send(&state, .change(.motion, by: 1))
    #expect(state.motion.isOn)
  }
}
