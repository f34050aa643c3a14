/// The commands of the view `shapes` besides stepping and settings.
public enum ShapesCommand: Equatable, Hashable, Sendable {
  /// A larger or smaller number for the letter under the cursor.
  case change(by: Int)
}

extension State {
  mutating func perform(_ command: ShapesCommand) {
    guard case .change(let step) = command, case .shapes(var shapes) = stage?.view, let stage else { return }
    switch shapes.letter {
    case .poolSize: changeSetting(.pool(by: step))
    case .stride: changeSetting(.stride(by: step))
    case .rows, .columns, .depth:
      notice = shapes.resize(by: step, stage.settings)?.reason
      withView { (view: inout ShapesState, _) in view = shapes }
    }
  }
}

extension Command {
  public static func shapes(_ command: ShapesCommand) -> Command { .view(.shapes(command)) }
}
