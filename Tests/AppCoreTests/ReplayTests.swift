import LessonFormat
import Kernels
import Playing
import Quiz
import Testing

@testable import AppCore

/// What the stage plays after an answer.
@Suite struct ReplayTests {
  private func player(_ concept: Concept, seed: UInt64 = 1, motion: Bool = true) throws -> Player {
    let item = try #require(QuizItem.generate(concept, .easy, seed: seed))
    var state = State(course: try Sample.course(), motion: motion)
    _ = update(&state, .asked([item, item], title: .verbatim("test")))
    return Player(state)
  }

  private func moments(_ player: inout Player) -> [Replay.Moment] {
    var moments: [Replay.Moment] = []
    while let moment = player.state.motion.replay?.moment, let wake = player.wake {
      moments.append(moment)
      player.send(.tick(milliseconds: wake))
    }
    return moments
  }

  /// From the box before to the asked one, and there term by term.
  @Test func aBoxIsGoneThroughTermByTerm() throws {
    var player = try player(.averageValue)
    let stage = try #require(player.state.quiz?.stop?.stage)
    player.send(.command(.reveal))
    let moments = moments(&player)
    #expect(moments.allSatisfy { $0.step == stage.step })
    let glides = moments.compactMap(\.glide)
    #expect(stage.step > 0 && glides.allSatisfy { $0.from == stage.step - 1 && $0.to == stage.step })
    #expect(glides.map(\.progress) == glides.map(\.progress).sorted() && glides.count > 3)
    let terms = moments.drop { $0.glide != nil }.map(\.terms)
    #expect(terms.first == 0 && terms.last == stage.current.terms.count)
    #expect(terms == terms.compactMap { $0 }.sorted())
    #expect(player.state.motion.replay == nil && player.wake == nil)
  }

  @Test func aSizeIsWalkedOut() throws {
    var player = try player(.sizeDrop, seed: 2)
    #expect(player.state.quiz?.stop?.stage?.step == 0)
    player.send(.command(.reveal))
    let count = try #require(player.state.quiz?.stop?.stage?.walk.count)
    let steps = moments(&player).map(\.step)
    #expect(Set(steps) == Set(1..<count) && steps == steps.sorted())
    #expect(player.state.quiz?.stop?.stage?.step == count - 1)
  }

  @Test func aGradientComesFromEachOfItsBoxes() throws {
    let map = try FeatureMap(rows: Sample.m4)
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    let spots = [(0, 0), (0, 1), (1, 0), (1, 1)].map { CellIndex(row: $0.0, column: $0.1) }
    let spec = StageSpec(input: map, inputName: "m", layer: .max.with(window))
    let demonstration = Demonstration(spec, spots: spots)
    let stage = try #require(StageState(explaining: demonstration))
    var replay = Replay(demonstration, on: stage)
    var steps: [Int] = []
    while !replay.isOver {
      if steps.last != replay.moment.step { steps.append(replay.moment.step) }
      replay.pass(10)
    }
    #expect(steps == [0, 1, 3, 4] && stage.step == 4)
  }

  @Test func withoutMotionAllIsThereAtOnce() throws {
    var player = try player(.averageValue, motion: false)
    player.send(.command(.reveal))
    #expect(player.state.motion.replay == nil && player.wake == nil)
    player.send(.command(.play))
    #expect(player.state.notice?[.english].contains("motion is off") == true)
  }

  /// Whatever is pressed while it plays is done at once.
  @Test(arguments: [Command.forward, .answer, .nextPage])
  func aKeyGoesOnAtOnce(command: Command) throws {
    var player = try player(.averageValue)
    player.send(.command(.reveal))
    player.send(.tick(milliseconds: 40))
    #expect(player.state.motion.replay != nil)
    player.send(.command(command))
    #expect(player.state.motion.replay == nil && player.state.quiz?.position == 1)
    #expect(player.wake == nil)
  }

  @Test func spaceEndsItAndPlaysItAgain() throws {
    var player = try player(.maxValue)
    player.send(.command(.reveal))
    player.send(.command(.play))
    #expect(player.state.motion.replay == nil)
    player.send(.command(.play))
    #expect(player.state.motion.replay?.moment == player.state.motion.replay.map { _ in moments(&player)[0] })
    player.send(.command(.play))
    player.send(.command(.scroll(by: 1, from: 0, limit: 3)))
    #expect(player.state.motion.replay != nil)
  }

  /// However long nothing happened, one tick ends it.
  @Test func aLateTickEndsIt() throws {
    var player = try player(.winner)
    player.send(.command(.reveal))
    player.send(.tick(milliseconds: 60_000))
    #expect(player.state.motion.replay == nil && player.wake == nil)
  }
}
