import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct BackwardStateTests {
  private func state(
    _ layer: Layer = .max, stride: Int = 1, gradient: [[Float]]? = nil, motion: Bool = false
  ) throws -> State {
    var spec = try Sample.stage(Sample.m4, layer, stride: stride)
    spec.view = .backward
    spec.gradient = try gradient.map(Sample.map)
    var state = State(course: Sample.course(of: [spec, spec]), motion: motion)
    state.send(.openLesson(0))
    return state
  }

  private func type(_ text: String, into state: inout State) {
    for character in text { _ = update(&state, .type(character)) }
  }

  @Test func startsFromOnesOrTheLessonsOwn() throws {
    #expect(try state().stage?.backward?.gradient.values == Array(repeating: 1, count: 9))
    let own = try state(stride: 2, gradient: [[1, 2], [3, 4]])
    #expect(own.stage?.backward?.gradient.values == [1, 2, 3, 4])
    #expect(own.stage?.isChanged == false)
  }

  /// M4, stride 1: the 7 wins four boxes and ends with 4.
  @Test func steppingFillsTheInputsGradient() throws {
    var state = try state()
    var sevens: [Float] = []
    for _ in 0..<9 {
      let back = try #require(state.stage?.stepBack)
      #expect(back.agrees)
      sevens.append(back.after[0, 1, 1])
      state.send(.forward)
    }
    #expect(sevens == [1, 2, 2, 3, 4, 4, 4, 4, 4])
  }

  @Test func theStepIsThatOfTheWalk() throws {
    var state = try state()
    state.send(.go(toStep: 5), .previousView, .nextView)
    #expect(state.stage?.view.kind == .backward)
    #expect(state.stage?.position == 5)
    #expect(state.stage?.step == 5)
  }

  @Test func aTypedGradientCountsAtOnce() throws {
    var state = try state(stride: 2)
    state.send(.backward(.edit), .backward(.move(down: 1, right: 1)))
    #expect(state.stage?.step == 3)
    type("-2.5", into: &state)
    #expect(state.stage?.backward?.gradient.values == [1, 1, 1, 1])
    state.send(.backward(.set))
    #expect(state.stage?.backward?.gradient.values == [1, 1, 1, -2.5])
    #expect(state.stage?.stepBack?.after[0, 2, 2] == -2.5)
    #expect(state.stage?.isChanged == true)
    type("7", into: &state)
    state.send(.backward(.erase), .backward(.erase), .backward(.set))
    #expect(state.stage?.backward?.entry == nil)
    state.send(.reset)
    #expect(state.stage?.backward?.gradient.values == [1, 1, 1, 1])
    #expect(state.stage?.isChanged == false)
  }

  @Test(arguments: ["x", "1/0", "--", "1e99", "."])
  func whatIsNoNumberIsSaidAndChangesNothing(text: String) throws {
    var state = try state(stride: 2)
    state.send(.backward(.edit))
    type(text, into: &state)
    state.send(.backward(.set))
    #expect(state.stage?.backward?.entry?.complaint?[.english] == "Type a number: 1.5, 3/2 or -4.")
    #expect(state.stage?.backward?.gradient.values == [1, 1, 1, 1])
    type("2", into: &state)
    #expect(state.stage?.backward?.entry?.complaint == nil)
  }

  @Test func minusZeroIsZero() throws {
    var state = try state(stride: 2)
    state.send(.backward(.edit))
    type("-0", into: &state)
    state.send(.backward(.set))
    #expect(state.stage?.backward?.gradient.values[0].sign == .plus)
  }

  @Test func theLessonsOwnGradientComesBackWhileEditing() throws {
    var state = try state(stride: 2, gradient: [[1, 2], [3, 4]])
    state.send(.backward(.edit))
    type("9", into: &state)
    state.send(.backward(.set), .backward(.restore))
    #expect(state.stage?.backward?.gradient.values == [1, 2, 3, 4])
    #expect(state.stage?.backward?.entry != nil)
  }

  /// What was typed is for one cell: it is gone when the cursor is elsewhere.
  @Test func aStepLeavesWhatWasTyped() throws {
    for command in [Command.backward(.move(down: 0, right: 1)), .go(toStep: 3)] {
      var state = try state(stride: 2)
      state.send(.backward(.edit))
      type("9", into: &state)
      state.send(command)
      #expect(state.stage?.backward?.entry == BackwardState.Entry())
    }
  }

  @Test func theCursorStaysOnTheResult() throws {
    var state = try state(stride: 2)
    state.send(.backward(.edit))
    for (down, right, step) in [(-1, 0, 0), (0, -1, 0), (0, 1, 1), (0, 1, 1), (1, 0, 3), (1, 0, 3)] {
      state.send(.backward(.move(down: down, right: right)))
      #expect(state.stage?.step == step)
    }
  }

  /// Closing, another page, other settings and another view all end the editing.
  @Test(arguments: [
    [Command.close], [.nextPage, .previousPage], [.changePool(by: 1)], [.nextView, .previousView], [.reset],
  ])
  func editingEnds(commands: [Command]) throws {
    var state = try state()
    state.send(.backward(.edit))
    #expect(state.stage?.backward?.entry != nil)
    for command in commands { state.send(command) }
    #expect(state.stage?.view.kind == .backward)
    #expect(state.stage?.backward?.entry == nil)
  }

  @Test func helpClosesBeforeTheEditing() throws {
    var state = try state()
    state.send(.backward(.edit), .help, .close)
    #expect(state.panel == nil)
    #expect(state.stage?.backward?.entry != nil)
  }

  /// The learner's gradient lasts as long as the result has its shape.
  @Test func aResultOfAnotherShapeStartsAnew() throws {
    var state = try state(stride: 2, gradient: [[1, 2], [3, 4]])
    state.send(.change(.operation, by: 1))
    #expect(state.stage?.backward?.gradient.values == [1, 2, 3, 4])
    state.send(.changeStride(by: -1))
    #expect(state.stage?.backward?.gradient.values == Array(repeating: 1, count: 9))
    state.send(.changeStride(by: 1))
    #expect(state.stage?.backward?.gradient.values == [1, 2, 3, 4])
  }

  /// Results that wait in the walk hold nothing up here.
  @Test func nothingWaits() throws {
    var state = try state(motion: true)
    state.send(.nextView, .predict, .previousView, .play)
    for _ in 0..<200 where state.motion.isPlaying { _ = update(&state, .tick(milliseconds: 1000)) }
    #expect(state.stage?.view.kind == .backward)
    #expect(state.stage?.isAtEnd == true)
    state.send(.nextView)
    #expect(state.stage?.step == 1)
    #expect(state.stage?.isWaiting == true)
  }

  /// Numbers of the whole way back have room from the first step on.
  @Test func theWidestNumberIsKnownAtOnce() throws {
    var state = try state(.sum, gradient: [[50, 60, -80], [70, -99, 20], [1, 2, 3]])
    let widest = { (values: [Float]) in values.map { "\(Int($0))".count }.max() ?? 0 }
    let known = widest(try #require(state.stage?.receivable))
    for step in 0..<9 {
      state.send(.go(toStep: step))
      #expect(widest(try #require(state.stage?.stepBack?.after.values)) <= known)
    }
  }
}
