/// What the view `shapes` understands besides stepping and settings.
public enum ShapesCommand: Equatable, Hashable, Sendable {
  /// A larger or smaller number for the letter under the cursor.
  case change(by: Int)
}

extension State {
  mutating func performShapes(_ command: ShapesCommand) {
    motion.stop()
    switch command {
    case .change(let step):
      var refusal: Refusal?
      withStage { refusal = $0.changeLetter(by: step) }
      notice = refusal?.reason
    }
  }
}

extension StageState {
  fileprivate mutating func changeLetter(by step: Int) -> Refusal? {
    guard case .shapes(var shapes) = view else { return nil }
    switch shapes.letter {
    case .pool: return change(.pool(by: step))
    case .stride: return change(.stride(by: step))
    case .rows, .columns, .depth:
      let refusal = shapes.resize(by: step, settings)
      view = .shapes(shapes)
      return refusal
    }
  }
}
