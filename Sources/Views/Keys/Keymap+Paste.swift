import AppCore
import Screen

extension Keymap {
  /// More characters than any line that is typed takes.
  private static let pastedLimit = 1000

  /// What pasted text means: a block for the map that is being edited, else characters for the line that is being typed.
  public static func events(forPasted text: String, in state: State) -> [Event] {
    switch KeyContext(state) {
    case .edit: [.paste(text.halfWidth)]
    case .cell, .predict: text.prefix(pastedLimit).map { .type($0.halfWidth) }
    case .filter, .exportForm: text.prefix(pastedLimit).map(Event.type)
    default: []
    }
  }
}
