/// The commands of the view `compare` besides stepping and settings.
public enum CompareCommand: Equatable, Hashable, Sendable {
  /// To the next comparison, or the one before.
  case turn(by: Int)
}

extension State {
  mutating func performCompare(_ command: CompareCommand) {
    motion.stop()
    switch command {
    case .turn(let step):
      withStage { stage in
        guard case .compare(var compare) = stage.view else { return }
        compare.turn(by: step, stage)
        stage.view = .compare(compare)
      }
    }
    guard case .compare(let compare) = stage?.view else { return }
    notice =
      compare.choices.count > 1
      ? .view(.compared(compare.comparison.title)) : .view(.nothingToCompare)
  }
}
