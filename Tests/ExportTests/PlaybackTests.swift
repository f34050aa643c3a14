import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import Export
@testable import AppCore

/// What is taken along of the app as it stands.
@Suite struct PlaybackTests {
  private static let size = Size(columns: 80, rows: 24)

  private func state(_ view: ViewKind = .walk) throws -> State {
    var spec = try Sample.stage()
    spec.view = view
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0), .forward)
    return state
  }

  private func screen(_ state: State) -> String {
    "\(Playback(state, size: Self.size).moments(rest: 1)[0].canvas)"
  }

  /// Help, forms, an editor, a word at the foot: none of them is in the picture, and the stage is as it was.
  @Test(arguments: [
    [Command.help], [.form], [.code(.toggle)], [.edit(.begin), .edit(.move(down: 1, right: 1))],
    [.exportForm(.ask)],
    [.help, .help], [.reset], [.change(.motion, by: 1)],
  ]) func nothingLiesOverTheStage(commands: [Command]) throws {
    let before = try state()
    var after = before
    for command in commands { after.send(command) }
    let played = Playback(after, size: Self.size)
    #expect(played.stage == before.stage)
    #expect(screen(after) == screen(before))
  }

  /// A gradient that is being typed is given up; the move that is being made, too.
  @Test(arguments: [ViewKind.backward, .shift]) func whatIsUnderWayIsGivenUp(view: ViewKind) throws {
    let before = try state(view)
    var after = before
    after.send(view == .backward ? .backward(.edit) : .shift(.begin))
    #expect(after != before)
    #expect(screen(after) == screen(before))
  }

  @Test func fromTheFirstStepOrFromWhereItStands() throws {
    let state = try state()
    #expect(Playback(state, size: Self.size).stage?.step == 1)
    #expect(Playback(state, size: Self.size, fromStart: true).stage?.step == 0)
    #expect(Playback(state, size: Self.size).screens().count == 4)
  }

  /// A page of words has one screen, and nothing moves there.
  @Test func aPageWithoutAStage() throws {
    var state = State(course: try Sample.course(), motion: false)
    state.send(.openLesson(0), .nextPage)
    let playback = Playback(state, size: Self.size, motion: true)
    #expect(playback.stage == nil && playback.screens().isEmpty)
    #expect(playback.moments(rest: 500).map(\.duration) == [500])
  }
}
