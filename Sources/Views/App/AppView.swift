import Screen
import AppCore

/// Draws the app: the only way from a state to a screen. Pure: equal state, size and look give equal frames.
public func render(_ state: State, size: Size, look: RenderStyle) -> Frame {
  guard size.columns >= Chrome.least.columns, size.rows >= Chrome.least.rows else {
    return tooSmall(size, look)
  }
  if let work = state.work, work.isOpening { return PendingTaskView(work: work, look: look).frame(size) }
  var frame = place(state, size, look)
  if let work = state.work { PendingTaskView(work: work, look: look).draw(on: &frame) }
  MistakePanel(mistakes: state.mistakes, look: look).draw(on: &frame)
  frame.clipTargets()
  return frame
}

private func place(_ state: State, _ size: Size, _ look: RenderStyle) -> Frame {
  if state.panel == .help { return HelpView(state: state, look: look).frame(size) }
  return switch state.place {
  case .menu: MenuView(state: state, look: look).frame(size)
  case .lesson: LessonView(state: state, look: look).frame(size)
  case .quiz: state.quiz.map { QuizView(state: state, quiz: $0, look: look).frame(size) } ?? Frame(size)
  }
}

private func tooSmall(_ size: Size, _ look: RenderStyle) -> Frame {
  var frame = Frame(size)
  let text = look(
    .menu(
      .tooSmall(
        least: "\(Chrome.least.columns)×\(Chrome.least.rows)", now: "\(size.columns)×\(size.rows)")))
  let lines = StyledText(text, Style(.muted)).wrapped(to: max(1, size.columns - 2))
  let top = max(0, (size.rows - lines.count) / 2)
  for (index, line) in lines.enumerated() {
    let column = max(0, (size.columns - line.width) / 2)
    frame.canvas.put(line, column: column, row: top + index)
  }
  return frame
}
