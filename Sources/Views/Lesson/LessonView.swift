import LessonFormat
import Quiz
import Screen
import AppCore

/// A stop of a lesson: prose, stage or question, and the footer with settings, formula and keys.
struct LessonView {
  let state: State
  let look: RenderStyle

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    guard let lesson = state.lesson else { return frame }
    let settings = settings(size)
    let chrome = chrome(size, settings)
    chrome.drawHeader(
      on: &frame.canvas, title: header(lesson),
      right: look(.lesson(.page(lesson.position + 1, of: lesson.stops.count))), look: look)
    drawBody(lesson, on: &frame, chrome.body)
    settings?.draw(on: &frame, row: chrome.footerRow)
    chrome.drawKeys(
      on: &frame.canvas, context: KeyContext(state), left: stepLine, notice: state.notice, look: look)
    return frame
  }

  /// How many lines of the text are below the screen in `frame`, without drawing the rest of the screen.
  func scrollLimit(_ size: Size) -> Int {
    var frame = Frame(size)
    if let lesson = state.lesson { drawBody(lesson, on: &frame, chrome(size, settings(size)).body) }
    return frame.scrollLimit
  }

  private func settings(_ size: Size) -> SettingsLine? {
    state.stage.map { SettingsLine(stage: $0, look: look, columns: size.columns) }
  }

  private func chrome(_ size: Size, _ settings: SettingsLine?) -> Chrome {
    Chrome(size: size, footerRows: 1 + (settings?.rows ?? 0))
  }

  private func header(_ lesson: LessonState) -> String {
    let number = state.course.lessons.firstIndex { $0.id == lesson.lesson.id }.map { "\($0 + 1) " } ?? ""
    return look.text(number + lesson.lesson.title)
  }

  private var stepLine: StyledText {
    guard let stage = state.stage else { return StyledText() }
    let count = stage.count
    let digits = String(count).count
    let done = String(stage.position + 1)
    let padded = String(repeating: " ", count: digits - done.count) + done
    return StyledText(look(.lesson(.step(padded, of: count))))
      + StyledText(progressBar(stage.position + 1, of: count, cells: 9, look: look), Style(.winner))
      + StyledText(state.motion.isPlaying ? look.text(" ▸") : "  ", Style(.winner, .bold))
  }

  private func drawBody(_ lesson: LessonState, on frame: inout Frame, _ body: Rect) {
    let text = LessonText(state: state, lesson: lesson, look: look)
    BodyView(
      text: text.lines, plannedText: text.stopLines,
      stage: Scene(lesson.state, state.motion).planner(look), scroll: lesson.state.scroll,
      // The text of an exploration is also in the help.
      givesWay: lesson.lesson.isExploration && state.panel == nil,
      code: state.panel == .code ? CodeView(state: state, look: look) : nil, look: look
    ).draw(on: &frame, body)
  }
}
