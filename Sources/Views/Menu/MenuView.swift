import LessonFormat
import Screen
import AppCore
import Localization

/// The list of lessons: number, title, summary, how far the learner is.
struct MenuView {
  let state: State
  let look: RenderStyle

  private static let entryRows = 3

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    let chrome = Chrome(size: size, footerRows: 1)
    let title = look.text(state.course.title)
    let right = standings.first { Chrome.hasRoom(title: title, right: $0, columns: size.columns) } ?? ""
    chrome.drawHeader(on: &frame.canvas, title: title, right: right, look: look)
    drawEntries(on: &frame, chrome.body)
    chrome.drawKeys(
      on: &frame.canvas, context: KeyContext(state), left: filterLine, notice: state.notice, look: look)
    return frame
  }

  /// How much is due and how much is finished, in several wordings, the longest first.
  private var standings: [String] {
    let (due, count) = (state.due.count, state.course.lessons.count)
    let done = state.course.lessons.count { state.finished.contains($0.id) }
    let (finished, brief) = (
      Phrase.menu(.finished(done, of: count)), Phrase.menu(.finishedBriefly(done, of: count))
    )
    let wordings: [Phrase] =
      due == 0
      ? [finished, brief, Phrase.verbatim("\(done)/\(count)")]
      : [
        .menu(.due(due)) + finished, .menu(.dueBriefly(due)) + .mark(.comma) + brief, .menu(.dueBriefly(due)),
      ]
    return wordings.map { look($0) }
  }

  private var filterLine: StyledText {
    guard state.menu.isFiltering || !state.menu.field.isEmpty else { return StyledText() }
    return look.field(
      StyledText("/", Style(.accent, .bold)), state.menu.field, .plain, isOpen: state.menu.isFiltering)
  }

  private func drawEntries(on frame: inout Frame, _ body: Rect) {
    let matches = state.menu.matches(in: state.course)
    guard !matches.isEmpty else {
      let text =
        state.course.lessons.isEmpty
        ? look(.menu(.lessonToCome)) : look(.menu(.noLesson(with: VisibleText.of(state.menu.filter))))
      for (index, line) in StyledText(text, Style(.muted)).wrapped(to: body.columns - 6).enumerated() {
        frame.canvas.put(line, column: 3, row: body.row + 1 + index)
      }
      return
    }
    let page = max(1, (body.rows - 1) / Self.entryRows)
    let first = state.menu.selection / page * page
    for (index, match) in matches.enumerated().dropFirst(first).prefix(page) {
      drawEntry(
        match, isSelected: index == state.menu.selection, on: &frame,
        row: body.row + 1 + (index - first) * Self.entryRows, columns: body.columns)
    }
    drawMore(on: &frame, body, isAbove: first > 0, isBelow: first + page < matches.count)
  }

  private func drawMore(on frame: inout Frame, _ body: Rect, isAbove: Bool, isBelow: Bool) {
    if isAbove { frame.canvas.put(look.text("▲"), column: 1, row: body.row, Style(.muted)) }
    if isBelow {
      frame.canvas.put(look.text("▼"), column: 1, row: body.row + body.rows - 1, Style(.muted))
    }
  }

  private func drawEntry(
    _ index: Int, isSelected: Bool, on frame: inout Frame, row: Int, columns: Int
  ) {
    let lesson = state.course.lessons[index]
    let (mark, markStyle) = progress(index)
    let number = String(index + 1)
    let style = isSelected ? Style(.accent, [.bold, .reverse]) : Style(.text, .bold)
    if isSelected { frame.canvas.put(look.text("▸"), column: 1, row: row, Style(.accent, [.bold, .focus])) }
    frame.canvas.put(number, column: 6 - number.count, row: row, Style(.muted))
    let markColumn = columns - 2 - TextWidth.of(mark)
    let title = " " + look.shortened(lesson.title, to: markColumn - 11) + " "
    frame.canvas.put(title, column: 7, row: row, style)
    frame.canvas.put(mark, column: markColumn, row: row, markStyle)
    let summary = look.shortened(lesson.summary, to: columns - 10)
    frame.canvas.put(summary, column: 8, row: row + 1, Style(.muted))
    frame.targets.append(
      Target(
        rect: Rect(column: 0, row: row, columns: columns, rows: Self.entryRows - 1),
        command: .openLesson(index)))
  }

  private func progress(_ index: Int) -> (String, Style) {
    let lesson = state.course.lessons[index]
    if state.finished.contains(lesson.id) { return (look(.menu(.isFinished)), Style(.good)) }
    return (state.stop(inLesson: index).map { look(.menu(.atPage($0 + 1))) } ?? "", Style(.muted))
  }
}
