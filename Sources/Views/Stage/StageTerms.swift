import Kernels
import Screen
import AppCore
import Localization

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
    let hasFilter = stage.walk.layer.filters != nil
    let cell = Phrase.place(editor.row + 1, editor.column + 1)
    let named = !hasFilter ? cell : editor.filter == nil ? .ofMap(cell) : .ofFilter(cell)
    let place = look(.edited(named, is: value))
    let typed =
      StyledText(place, Style(.muted)) + StyledText(look.line(editor.typed), Style(.text, .bold))
      + StyledText("_", .caret)
    frame.canvas.put(typed, column: column, row: row, limit: width)
    let (remark, style) =
      editor.complaint.map { ($0, Style(.bad)) } ?? (advice(editor, hasFilter, width), Style(.muted))
    frame.canvas.put(look(remark), column: column, row: row + 1, style, limit: width)
  }

  private func advice(_ editor: MapEditor, _ hasFilter: Bool, _ width: Int) -> Phrase {
    if !hasFilter { return .typeOrPaste }
    let all: [Phrase] =
      editor.filter == nil
      ? [.typeOrPasteMap, .typePasteMap, .typeMap] : [.typeOrPasteFilter, .typePasteFilter, .typeFilter]
    return all.first { TextWidth.of(look($0)) <= width } ?? .typeOrPaste
  }

  /// What the learner types on a stage that waits; a question has its own place for that.
  private func drawAsked(on frame: inout Frame, column: Int, row: Int, width: Int) {
    guard stage.isWaiting, let prediction = stage.prediction else { return }
    let typed =
      StyledText(look(.yourAnswer), Style(.muted))
      + StyledText(look.line(prediction.typed), Style(.text, .bold)) + StyledText("_", .caret)
    frame.canvas.put(typed, column: column, row: row, limit: width)
    let remark = prediction.complaint ?? .whichNumber
    frame.canvas.put(look(remark), column: column, row: row + 1, Style(.muted), limit: width)
  }

  /// What went wrong in the learner's own prediction of the current result.
  private var gist: String? { stage.prediction?.said[stage.step]?.gist.map { look.text($0) } }

  /// How the learner's own prediction of the current result was.
  private var said: StyledText {
    guard let said = stage.prediction?.said[stage.step] else { return StyledText() }
    return said.isRight
      ? StyledText(look(.saidRight), Style(.good, .bold))
      : StyledText(look(.saidWrong(said.text)), Style(.bad, .bold))
  }
}

extension WalkStep {
  /// Fast kernel against reference.
  func verdict(_ look: RenderStyle) -> (String, Style) {
    if agrees { return (look(.agrees), Style(.good)) }
    let short = { NumberFormat.short($0, look) }
    return (look(.differ(short(kernel), short(result))), Style(.bad, .bold))
  }
}
