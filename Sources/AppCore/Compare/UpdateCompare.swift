/// The commands of the view `compare` besides stepping and settings.
public enum CompareCommand: Equatable, Hashable, Sendable {
  /// To the next comparison, or the one before.
  case turn(by: Int)
}

extension State {
  mutating func perform(_ command: CompareCommand) {
    switch command {
    case .turn(let step):
      withView { (compare: inout CompareState, stage) in compare.turn(by: step, stage) }
    }
    guard case .compare(let compare) = stage?.view else { return }
    notice =
      compare.choices.count > 1
      ? .view(.compared(compare.comparison.title)) : .view(.nothingToCompare)
  }
}

extension Command {
  public static func compare(_ command: CompareCommand) -> Command { .view(.compare(command)) }
}
