import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

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
    _ = update(&state, .told(.verbatim("something")))
    _ = update(&state, .tick(milliseconds: 100))
    #expect(state.notice?[.english] == "something")
    send(&state, .forward)
    #expect(state.notice == nil)
    _ = update(&state, .told(.verbatim("something")))
    _ = update(&state, .type("x"))
    #expect(state.notice == nil)
  }

  @Test func refusalsAreSaidAndChangeNothing() throws {
    var state = try opened()
    let before = state.lesson
    for _ in 0..<5 { send(&state, .changePool(by: 1)) }
    #expect(state.notice?[.english].contains("at most 4") == true)
    send(&state, .reset)
    #expect(state.notice?[.english] == "back to the lesson's settings")
    #expect(state.lesson == before)
    send(&state, .reset)
    #expect(state.notice?[.english] == "these are the lesson's settings already")
  }

  @Test func pagesWithoutAStageHaveNothingToSet() throws {
    var state = try opened()
    send(&state, .nextPage)
    for command in [Command.form, .changePool(by: 1), .change(.edge, by: 1)] {
      send(&state, command)
      #expect(state.notice?[.english] == "this page has no stage to set")
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
    #expect(state.stage?.settings.window.poolSize.height == 3)
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

  // MARK: - What cannot be done, and changes nothing

  private func expect(
    _ notice: String, from state: State, _ command: Command, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var after = state
    #expect(update(&after, .command(command)).isEmpty, sourceLocation: sourceLocation)
    #expect(
      after.notice?[.english].contains(notice) == true, "\(after.notice?[.english] ?? "nothing")",
      sourceLocation: sourceLocation)
    after.notice = state.notice
    #expect(after == state, "\(command)", sourceLocation: sourceLocation)
  }

  @Test func onPagesWithoutAStage() throws {
    var state = try opened()
    send(&state, .nextPage)
    for command in [Command.predict, .nextView, .previousView] {
      expect("this page has no stage", from: state, command)
    }
    expect("this page has no stage to copy", from: state, .exportForm(.copyResult))
    expect("only a convolution has a filter", from: state, .detector(.toggle))
  }

  @Test func whileResultsAreAsked() throws {
    let filters = Filters.verticalEdges(channels: 1, on: Extent(2))
    var state = State(
      course: Sample.course(of: [try Sample.stage(Sample.m4, .convolution(filters))]), motion: false)
    send(&state, .openLesson(0), .predict, .forward)
    #expect(state.stage?.isWaiting == true)
    expect("this stage asks for results", from: state, .edit(.begin))
    expect("this stage asks for results", from: state, .detector(.toggle))
    expect("this stage asks for results", from: state, .exportForm(.copyResult))
  }

  @Test func onLargeMaps() throws {
    let large = try FeatureMap(height: 1025, width: 1024, values: Array(repeating: 1, count: 1025 * 1024))
    expect("a map of over 1048576 cells cannot be edited", from: Sample.exploring(large), .edit(.begin))
    var state = State(
      course: Sample.course(of: [
        StageSpec(input: large, inputName: "large", layer: .relu.with(Window(poolSize: Extent(1))))
      ]), motion: false)
    send(&state, .openLesson(0))
    for command in [Command.nextView, .previousView] {
      expect("the other views are for maps of up to 65536 values", from: state, command)
    }
  }

  @Test func playingAnAnswer() throws {
    var state = try opened()
    for _ in 0..<4 { send(&state, .nextPage) }
    #expect(state.question?.item.form.options.isEmpty == false)
    expect("answer first", from: state, .play)
    send(&state, .choose(0))
    _ = update(&state, .recorded)
    expect("there is nothing to play", from: state, .play)
  }
}
