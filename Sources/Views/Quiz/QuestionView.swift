import LessonFormat
import Kernels
import Quiz
import Screen
import AppCore

/// A question in the text column: what is asked, the answer, hints, and the verdict with its reasons.
struct QuestionView {
  let question: Question
  let prompt: [Block]
  let title: String
  /// Which of how many, where the header does not say it.
  let counter: String?
  /// The prose of the page before its first question.
  let intro: [Block]
  let width: Int
  let look: RenderStyle

  var lines: [StyledText] {
    let head = StyledText(look.text(title), Style(.accent, .bold)).wrapped(to: width)
    let counter = counter.map { [StyledText($0, Style(.muted))] } ?? []
    let lead = intro.isEmpty ? [] : prose.lines(intro) + [StyledText()]
    return head + counter + [StyledText()] + lead + body + hints + verdict
  }

  private var prose: ProseView { ProseView(width: width, look: look) }

  private var body: [StyledText] {
    let answer =
      question.item.form.isTyped
      ? question.isRevealed && question.typed.isEmpty ? [] : [typedLine]
      : shownOptions.flatMap { choice($0, question.item.form.options[$0]) }
    return prose.lines(prompt) + [StyledText()] + answer
  }

  /// Once answered, only the chosen settings and the right ones: the stage needs the room.
  private var shownOptions: [Int] {
    let form = question.item.form
    guard case .settings(let options) = form, question.isSettled else { return Array(form.options.indices) }
    let right = question.item.rightAnswers
    return options.indices.filter { $0 == question.selected || right.contains(.choice(options[$0].id)) }
  }

  private var typedLine: StyledText {
    look.field(
      StyledText(look(.question(.yourAnswer)), Style(.muted)), question.field, isOpen: !question.isSettled)
  }

  private func choice(_ index: Int, _ choice: AnswerOption) -> [StyledText] {
    let isSelected = index == question.selected
    let isCorrect = question.isSettled && question.item.rightAnswers.contains(.choice(choice.id))
    let lead = isSelected ? look.text("▸ ") : "  "
    let style =
      switch (question.isSettled, isCorrect, isSelected) {
      case (true, true, _): Style(.good, .bold)
      case (true, false, true): Style(.bad, .bold)
      case (false, _, true): Style(.accent, .bold)
      default: Style.plain
      }
    let mark = isCorrect ? look.text(" ✓") : ""
    let lines = (prose.styled(choice.text, style) + StyledText(mark, style)).wrapped(to: width - 2)
    let command = question.isSettled ? nil : Command.choose(index)
    return lines.enumerated().map { (StyledText($0 == 0 ? lead : "  ", style) + $1).clicked(command) }
  }

  private var hints: [StyledText] {
    question.item.hints.prefix(question.hintsShown).flatMap { hint in
      [StyledText()]
        + (StyledText(look(.question(.hint)), Style(.muted)) + prose.styled(hint)).wrapped(to: width)
    }
  }

  var verdict: [StyledText] {
    if question.isRevealed {
      return [StyledText(), StyledText(look(.question(.solution)), Style(.accent, .bold)).anchored] + solution
    }
    switch question.verdict {
    case nil: return []
    case .unreadable(let text):
      return [StyledText()] + StyledText(look(text), Style(.winner)).wrapped(to: width)
    case .right:
      return [StyledText(), StyledText(look(.question(.right)), Style(.good, .bold)).anchored]
        + (reasons ?? solution)
    case .wrong(let mistake):
      let named = mistake.map { prose.lines($0.text) + [StyledText()] } ?? []
      return [StyledText(), StyledText(look(.question(.wrong)), Style(.bad, .bold)).anchored]
        + (reasons ?? named + solution)
    }
  }

  private var solution: [StyledText] { prose.lines(question.item.solution) }

  /// The author's reasons for the chosen choice and for the right one; `nil` if there is no
  /// such author.
  private var reasons: [StyledText]? {
    let options = question.item.form.options
    guard !options.isEmpty, options.contains(where: { $0.why != nil }) else { return nil }
    let chosen = options[question.selected]
    let right = options.first { question.item.rightAnswers.contains(.choice($0.id)) }
    let shown = right == nil || right == chosen ? [chosen] : [chosen] + (right.map { [$0] } ?? [])
    return prose.lines(shown.compactMap(\.why).map(Block.paragraph))
  }
}

extension Question {
  /// The question in its current state.
  var prompt: [Block] { isSettled && item.hides == .stage ? item.recap : item.prompt }
}
