import LessonFormat
import Quiz
import Screen
import AppCore

/// The text column: a page's prose, a question, the closing page, or the settings form.
struct LessonText {
  let state: State
  let lesson: LessonState
  let look: RenderStyle

  /// - Parameter size: the room; only the form uses its height.
  func lines(_ size: Size) -> [StyledText] {
    if case .form(let setting) = state.panel, let stage = state.stage {
      return FormView(stage: stage, selected: setting, isMotionOn: state.motion.isOn, look: look)
        .lines(size)
    }
    if case .detectors(let index) = state.panel {
      return DetectorView(selected: index, look: look).lines(size)
    }
    if case .exportForm(let form) = state.panel { return ExportFormView(form: form, look: look).lines(size) }
    return stop(size, lesson.state.question)
  }

  /// The text that the layout is made for: no form, and a question as first asked, so that neither form nor hints nor
  /// answer move the stage.
  func stopLines(_ size: Size) -> [StyledText] {
    stop(size, lesson.state.question.map { Question($0.item) })
  }

  private func stop(_ size: Size, _ question: Question?) -> [StyledText] {
    switch lesson.stop {
    case .page(let index): return page(lesson.lesson.pages[index], width: size.columns)
    case .question(let page, let number):
      guard let question else { return [] }
      let asking = lesson.lesson.pages[page]
      let isFirst = number == 0 && !lesson.stops.contains(.page(page))
      return QuestionView(
        question: question, prompt: question.prompt, title: asking.title,
        counter: look(.lesson(.question(number + 1, of: asking.questions.count))),
        intro: isFirst ? asking.blocks : [],
        width: size.columns, look: look
      ).lines
    case .closing: return closing(width: size.columns)
    }
  }

  private func page(_ page: Page, width: Int) -> [StyledText] {
    heading(page.title, width) + ProseView(width: width, look: look).lines(page.blocks)
  }

  private func heading(_ title: String, _ width: Int) -> [StyledText] {
    StyledText(look.text(title), Style(.accent, .bold)).wrapped(to: width) + [StyledText()]
  }

  private func closing(width: Int) -> [StyledText] {
    let lessons = state.course.lessons
    let index = lessons.firstIndex { $0.id == lesson.lesson.id } ?? 0
    var lines = heading(look(.lesson(.finished(lesson: lesson.lesson.title))), width)
    if index + 1 < lessons.count {
      let next = look(.lesson(.next(index + 2, lessons[index + 1].title)))
      lines += StyledText(next, Style(.winner, .bold)).wrapped(to: width)
      lines += StyledText(look.text(lessons[index + 1].summary), Style(.muted)).wrapped(to: width)
    } else {
      lines += StyledText(look(.lesson(.lastLesson))).wrapped(to: width)
    }
    lines += [StyledText(), StyledText(look(.lesson(.sources)), Style(.text, .bold))]
    for source in lesson.lesson.sources {
      lines += StyledText(look.text("• " + source), Style(.muted)).wrapped(to: width, indent: 2)
    }
    return lines
  }
}
