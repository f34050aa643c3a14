import Narration
import Kernels
import Screen
import AppCore
import Localization

/// The words under the maps.
extension StageView {
  /// Always as many rows, so that nothing moves while stepping. While the box moves, or the result is still to be
  /// predicted, they hold only the mark.
  func drawTerms(on frame: inout Frame, _ rect: Rect) {
    let (check, style) = step.verdict(look)
    frame.canvas.put(
      check, column: rect.column + max(0, rect.columns - TextWidth.of(check)), row: rect.row, style)
    guard glide == nil else { return }
    let (column, row, width) = (rect.column, rect.row + 1, rect.columns)
    if let editor = stage.editor {
      return drawEditor(editor, on: &frame, column: column, row: row, width: width)
    }
    if isAsked { return drawAsked(on: &frame, column: column, row: row, width: width) }
    let words = TermsView(stage.walk, step, look)
    let room = Size(columns: width, rows: rect.rows - 2)
    let lines = terms.map { words.beginning($0, in: room) } ?? words.lines(in: room)
    for (index, line) in lines.enumerated() {
      frame.canvas.put(line, column: column, row: row + index, limit: width)
    }
    if terms == nil { drawRemark(words, room, on: &frame, column: column, row: row + room.rows) }
  }

  private func drawRemark(
    _ words: TermsView, _ room: Size, on frame: inout Frame, column: Int, row: Int
  ) {
    if let gist, TextWidth.of(gist) <= room.columns {
      frame.canvas.put(gist, column: column, row: row, Style(.bad, .bold))
      return
    }
    let said = self.said
    let remark = words.remark(limit: room.columns - said.width, under: room)
    frame.canvas.put(
      said + StyledText(remark, Style(.muted)), column: column, row: row, limit: room.columns)
  }

  /// The edited cell, and the text typed for it.
  private func drawEditor(_ editor: MapEditor, on frame: inout Frame, column: Int, row: Int, width: Int) {
    let value = NumberFormat.short(stage.edited[stage.editedPlane, editor.row, editor.column], look)
    let hasFilter = stage.walk.layer.filters != nil
    let cell = Phrase.stage(.place(editor.row + 1, editor.column + 1))
    let named = !hasFilter ? cell : editor.filter == nil ? .editor(.ofMap(cell)) : .editor(.ofFilter(cell))
    let place = look(.stage(.edited(named, is: value)))
    let typed = look.field(StyledText(place, Style(.muted)), editor.field)
    frame.canvas.put(typed, column: column, row: row, limit: width)
    let (remark, style) =
      editor.complaint.map { ($0, Style(.bad)) } ?? (advice(editor, hasFilter, width), Style(.muted))
    frame.canvas.put(look(remark), column: column, row: row + 1, style, limit: width)
  }

  private func advice(_ editor: MapEditor, _ hasFilter: Bool, _ width: Int) -> Phrase {
    if !hasFilter { return .stage(.typeOrPaste) }
    let all: [Phrase] =
      editor.filter == nil
      ? [.editor(.typeOrPasteMap), .editor(.typePasteMap), .editor(.typeMap)]
      : [.editor(.typeOrPasteFilter), .editor(.typePasteFilter), .editor(.typeFilter)]
    return all.first { TextWidth.of(look($0)) <= width } ?? .stage(.typeOrPaste)
  }

  /// The text typed on a stage that waits for a prediction; a question has its own place for it.
  private func drawAsked(on frame: inout Frame, column: Int, row: Int, width: Int) {
    guard stage.isWaiting, let prediction = stage.prediction else { return }
    let typed = look.field(StyledText(look(.question(.yourAnswer)), Style(.muted)), prediction.field)
    frame.canvas.put(typed, column: column, row: row, limit: width)
    let remark = prediction.complaint ?? .stage(.whichNumber)
    frame.canvas.put(look(remark), column: column, row: row + 1, Style(.muted), limit: width)
  }

  /// The mistake in the learner's prediction of the current result.
  private var gist: String? { stage.prediction?.said[stage.step]?.gist.map { look.text($0) } }

  /// The verdict on the learner's prediction of the current result.
  private var said: StyledText {
    guard let said = stage.prediction?.said[stage.step] else { return StyledText() }
    return said.isRight
      ? StyledText(look(.stage(.saidRight)), Style(.good, .bold))
      : StyledText(look(.stage(.saidWrong(said.text))), Style(.bad, .bold))
  }
}

extension WalkStep {
  /// Fast path against reference.
  func verdict(_ look: RenderStyle) -> (String, Style) {
    if agrees { return (look(.stage(.agrees)), Style(.good)) }
    let short = { NumberFormat.short($0, look) }
    return (look(.stage(.differ(short(kernel), short(result)))), Style(.bad, .bold))
  }
}
