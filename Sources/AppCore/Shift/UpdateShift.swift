import LessonFormat

/// The commands of the view `shift` besides stepping and settings.
public enum ShiftCommand: Equatable, Hashable, Sendable {
  /// Lets the arrow keys move the picture.
  case begin
  case move(down: Int, right: Int)
  /// Back to the lesson's own shift.
  case restore
}

extension State {
  mutating func perform(_ command: ShiftCommand) {
    var hasMoved = true
    withView { (shift: inout ShiftState, stage) in
      switch command {
      case .begin: shift.isMoving = true
      case .move(let down, let right): hasMoved = shift.move(by: Shift(down: down, right: right), stage)
      case .restore:
        let isMoving = shift.isMoving
        shift = ShiftState(stage)
        shift.isMoving = isMoving
      }
    }
    if !hasMoved { notice = .notice(.nothingLeft) }
  }
}

extension Command {
  public static func shift(_ command: ShiftCommand) -> Command { .view(.shift(command)) }
}
