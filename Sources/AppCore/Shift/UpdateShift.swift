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
  mutating func performShift(_ command: ShiftCommand) {
    motion.stop()
    var hasMoved = true
    withStage { stage in
      guard case .shift(var shift) = stage.view else { return }
      switch command {
      case .begin: shift.isMoving = true
      case .move(let down, let right): hasMoved = shift.move(by: Shift(down: down, right: right), stage)
      case .restore:
        let isMoving = shift.isMoving
        shift = ShiftState(stage)
        shift.isMoving = isMoving
      }
      stage.view = .shift(shift)
    }
    if !hasMoved { notice = .notice(.nothingLeft) }
  }
}
