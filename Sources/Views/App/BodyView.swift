import Quiz
import Screen
import AppCore

/// The body of a screen: a column of text and, where there is one, a stage.
struct BodyView {
  typealias Lines = (Size) -> [StyledText]

  /// The text of the column, for a given room.
  let text: Lines
  /// The text that the layout is made for: the same, except for temporary panels.
  let plannedText: Lines
  /// The layout of the stage, if there is one.
  let stage: StagePlanner?
  let scroll: Int
  /// Whether the text may disappear if the stage has no room.
  var givesWay = false
  /// A panel over the text, and if it has no room there also over the stage.
  var code: CodeView?
  let look: RenderStyle

  func draw(on frame: inout Frame, _ body: Rect) {
    let plan = BodyPlan(plannedText, stage: stage, givesWay: givesWay, body: body)
    if let code {
      let place = CodeView.place(in: plan, body)
      if !place.hidesStage { plan.stage?.draw(&frame, plan.corner) }
      return code.draw(on: &frame, place.rect)
    }
    plan.stage?.draw(&frame, plan.corner)
    if plan.text.rows > 0 { drawText(on: &frame, plan.text) }
  }

  private func drawText(on frame: inout Frame, _ rect: Rect) {
    let lines = text(Size(columns: rect.columns, rows: rect.rows))
    frame.scrollLimit = max(0, lines.count - rect.rows)
    // To the end, but not so far that the explanation of an answer starts above the screen.
    let end = lines.firstIndex(where: \.isAnchor).map { min($0, frame.scrollLimit) } ?? frame.scrollLimit
    let first = scroll == .max ? end : min(scroll, frame.scrollLimit)
    frame.scrollTop = first
    for (index, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      frame.canvas.put(line, column: rect.column, row: row, limit: rect.columns)
      guard let command = line.command else { continue }
      let place = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      frame.targets.append(Target(rect: place, command: command))
    }
    // In the rows above and below, which are blank or a rule, so that no word is hidden.
    let mark = Style(.winner, .bold)
    if first > 0 { frame.canvas.put(look.text(" ▲ k "), column: rect.column, row: rect.row - 1, mark) }
    if first < frame.scrollLimit {
      frame.canvas.put(look.text(" ▼ j "), column: rect.column, row: rect.row + rect.rows, mark)
    }
  }
}
