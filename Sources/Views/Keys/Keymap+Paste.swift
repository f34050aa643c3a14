import AppCore

extension Keymap {
  /// More characters than any line that is typed takes.
  private static let pastedLimit = 1000

  /// What pasted text means: a block for the map that is being edited, else characters for the line that is being typed.
  public static func events(forPasted text: String, in state: State) -> [Event] {
    switch KeyContext(state) {
    case .edit: [.paste(text)]
    case .filter, .cell, .predict, .exportForm: text.prefix(pastedLimit).map(Event.type)
    default: []
    }
  }
}
