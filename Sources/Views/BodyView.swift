import Quiz
import Screen
import Tutor

/// The body of a screen: a column of text and, where there is one, a stage.
struct BodyView {
  typealias Lines = (Size) -> [StyledText]

  /// What stands in the column, for the room it gets.
  let text: Lines
  /// What the layout is made for: the same, but for text that only lies over it for a while.
  let plannedText: Lines
  /// How the stage, if there is one, is laid out.
  let stage: StagePlanner?
  let scroll: Int
  let look: Look

  func draw(on frame: inout Frame, _ body: Rect) {
    let plan = BodyPlan(plannedText, stage: stage, body: body)
    plan.stage?.draw(&frame, plan.corner)
    drawText(on: &frame, plan.text)
  }

  private func drawText(on frame: inout Frame, _ rect: Rect) {
    let lines = text(Size(columns: rect.columns, rows: rect.rows))
    frame.scrollLimit = max(0, lines.count - rect.rows)
    let first = min(scroll, frame.scrollLimit)
    for (index, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      frame.canvas.put(line, column: rect.column, row: rect.row + index, limit: rect.columns)
    }
    guard first < frame.scrollLimit else { return }
    // In the row below, which is blank or a rule, so that it hides no word.
    let more = look.text(" ▼ j ")
    frame.canvas.put(more, column: rect.column, row: rect.row + rect.rows, Style(.winner, .bold))
  }
}
