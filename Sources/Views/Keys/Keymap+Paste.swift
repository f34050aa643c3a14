import AppCore
import Screen

extension Keymap {
  /// More characters than any typed line may have.
  private static let pastedLimit = 1000

  /// Turns pasted text into a block for the map being edited, else into characters of the line being typed.
  public static func events(forPasted text: String, in state: State) -> [Event] {
    switch KeyContext(state) {
    case .edit: [.paste(text.halfWidth)]
    case .cell, .predict: text.prefix(pastedLimit).map { .type($0.halfWidth) }
    case .filter, .exportForm: text.prefix(pastedLimit).map(Event.type)
    default: []
    }
  }
}
