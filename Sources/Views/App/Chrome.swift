import Screen
import AppCore
import Localization

/// The fixed parts of every screen: header, rules and footer around a body.
struct Chrome {
  static let least = Size(columns: 48, rows: 16)

  let size: Size
  let footerRows: Int

  var body: Rect {
    Rect(column: 0, row: 2, columns: size.columns, rows: max(0, size.rows - 3 - footerRows))
  }

  var footerRow: Int { size.rows - footerRows }

  /// Whether `title` fits in full beside `right`.
  static func hasRoom(title: String, right: String, columns: Int) -> Bool {
    titleColumn + TextWidth.of(title) + 2 + TextWidth.of(right) + 1 <= columns
  }

  private static let name = "pooltutor"
  private static let titleColumn = 1 + TextWidth.of(name) + 3

  func drawHeader(on canvas: inout Canvas, title: String, right: String, look: RenderStyle) {
    canvas.put(Self.name, column: 1, row: 0, Style(.accent, .bold))
    let rightStart = size.columns - 1 - TextWidth.of(right)
    let column = Self.titleColumn
    canvas.put(title, column: column, row: 0, Style(.text, .bold), limit: rightStart - column - 2)
    canvas.put(right, column: rightStart, row: 0, Style(.muted))
    let rule = String(repeating: look.horizontal, count: size.columns)
    for row in [1, footerRow - 1] { canvas.put(rule, column: 0, row: row, Style(.muted)) }
  }

  /// The footer's last row: `left`, then a notice or the keys of `context`.
  func drawKeys(
    on canvas: inout Canvas, context: KeyContext, left: StyledText, notice: Phrase?, look: RenderStyle
  ) {
    let row = size.rows - 1
    var column = canvas.put(left, column: 1, row: row)
    if column > 1 { column += 3 }
    if let notice { return drawNotice(look(notice), on: &canvas, column: column, row: row) }
    let hints = Self.hints(context, room: size.columns - column - 1, look: look)
    canvas.put(hints, column: column, row: row)
  }

  /// In the last row; a longer text also covers the rows above it.
  private func drawNotice(_ notice: String, on canvas: inout Canvas, column: Int, row: Int) {
    let text = StyledText(notice, Style(.winner, .bold))
    if text.width <= size.columns - column - 1 {
      canvas.put(text, column: column, row: row)
      return
    }
    let lines = text.wrapped(to: size.columns - 2).suffix(max(1, body.rows / 2))
    let blank = StyledText(String(repeating: " ", count: size.columns))
    for (index, line) in lines.enumerated() {
      let row = size.rows - lines.count + index
      canvas.put(blank, column: 0, row: row)
      canvas.put(line, column: 1, row: row)
    }
  }

  /// As many keys as fit; the last one, help, always.
  private static func hints(_ context: KeyContext, room: Int, look: RenderStyle) -> StyledText {
    let hints = Keymap.bindings.filter { $0.contexts.contains(context) && $0.short != nil }
      .map { hint($0, look) }
    guard var kept = hints.first else { return StyledText() }
    let help = hints.last.map { StyledText("  ") + $0 } ?? StyledText()
    for hint in hints.dropFirst().dropLast() where kept.width + 2 + hint.width + help.width <= room {
      kept = kept + StyledText("  ") + hint
    }
    return hints.count > 1 ? kept + help : kept
  }

  private static func hint(_ binding: Binding, _ look: RenderStyle) -> StyledText {
    StyledText(look.text(binding.label), Style(.text, .bold))
      + StyledText(" " + (binding.short.map { look($0) } ?? ""), Style(.muted))
  }
}

/// A bar of at most `cells` cells for `done` out of `count`.
func progressBar(_ done: Int, of count: Int, cells: Int, look: RenderStyle) -> String {
  let width = min(count, cells)
  let full = count <= cells ? done : (done * width + count - 1) / count
  return String(repeating: look.bar.full, count: full)
    + String(repeating: look.bar.empty, count: max(0, width - full))
}
