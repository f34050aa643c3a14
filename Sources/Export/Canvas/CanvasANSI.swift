import Screen
import TerminalCore

/// A canvas as terminal escape sequences, in the colours of the terminal's palette.
struct CanvasANSI {
  private let palette: Palette

  init(background: Background) { palette = Palette(depth: .indexed256, background: background) }

  /// The whole canvas on a cleared screen.
  func whole(_ canvas: Canvas) -> String {
    "\u{1B}[?25l\u{1B}[0m\u{1B}[2J" + change(from: Canvas(canvas.size), to: canvas)
  }

  /// The sequences that turn one canvas into another: runs of cells that differ, row by row.
  func change(from old: Canvas, to new: Canvas) -> String {
    (0..<new.size.rows).map { row in change(row, from: old, to: new) }.joined()
  }

  private func change(_ row: Int, from old: Canvas, to new: Canvas) -> String {
    var (text, style, isOpen) = ("", Style.plain, false)
    for column in 0..<new.size.columns {
      let cell = new[column, row]
      if cell == old[column, row] {
        isOpen = false
        continue
      }
      if cell.isContinuation { continue }
      if !isOpen { text += "\u{1B}[\(row + 1);\(column + 1)H" }
      if cell.style != style { text += code(cell.style) }
      text.append(cell.character)
      (style, isOpen) = (cell.style, true)
    }
    return style == .plain ? text : text + "\u{1B}[0m"
  }

  private func code(_ style: Style) -> String {
    var codes = ["0"]
    let traits: [(Style.Traits, String)] = [
      (.bold, "1"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    codes += traits.filter { style.traits.contains($0.0) }.map(\.1)
    if let color = palette.color(of: style.ink) { codes.append("38;5;\(color)") }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}
