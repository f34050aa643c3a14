import Screen
import Tutor

/// All keys, out of the table that reads them: those of the place that help was asked from first.
struct HelpView {
  let state: State
  let look: Look

  private static let labelWidth = 10
  private static let columnWidth = 39

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    let chrome = Chrome(size: size, footerRows: 1)
    chrome.drawHeader(on: &frame.canvas, title: "Keys", right: "", look: look)
    draw(lines(size.columns), on: &frame.canvas, chrome.body)
    chrome.drawKeys(
      on: &frame.canvas, context: .help, left: StyledText("Esc closes this", Style(.muted)), notice: nil,
      look: look)
    return frame
  }

  /// In as many columns as fit, filled one after the other.
  private func draw(_ lines: [StyledText], on canvas: inout Canvas, _ body: Rect) {
    let across = max(1, (body.columns - 2) / Self.columnWidth)
    let width = (body.columns - 2) / across
    for (index, line) in lines.prefix(across * body.rows).enumerated() {
      let (column, row) = index.quotientAndRemainder(dividingBy: body.rows)
      canvas.put(line, column: 1 + column * width, row: body.row + row, limit: width - 1)
    }
  }

  private func lines(_ columns: Int) -> [StyledText] {
    let here = KeyContext.under(state)
    let others: [KeyContext] = [.lesson, .predict, .text, .form, .choice, .cell, .menu].filter { $0 != here }
    return ([here] + others).flatMap(section)
  }

  private func section(_ context: KeyContext) -> [StyledText] {
    let keys = Keymap.bindings.filter { $0.contexts.contains(context) && $0.help != nil }
    return [StyledText(context.title, Style(.accent, .bold))]
      + keys.map { binding in
        let label = look.text(binding.label)
        let pad = String(repeating: " ", count: max(1, Self.labelWidth - TextWidth.of(label)))
        return StyledText(label + pad, Style(.text, .bold))
          + StyledText(binding.help ?? "", Style(.muted))
      }
  }
}

extension KeyContext {
  /// The context that help lies over.
  static func under(_ state: State) -> KeyContext {
    switch state.place {
    case .menu: .menu
    case .lesson: inLesson(state)
    }
  }

  var title: String {
    switch self {
    case .menu, .filter: "List of lessons"
    case .lesson: "On a stage"
    case .predict: "On a stage that waits for a result"
    case .text: "On a page without a stage"
    case .form: "Settings form"
    case .choice: "Question with choices"
    case .cell: "Question for a number"
    case .help: "Help"
    }
  }
}
