import Screen
import Snippets
import AppCore

/// The stage as Python: the frameworks, and the lines of the chosen one.
struct CodeView {
  let state: State
  let look: RenderStyle

  /// From this width on the code is in the text column, beside the stage; else it covers both.
  private static let leastColumn = 56
  private static let headRows = 2

  /// Its rectangle: the text column, if that is wide and tall enough, else the whole body.
  static func place(in plan: BodyPlan, _ body: Rect) -> (rect: Rect, hidesStage: Bool) {
    if plan.text.columns >= leastColumn, plan.text.rows * 2 > body.rows { return (plan.text, false) }
    let columns = min(Snippet.usualWidth, body.columns - 2)
    let left = max(1, (body.columns - columns) / 2)
    return (Rect(column: left, row: body.row, columns: columns, rows: body.rows), true)
  }

  func draw(on frame: inout Frame, _ rect: Rect) {
    drawHead(on: &frame, rect)
    let lines = state.snippet(width: rect.columns)?.lines ?? []
    let rows = rect.rows - Self.headRows
    frame.scrollLimit = max(0, lines.count - rows)
    let first = min(state.codeScroll, frame.scrollLimit)
    frame.scrollTop = first
    for (index, line) in lines.dropFirst(first).prefix(rows).enumerated() {
      let isComment = line.drop { $0 == " " }.first == "#"
      frame.canvas.put(
        line, column: rect.column, row: rect.row + Self.headRows + index, Style(isComment ? .muted : .text),
        limit: rect.columns)
    }
    let mark = Style(.winner, .bold)
    if first > 0 {
      frame.canvas.put(look.text(" ▲ k "), column: rect.column, row: rect.row + Self.headRows - 1, mark)
    }
    if first < frame.scrollLimit {
      frame.canvas.put(look.text(" ▼ j "), column: rect.column, row: rect.row + rect.rows, mark)
    }
  }

  private func drawHead(on frame: inout Frame, _ rect: Rect) {
    var column =
      frame.canvas.put(look(.lesson(.code)), column: rect.column, row: rect.row, Style(.accent, .bold)) + 2
    for framework in Snippet.Framework.allCases {
      let isChosen = framework == state.framework
      let name = isChosen ? look.text("‹\(framework.rawValue)›") : " \(framework.rawValue) "
      let end = frame.canvas.put(
        name, column: column, row: rect.row, isChosen ? Style(.text, .bold) : Style(.muted))
      frame.targets.append(
        Target(
          rect: Rect(column: column, row: rect.row, columns: end - column, rows: 1),
          command: .code(.show(framework))))
      column = end + 1
    }
  }
}
