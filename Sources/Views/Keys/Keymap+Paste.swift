import AppCore
import Screen

extension Keymap {
  /// More characters than any typed line may have.
  private static let pastedLimit = 1000

  /// What pasted text means: a block for the map being edited, or text for the line being typed; `nil` where there is neither.
  public static func event(forPasted text: String, in state: State) -> Event? {
    switch KeyContext(state) {
    case .edit: .paste(text.halfWidth)
    case .cell, .predict: .paste(String(text.prefix(pastedLimit)).halfWidth)
    case .filter, .exportForm: .paste(String(text.prefix(pastedLimit)))
    default: nil
    }
  }
}
