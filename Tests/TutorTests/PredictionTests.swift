import Playing
import Quiz
import Screen
import Testing

@testable import Tutor

/// Saying results before they are shown.
@Suite struct PredictionTests {
  /// The first page of the sample lesson (M4, max, 2×2), with prediction turned on.
  private func predicting() throws -> Player {
    var player = Player(State(course: try Sample.course(), motion: false))
    for command in [Command.openLesson(0), .predict] { player.send(.command(command)) }
    return player
  }

  private func say(_ player: inout Player, _ text: String) {
    text.forEach { player.send(.type($0)) }
    player.send(.command(.answer))
  }

  @Test func laterResultsWaitAndEarlierOnesStay() throws {
    var player = try predicting()
    #expect(player.state.stage?.isWaiting == false)
    player.send(.command(.forward))
    #expect(player.state.stage?.isWaiting == true)
    #expect(player.state.stage?.step == 1)
  }

  @Test func nothingLeadsPastAResultThatWaits() throws {
    var player = try predicting()
    player.send(.command(.forward))
    for command in [Command.forward, .lastStep, .go(toStep: 3), .play] {
      player.send(.command(command))
      #expect(player.state.stage?.step == 1, "\(command)")
      #expect(player.state.stage?.isWaiting == true, "\(command)")
    }
    #expect(player.state.motion.isPlaying == false)
  }

  @Test func whatIsSaidIsRecordedAndThenShown() throws {
    var player = try predicting()
    player.send(.command(.forward))
    say(&player, "4")
    #expect(player.state.stage?.isWaiting == false)
    #expect(player.state.stage?.prediction?.said[1] == Prediction.Said(text: "4", isRight: false))
    player.send(.command(.forward))
    say(&player, " 18/2 ")
    #expect(player.state.stage?.prediction?.said[2]?.isRight == true)
    #expect(player.attempts.map(\.outcome) == [.wrong, .right])
    #expect(player.attempts.allSatisfy { $0.concept == .maxValue })
  }

  @Test func nonsenseCostsNothing() throws {
    var player = try predicting()
    player.send(.command(.forward))
    say(&player, "1/")
    #expect(player.state.stage?.isWaiting == true)
    #expect(player.state.stage?.prediction?.complaint != nil)
    #expect(player.attempts.isEmpty)
  }

  @Test func aClickOnACellSaysItsValue() throws {
    var player = try predicting()
    player.send(.command(.forward))
    player.send(.command(.sayCell(row: 1, column: 3)))
    #expect(player.state.stage?.prediction?.said[1] == Prediction.Said(text: "3.0", isRight: true))
  }

  @Test func otherSettingsAskAnew() throws {
    var player = try predicting()
    player.send(.command(.forward))
    say(&player, "3")
    player.send(.command(.change(.operation, by: 1)))
    #expect(player.state.stage?.prediction?.said.isEmpty == true)
    #expect(player.state.stage?.isWaiting == true)
    player.send(.command(.predict))
    #expect(player.state.stage?.prediction == nil)
  }

  @Test func atTheEndItStartsOver() throws {
    var player = Player(State(course: try Sample.course(), motion: false))
    for command in [Command.openLesson(0), .lastStep, .predict] { player.send(.command(command)) }
    #expect(player.state.stage?.step == 0)
    #expect(player.state.stage?.isWaiting == true)
  }
}
