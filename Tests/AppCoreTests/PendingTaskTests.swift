import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

/// What takes long is asked of the world, and nothing else happens until it is there.
@Suite struct PendingTaskTests {
  private let map: FeatureMap
  private var state: State

  init() throws {
    map = try Sample.waves(300, 300)
    state = Sample.exploring(map)
  }

  /// 15 × 15 boxes at every place: over four million terms.
  private func long(_ stage: StageState) -> Layer {
    var settings = stage.settings
    settings.window.poolSize = Extent(15)
    settings.window.stride = Extent(1)
    return settings
  }

  private mutating func begin() throws -> Computation {
    let settings = long(try #require(state.stage))
    let effects = update(&state, .command(.set(settings)))
    guard case .compute(let computation) = effects.first, effects.count == 1 else {
      throw Unexpected(effects: effects)
    }
    return computation
  }

  private struct Unexpected: Error { let effects: [Effect] }

  @Test mutating func smallMapsAreComputedAtOnce() {
    var state = Sample.exploring(map)
    #expect(update(&state, .command(.changePool(by: 1))).isEmpty)
    #expect(state.work == nil && state.stage?.settings.window.poolSize == Extent(3))
  }

  @Test mutating func longWorkIsAnEffectAndItsResultAnEvent() throws {
    let before = try #require(state.stage)
    let computation = try begin()
    #expect(state.work?.title[.english] == "max 15×15 on 300×300" && state.stage == before)
    #expect(update(&state, .progressed(0.25)).isEmpty && state.work?.done == 0.25)
    for command in [
      Command.forward, .nextView, .help, .viewport(.zoom(by: 1, limit: 4)), .edit(.begin), .quiz,
    ] {
      #expect(update(&state, .command(command)).isEmpty && state.stage == before, "\(command)")
    }
    let computed = try #require(computation.run { _ in true })
    _ = update(&state, .computed(computed))
    let stage = try #require(state.stage)
    #expect(state.work == nil && stage.settings == long(before))
    #expect(stage.walk == (try Walkthrough(long(before), on: map)))
    #expect(stage.resultValues == ValueSummary(stage.walk.result.values))
    #expect(stage.inputValues == before.inputValues)
  }

  @Test mutating func itCanBeStopped() throws {
    let before = try #require(state.stage)
    let computation = try begin()
    #expect(update(&state, .command(.stopWork)) == [.stopWork])
    #expect(state.work == nil && state.stage == before && state.notice?[.english].contains("stopped") == true)
    // What comes too late is not shown.
    let computed = try #require(computation.run { _ in true })
    _ = update(&state, .computed(computed))
    #expect(state.stage == before)
    #expect(computation.run { _ in false } == nil)
  }

  /// A key more does not wait for what the key before asked for.
  @Test mutating func furtherChangesStartFromWhatIsWanted() throws {
    _ = try begin()
    guard case .compute(let next) = update(&state, .command(.changePool(by: 1))).first else {
      Issue.record("nothing is computed")
      return
    }
    #expect(state.work?.title[.english] == "max 16×16 on 300×300" && next.layer.window.poolSize == Extent(16))
    let effects = update(&state, .command(.change(.operation, by: -1)))
    #expect(effects == [.stopWork] && state.work == nil, "a convolution is no long work here")
    #expect(state.stage?.settings.kind == .convolution && state.stage?.settings.window.poolSize == Extent(16))
  }

  @Test mutating func leavingEndsIt() throws {
    _ = try begin()
    #expect(update(&state, .command(.quit)).contains(.quit))
  }

  @Test func backToTheLessonsOwnSettings() throws {
    var player = Player(Sample.exploring(try Sample.waves(1500, 1500)))
    player.send(.command(.change(.operation, by: -1)))
    #expect(player.state.stage?.settings.kind == .convolution && player.computations == 1)
    player.send(.command(.reset))
    #expect(player.state.stage?.settings.kind == .max && player.computations == 2)
    #expect(player.state.notice?[.english] == "back to the lesson's settings")
  }

  @Test func aFileIsOpenedOnTheSide() throws {
    var state = State(course: Course(title: "waves.npy", lessons: []))
    _ = update(&state, .awaited(.file("waves.npy")))
    #expect(state.work?.isOpening == true && state.work?.title[.english] == "opening waves.npy")
    #expect(update(&state, .command(.quiz)).isEmpty && state.place == .menu)
    #expect(update(&state, .progressed(7)).isEmpty && state.work?.done == 1)
    let lesson = Lesson.exploring(map, called: "waves.npy")
    let stage = try StageState(try #require(lesson.pages[0].stage))
    var stopped = state
    _ = update(&state, .opened(lesson, stage))
    #expect(state.work == nil && state.stage == stage && state.course.title == "waves.npy")
    #expect(update(&stopped, .command(.stopWork)) == [.quit])
  }

  /// What turns out not to be computable leaves all as it was, and says why.
  @Test mutating func whatCannotBeComputedIsSaid() throws {
    let before = try #require(state.stage)
    _ = try begin()
    let hopeless = Computation(
      layer: .max.with(Window(poolSize: Extent(301), stride: Extent(1))), input: map)
    let computed = try #require(hopeless.run { _ in true })
    _ = update(&state, .computed(computed))
    #expect(state.work == nil && state.stage == before)
    #expect(state.notice?[.english].contains("does not fit") == true)
  }
}
