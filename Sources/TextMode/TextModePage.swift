import LessonFormat
import Quiz
import Screen
import AppCore
import Views
import Localization

/// A stop of a lesson as lines of text.
struct TextModePage {
  let state: State
  let text: PlainText

  /// The whole stop, as the reader reaches it.
  var lines: [String] {
    guard let lesson = state.lesson else { return [] }
    let number = text.look(.textMode(.pageLead(lesson.position + 1, of: lesson.stops.count)))
    switch lesson.stop {
    case .page(let index):
      let page = lesson.lesson.pages[index]
      return [""] + text.lines(text.look.joined([number, page.title])) + [""] + text.lines(page.blocks)
        + stage
    case .question(let index, let which):
      let page = lesson.lesson.pages[index]
      let isFirst = which == 0 && !lesson.stops.contains(.page(index))
      let intro = isFirst ? text.lines(page.blocks) + [""] : []
      let title = text.look(.textMode(.questionTitle(page.title, which + 1, of: page.questions.count)))
      return [""] + text.lines(text.look.joined([number, title])) + [""] + intro + question
    case .closing: return [""] + text.lines(number) + closing(lesson)
    }
  }

  private var stage: [String] {
    guard let stage = state.stage else { return [] }
    let plain = TextModeStage(stage: stage, text: text)
    return [""] + plain.opening + plain.step
  }

  private var question: [String] {
    guard let question = state.question else { return [] }
    let isHidden = question.isSettled == false && question.item.hides == .stage
    let shown = isHidden ? nil : state.lesson?.state.stage
    let map = shown.map { stage in
      let plain = TextModeStage(stage: stage, text: text)
      // The formula would give the size away, if that is the question.
      return plain.inputMap + (question.item.hides == .resultMap ? [] : plain.settings) + [""]
    }
    return (map ?? []) + text.lines(question.item.prompt) + text.options(question) + settled(question)
  }

  /// The earlier hints and answer, on returning to a question.
  private func settled(_ question: Question) -> [String] {
    let hints = question.item.hints.prefix(question.hintsShown).flatMap(text.hint)
    guard question.isSettled else { return hints }
    let answer = question.isRevealed ? [] : text.lines(.textMode(.answerWas(said(question))))
    return hints + answer + text.verdict(question)
  }

  private func said(_ question: Question) -> String {
    let options = question.item.form.options
    return options.isEmpty ? question.typed : "\(question.selected + 1)"
  }

  private func closing(_ lesson: LessonState) -> [String] {
    let lessons = state.course.lessons
    let index = lessons.firstIndex { $0.id == lesson.lesson.id } ?? 0
    var lines = text.lines(.textMode(.lessonFinished(lesson.lesson.title)))
    if index + 1 < lessons.count {
      let next = lessons[index + 1]
      lines += text.lines(
        .textMode(
          .nextLesson(text.look.ended(next.title), next.summary, "pooltutor learn \(next.id) --plain")))
    }
    lines += ["", text.look(.textMode(.sourcesFollow))]
    return lines + lesson.lesson.sources.flatMap { text.lines("- \($0)", indent: 2) }
  }
}
