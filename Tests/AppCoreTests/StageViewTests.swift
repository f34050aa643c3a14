import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

/// Switching views, whatever they are.
@Suite struct StageViewTests {
  private func stage(_ view: ViewKind = .walk, _ layer: Layer = .max) throws -> StageState {
    var spec = try Sample.stage(Sample.m5, layer)
    spec.view = view
    return try StageState(spec)
  }

  private func state(_ view: ViewKind = .walk) throws -> State {
    var spec = try Sample.stage(Sample.m5)
    spec.view = view
    var state = State(course: Sample.course(of: [spec]), motion: true)
    state.send(.openLesson(0))
    return state
  }

  @Test(arguments: ViewKind.allCases)
  func theLessonsOwnViewComesFirst(view: ViewKind) throws {
    let stage = try stage(view)
    #expect(stage.view.kind == view)
    #expect(stage.views.first == view)
    #expect(Set(stage.views) == Set(ViewKind.allCases.filter { $0.suits(.max) }))
    #expect(!stage.isChanged)
  }

  @Test(arguments: ViewKind.allCases)
  func stepsOfAViewAreClamped(view: ViewKind) throws {
    var stage = try stage(view)
    for index in [Int.min, -1, 0, 1, 100, .max] {
      stage.go(to: index)
      #expect(stage.position == min(max(0, index), stage.count - 1))
      #expect(stage.isAtEnd == (stage.position == stage.count - 1))
    }
  }

  /// All the way round, forwards and backwards, everything is as it was left.
  @Test func goingRoundFindsEachViewAsItWasLeft() throws {
    var state = try state()
    state.send(.forward)
    let count = try #require(state.stage?.views.count)
    var left: [ViewKind: StageState] = [:]
    for _ in 0..<count {
      let stage = try #require(state.stage)
      left[stage.view.kind] = stage
      state.send(.nextView)
      if left.count < count { goToOwnEnd(&state) }
    }
    #expect(left.count == count)
    for command in Array(repeating: Command.nextView, count: count)
      + Array(repeating: .previousView, count: count)
    {
      let stage = try #require(state.stage)
      let before = try #require(left[stage.view.kind])
      #expect(stage.position == before.position)
      #expect(stage.view == before.view)
      #expect(stage.walk == before.walk)
      state.send(command)
    }
    #expect(state.stage?.view == .walk)
    #expect(state.stage?.step == 1)
  }

  /// To the last step, but in a view that shares the walk's step: moving there would move the walk.
  private func goToOwnEnd(_ state: inout State) {
    let before = state
    state.send(.lastStep)
    if state.stage?.step != before.stage?.step { state = before }
  }

  @Test func theSwitchIsTold() throws {
    var state = try state(.shapes)
    state.send(.nextView)
    #expect(state.notice?[.english] == "view 2 of \(state.stage?.views.count ?? 0): the walk")
    state.send(.previousView)
    #expect(state.notice?[.english].hasSuffix(": the size formula") == true)
  }

  @Test func aStageWithOneViewStaysInIt() throws {
    var state = State(course: Sample.course(of: [try Sample.stage(Sample.m5, .relu)]))
    state.send(.openLesson(0))
    let views = try #require(state.stage?.views)
    state.send(.nextView)
    if views == [.walk] { #expect(state.notice?[.english] == "this stage has one view only") }
    #expect(views.contains(state.stage?.view.kind ?? .walk))
    state.send(.nextPage, .nextView)
    #expect(state.notice?[.english] == "this page has no stage")
  }

  @Test func switchingStopsWhatMoves() throws {
    var state = try state()
    state.send(.play)
    _ = update(&state, .tick(milliseconds: 2000))
    #expect(state.motion.glide != nil)
    state.send(.nextView)
    #expect(state.motion.glide == nil)
    #expect(!state.motion.isPlaying)
  }

  @Test func resetReturnsToTheLessonsOwnView() throws {
    for view in ViewKind.allCases {
      var stage = try stage(view)
      let before = stage
      for other in stage.views {
        stage.show(other)
        #expect(stage.isChanged == (other != view))
        #expect(stage.change(.stride(by: -1)) == nil)
        stage.reset()
        #expect(stage.view.kind == view)
        #expect(stage.settings == before.settings)
        #expect(!stage.isChanged)
      }
    }
  }

  @Test func aViewThatNoLongerSuitsGivesWayToTheWalk() throws {
    var state = try state(.shapes)
    for _ in LayerKind.allCases where state.stage?.view.kind == .shapes {
      state.send(.change(.operation, by: -1))
    }
    #expect(state.stage?.view == .walk)
    #expect(state.stage?.settings.kind.isPointwise == true)
    let title = try #require(state.stage?.settings.kind.title[.english])
    #expect(state.notice?[.english] == "\(title) has no view shapes: this is the walk")
    state.send(.reset)
    #expect(state.stage?.view.kind == .shapes)
  }

  /// Results are said first in the walk only; other views neither wait nor lose what was said.
  @Test func predictionsBelongToTheWalk() throws {
    var state = try state()
    state.send(.predict, .forward)
    #expect(state.stage?.isWaiting == true)
    state.send(.nextView)
    #expect(state.stage?.isWaiting == false)
    state.send(.predict)
    #expect(state.notice?[.english] == "only the walk lets you predict: v goes there")
    state.send(.lastStep, .previousView)
    #expect(state.stage?.isWaiting == true)
    #expect(state.stage?.step == 1)
  }

  @Test(arguments: ViewKind.allCases)
  func playingGoesToTheEndOfTheView(view: ViewKind) throws {
    var state = try state(view)
    state.send(.play)
    #expect(state.motion.isPlaying)
    for _ in 0..<200 where state.motion.isPlaying { _ = update(&state, .tick(milliseconds: 1000)) }
    #expect(state.stage?.isAtEnd == true)
  }
}
