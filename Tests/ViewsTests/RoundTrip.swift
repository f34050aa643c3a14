import Playing
import Screen
import AppCore
import Views

/// Going a step on and back again, or back and on, shows what was there before.
enum RoundTrip {
  enum Outcome: Equatable {
    /// The keys have another meaning here, or there is nowhere to go.
    case undefined
    case same
    case differs(String)
  }

  private static let contexts: Set<KeyContext> = [
    .lesson, .shapes, .backward, .shift, .compare, .pipeline, .text, .choice, .cell, .answered, .shown,
  ]

  static func outcome(_ player: Player, _ key: Key, _ opposite: Key) -> Outcome {
    // Where the learner has looked around, the next step goes back to the box.
    guard contexts.contains(KeyContext(player.state)), player.state.stage?.viewport.center == nil,
      let start = calm(player)
    else { return .undefined }
    var other = start
    other.press(key)
    guard let middle = calm(other), place(middle) != place(start), contexts.contains(KeyContext(middle.state))
    else { return .undefined }
    other = middle
    other.press(opposite)
    guard let end = calm(other) else { return .undefined }
    // Where a result has to be said first, there is no way on.
    if place(end) == place(middle), other.state.notice != nil { return .undefined }
    let (before, after) = (start.frame.canvas, end.frame.canvas)
    return before == after
      ? .same : .differs("\(key) \(opposite) from\n\(before)\nvia\n\(middle.frame.canvas)\nto\n\(after)")
  }

  /// With nothing moving and nothing said; `nil` where it does not come to rest.
  private static func calm(_ player: Player) -> Player? {
    var player = player
    if player.state.motion.isPlaying { player.press(.character(" ")) }
    player.send(.tick(milliseconds: 1_000_000))
    let frame = player.frame
    player.send(.command(.scroll(by: 0, from: frame.scrollTop, limit: frame.scrollLimit)))
    // The marks of what a change of the formula changed go with the next step.
    if let stage = player.state.stage, case .shapes = stage.view {
      player.send(.command(.go(toStep: stage.position)))
    }
    return player.wake == nil ? player : nil
  }

  private static func place(_ player: Player) -> [Int] {
    let state = player.state
    let lesson: Int =
      switch state.place {
      case .menu: -1
      case .lesson(let index): index
      case .quiz: -2
      }
    return [lesson, state.lesson?.position ?? 0, state.quiz?.position ?? 0, state.stage?.position ?? 0]
  }
}
