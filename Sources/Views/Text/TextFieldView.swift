import Quiz
import Screen

extension RenderStyle {
  /// A line that is typed, behind its label.
  ///
  /// - Parameters:
  ///   - isOpen: whether typing goes on, at the caret.
  ///   - columns: what there is room for; of a longer line the end is shown.
  func field(
    _ label: StyledText, _ field: TextField, _ style: Style = Style(.text, .bold), isOpen: Bool = true,
    columns: Int? = nil
  ) -> StyledText {
    var shown = line(field.text)
    if let columns {
      let room = max(1, columns - label.width - 1)
      while TextWidth.of(shown) > room { shown.removeFirst() }
    }
    return label + StyledText(shown, style) + StyledText(isOpen ? "_" : "", .caret)
  }
}
