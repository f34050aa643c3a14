import Quiz

/// The commands of the view `backward` besides stepping and settings.
public enum BackwardCommand: Equatable, Hashable, Sendable {
  /// Begins to edit the gradient of the result, from the current cell on.
  case edit
  /// Goes to a neighbouring cell of the result.
  case move(down: Int, right: Int)
  /// Uses the typed text; with nothing typed, ends the editing.
  case set
  case erase
  /// Back to the lesson's own gradient.
  case restore
}

extension State {
  mutating func perform(_ command: BackwardCommand) {
    switch command {
    case .edit: withBackward { backward, _ in backward.entry = BackwardState.Entry() }
    case .move(let down, let right): withStage { $0.moveOnResult(down: down, right: right) }
    case .set: setGradient()
    case .restore:
      withBackward { backward, stage in
        guard let entry = backward.entry else { return }
        backward = BackwardState(stage)
        backward.entry = entry
      }
    case .erase: withEntry { $0.field.erase() }
    }
  }

  mutating func typeGradient(_ character: Character) {
    withEntry { $0.field.insert(character) }
  }

  private mutating func setGradient() {
    withBackward { backward, stage in
      guard let entry = backward.entry else { return }
      if entry.field.isEmpty {
        backward.entry = nil
      } else {
        _ = backward.set(stage.step)
      }
    }
  }

  private mutating func withEntry(_ body: (inout BackwardState.Entry) -> Void) {
    withBackward { backward, _ in
      guard var entry = backward.entry else { return }
      body(&entry)
      entry.complaint = nil
      backward.entry = entry
    }
  }

  private mutating func withBackward(_ body: (inout BackwardState, StageState) -> Void) { withView(body) }
}

extension StageState {
  /// Stays on the result's channel, and at the edge where it is.
  fileprivate mutating func moveOnResult(down: Int, right: Int) {
    let (result, now) = (walk.result, current)
    let row = min(max(0, now.row + down), result.height - 1)
    let column = min(max(0, now.column + right), result.width - 1)
    go(to: walk.index(channel: now.channel, row: row, column: column))
  }
}

extension Command {
  public static func backward(_ command: BackwardCommand) -> Command { .view(.backward(command)) }
}
