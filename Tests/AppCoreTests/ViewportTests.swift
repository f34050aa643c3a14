import Kernels
import Playing
import Testing

@testable import AppCore

/// Looking at a map from farther off, and at another part of it.
@Suite struct ViewportTests {
  private let state: State

  init() throws { state = Sample.exploring(try Sample.waves(40, 60)) }

  @Test func zoomsUpToWhatTheViewSays() throws {
    var state = state
    for level in [1, 2, 3] {
      state.send(.viewport(.zoom(by: 1, limit: 3)))
      #expect(state.stage?.viewport.level == level && state.notice == nil)
    }
    state.send(.viewport(.zoom(by: 1, limit: 3)))
    #expect(state.stage?.viewport.level == 3 && state.notice?[.english] == "the whole map is on the screen")
    // The window has grown: one key nearer shows something nearer.
    state.send(.viewport(.zoom(by: -1, limit: 2)))
    #expect(state.stage?.viewport.level == 1)
    state.send(.viewport(.zoom(by: -1, limit: 2)))
    #expect(state.stage?.viewport == Viewport() && state.notice == nil)
    state.send(.viewport(.zoom(by: -1, limit: 2)))
    #expect(state.stage?.viewport.level == 0 && state.notice?[.english].contains("full size") == true)
  }

  @Test func aStepLooksAtTheBoxAgain() throws {
    var state = state
    state.send(.viewport(.zoom(by: 1, limit: 3)), .viewport(.look(row: 20, column: 31)))
    #expect(state.stage?.viewport.center == MapCell(row: 20, column: 31))
    state.send(.forward)
    #expect(state.stage?.viewport.center == nil && state.stage?.viewport.level == 1 && state.stage?.step == 1)
    state.send(.viewport(.pan(down: 1, right: 0)))
    #expect(state.notice?[.english] == "the map ends on that side")
  }

  @Test func goesToTheSamePlaceOfTheNextChannel() throws {
    var state = Sample.exploring(try Sample.waves(8, 8, channels: 3))
    state.send(.go(toStep: 5))
    for channel in [1, 2, 0] {
      state.send(.viewport(.nextChannel))
      let step = try #require(state.stage?.current)
      #expect((step.channel, step.row, step.column) == (channel, 1, 1))
    }
    var single = self.state
    single.send(.viewport(.nextChannel))
    #expect(single.stage?.step == 0 && single.notice?[.english] == "this map has only one channel")
  }

  @Test func editingShowsNumbers() throws {
    var state = state
    state.send(.viewport(.zoom(by: 1, limit: 3)), .edit(.begin))
    #expect(state.stage?.viewport == Viewport() && state.stage?.editor != nil)
  }

  /// What goes through the whole of both maps is not offered on large ones.
  @Test func largeMapsHaveTheViewsThatCostLittle() throws {
    var state = Sample.exploring(try Sample.waves(300, 300))
    #expect(state.stage?.views == [.walk, .shapes])
    state.send(.code(.toggle))
    #expect(state.panel == nil && state.notice?[.english].contains("65536") == true)
    state.send(.change(.operation, by: 1), .change(.operation, by: 1), .change(.operation, by: 1))
    let kinds = (0..<12).compactMap { _ -> LayerKind? in
      state.send(.change(.operation, by: 1))
      return state.stage?.settings.kind
    }
    #expect(
      !kinds.contains(.globalMax) && kinds.contains(.relu), "a box of 90000 cells is not walked through")
    state.send(.edit(.begin))
    #expect(state.stage?.editor != nil)
  }

  /// A map that grows under a view which is for small ones.
  @Test func aViewGivesWayWhenTheResultGrows() throws {
    var state = Sample.exploring(try Sample.waves(254, 254))
    state.send(.nextView, .nextView)
    #expect(state.stage?.view.kind == .backward)
    var settings = try #require(state.stage?.settings)
    settings.window = Window(
      poolSize: Extent(5), stride: Extent(1), padding: Padding(top: 4, left: 4, bottom: 4, right: 4))
    state.send(.set(settings))
    #expect(state.stage?.walk.count == 258 * 258)
    #expect(state.stage?.view == .walk && state.notice?[.english].contains("no view backward") == true)
  }
}
