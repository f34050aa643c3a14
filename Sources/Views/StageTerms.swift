import Kernels
import Screen
import Tutor

/// What stands under the maps.
extension StageView {
  /// Three rows, always: nothing moves while stepping. While the box is on its way, or the result is still to be
  /// said, they hold only the mark.
  func drawTerms(on frame: inout Frame, column: Int, row: Int, width: Int) {
    let (check, style) = step.verdict(look)
    frame.canvas.put(check, column: column + max(0, width - TextWidth.of(check)), row: row, style)
    guard glide == nil else { return }
    if let editor = stage.editor {
      return drawEditor(editor, on: &frame, column: column, row: row + 1, width: width)
    }
    if isAsked { return drawAsked(on: &frame, column: column, row: row + 1, width: width) }
    let words = TermsView(stage.walk, step, look)
    if let terms {
      frame.canvas.put(words.beginning(terms, limit: width), column: column, row: row + 1, limit: width)
      return
    }
    frame.canvas.put(
      words.equation(limit: width), column: column, row: row + 1, limit: width)
    if let gist, TextWidth.of(gist) <= width {
      frame.canvas.put(gist, column: column, row: row + 2, Style(.bad, .bold))
      return
    }
    let said = self.said
    let room = width - said.width
    frame.canvas.put(
      said + StyledText(words.remark(limit: room, under: width), Style(.muted)), column: column, row: row + 2,
      limit: width)
  }

  /// Which cell is edited, and what is typed for it.
  private func drawEditor(_ editor: MapEditor, on frame: inout Frame, column: Int, row: Int, width: Int) {
    let value = NumberFormat.short(stage.edited[stage.editedPlane, editor.row, editor.column], look)
    let what = editor.filter == nil ? "map" : "filter"
    let hasFilter = stage.walk.layer.filters != nil
    let lead = hasFilter ? what + " " : ""
    let place = "\(lead)row \(editor.row + 1), column \(editor.column + 1) is \(value): "
    let typed =
      StyledText(place, Style(.muted)) + StyledText(look.text(editor.typed), Style(.text, .bold))
      + StyledText("_", Style(.winner, .bold))
    frame.canvas.put(typed, column: column, row: row, limit: width)
    let (remark, style) =
      editor.complaint.map { ($0, Style(.bad)) } ?? (Self.advice(editor, hasFilter, width), Style(.muted))
    frame.canvas.put(look.text(remark), column: column, row: row + 1, style, limit: width)
  }

  private static func advice(_ editor: MapEditor, _ hasFilter: Bool, _ width: Int) -> String {
    let usual = "type a number, or paste rows of them"
    if !hasFilter { return usual }
    let other = editor.filter == nil ? "; ⇥ the filter" : "; ⇥ the map, d classic ones, b bias"
    let all = [
      usual + other, "type, or paste rows" + other,
      editor.filter == nil ? "type or paste; ⇥ the filter" : "type or paste; d classic ones, b bias",
    ]
    return all.first { TextWidth.of($0) <= width } ?? usual
  }

  /// What the learner types on a stage that waits; a question has its own place for that.
  private func drawAsked(on frame: inout Frame, column: Int, row: Int, width: Int) {
    guard stage.isWaiting, let prediction = stage.prediction else { return }
    let typed =
      StyledText("your answer: ", Style(.muted))
      + StyledText(look.text(prediction.typed), Style(.text, .bold)) + StyledText("_", Style(.winner, .bold))
    frame.canvas.put(typed, column: column, row: row, limit: width)
    let remark = prediction.complaint ?? "which number does this box give?"
    frame.canvas.put(remark, column: column, row: row + 1, Style(.muted), limit: width)
  }

  /// What went wrong in the learner's own prediction of the current result.
  private var gist: String? { stage.prediction?.said[stage.step]?.gist.map { look.text($0) } }

  /// How the learner's own prediction of the current result was.
  private var said: StyledText {
    guard let said = stage.prediction?.said[stage.step] else { return StyledText() }
    return said.isRight
      ? StyledText("right  ", Style(.good, .bold))
      : StyledText(look.text("you said \(said.text)  "), Style(.bad, .bold))
  }
}

extension WalkStep {
  /// Fast kernel against reference.
  func verdict(_ look: Look) -> (String, Style) {
    if agrees { return (look.text("kernel ✓"), Style(.good)) }
    let short = { NumberFormat.short($0, look) }
    return (
      "kernel \(short(kernel)), reference \(short(result)): a fault, please report",
      Style(.bad, .bold)
    )
  }
}
