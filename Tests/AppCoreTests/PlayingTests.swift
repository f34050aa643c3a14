import Playing
import Testing

@testable import AppCore

@Suite struct PlayingTests {
  /// On the first page of a lesson with four steps.
  private func state(motion: Bool = true) throws -> State {
    var state = State(course: try Sample.course(), motion: motion)
    _ = update(&state, .command(.openLesson(0)))
    return state
  }

  private func tickUntilQuiet(_ state: inout State, tick: Int? = nil) -> Int {
    var ticks = 0
    while let wake = state.motion.wakeAfter, ticks < 10_000 {
      _ = update(&state, .tick(milliseconds: tick ?? wake))
      ticks += 1
    }
    return ticks
  }

  @Test(arguments: [true, false])
  func playingStopsAtTheEndByItself(motion: Bool) throws {
    var state = try state(motion: motion)
    _ = update(&state, .command(.play))
    #expect(state.motion.isPlaying)
    #expect(tickUntilQuiet(&state) > 2)
    #expect(!state.motion.isPlaying)
    #expect(state.stage?.isAtEnd == true)
    #expect(state.motion.glide == nil)
  }

  @Test func theLastWakeSaysThatNothingMoves() throws {
    var state = try state()
    _ = update(&state, .command(.play))
    var effects: [Effect] = []
    while let wake = state.motion.wakeAfter { effects = update(&state, .tick(milliseconds: wake)) }
    #expect(effects == [.wake(afterMilliseconds: nil)])
    #expect(update(&state, .tick(milliseconds: 100)) == [])
  }

  @Test func aLongTickTakesOneStepOnly() throws {
    var state = try state()
    _ = update(&state, .command(.play))
    _ = update(&state, .tick(milliseconds: 1_000_000))
    #expect(state.stage?.step == 1)
  }

  @Test(arguments: [
    Command.forward, .back, .firstStep, .lastStep, .go(toStep: 2), .nextPage, .changePool(by: -1),
  ])
  func touchingTheStagePauses(command: Command) throws {
    var state = try state()
    _ = update(&state, .command(.play))
    _ = update(&state, .tick(milliseconds: 1000))
    _ = update(&state, .command(command))
    #expect(!state.motion.isPlaying)
  }

  @Test func playingAtTheEndStartsOver() throws {
    var state = try state()
    _ = update(&state, .command(.lastStep))
    _ = update(&state, .command(.play))
    #expect(state.stage?.step == 0)
    #expect(state.motion.isPlaying)
  }

  @Test func speedStaysWithinItsRange() throws {
    var state = try state()
    for _ in 0..<9 { _ = update(&state, .command(.faster)) }
    #expect(state.motion.speed == Motion.paces.count - 1)
    #expect(state.notice?[.english] == "speed 5 of 5")
    for _ in 0..<9 { _ = update(&state, .command(.slower)) }
    #expect(state.notice?[.english] == "speed 1 of 5")
  }

  @Test func withoutAStageThereIsNothingToPlay() throws {
    var state = try state()
    _ = update(&state, .command(.nextPage))
    _ = update(&state, .command(.play))
    #expect(!state.motion.isPlaying)
    #expect(state.notice?[.english].contains("nothing to play") == true)
  }
}
