import Curriculum
import Kernels
import Quiz
import Screen
import Tutor

/// A question in the text column: what is asked, the answer, hints, and the verdict with its reasons.
struct QuestionView {
  let question: Question
  let stage: StageState?
  let title: String
  /// What the page says before its first question.
  let intro: [Block]
  let number: Int
  let count: Int
  let width: Int
  let look: Look

  var lines: [StyledText] {
    let head = StyledText(look.text(title), Style(.accent, .bold)).wrapped(to: width)
    let counter = StyledText("question \(number) of \(count)", Style(.muted))
    let lead = intro.isEmpty ? [] : prose.lines(intro) + [StyledText()]
    return head + [counter, StyledText()] + lead + body + hints + verdict
  }

  private var prose: ProseView { ProseView(width: width, look: look) }

  private var body: [StyledText] {
    switch question.spec.kind {
    case .cell(_, _, let row, let column):
      return prose.lines([Span(cellQuestion(row: row, column: column))]) + [StyledText(), typedLine]
    case .choice(let text, let choices):
      return prose.lines(text) + [StyledText()]
        + question.order.indices.flatMap { choice($0, choices[question.order[$0]]) }
    }
  }

  private func cellQuestion(row: Int, column: Int) -> String {
    guard let stage else { return "" }
    let kind = stage.settings.kind
    let name = kind.usesWindow ? "\(kind.title) pooling" : kind.title
    let channels = stage.walk.result.channels
    let channel = channels > 1 ? "channel \(stage.current.channel + 1)" : ""
    let cell = "row \(row + 1), column \(column + 1)"
    let place = stage.walk.layer.isGlobal ? channel : channels > 1 ? "\(cell) of \(channel)" : cell
    let preposition = place.isEmpty ? "" : stage.walk.layer.isGlobal ? " for " : " in "
    return "\(name.prefix(1).uppercased())\(name.dropFirst()): which number comes out\(preposition)\(place)?"
  }

  private var typedLine: StyledText {
    StyledText("your answer: ", Style(.muted))
      + StyledText(look.text(question.typed), Style(.text, .bold))
      + StyledText(question.isSettled ? "" : "_", Style(.winner, .bold))
  }

  private func choice(_ index: Int, _ choice: QuestionSpec.Choice) -> [StyledText] {
    let isSelected = index == question.selected
    let lead = isSelected ? look.text("▸ ") : "  "
    let style =
      switch (question.isSettled, choice.isCorrect, isSelected) {
      case (true, true, _): Style(.good, .bold)
      case (true, false, true): Style(.bad, .bold)
      case (false, _, true): Style(.accent, .bold)
      default: Style.plain
      }
    let mark = question.isSettled && choice.isCorrect ? look.text(" ✓") : ""
    let lines = (prose.styled(choice.text, style) + StyledText(mark, style)).wrapped(to: width - 2)
    return lines.enumerated().map { StyledText($0 == 0 ? lead : "  ", style) + $1 }
  }

  private var hints: [StyledText] {
    question.spec.hints.prefix(question.hintsShown).flatMap { hint in
      [StyledText()] + (StyledText("hint: ", Style(.muted)) + prose.styled(hint)).wrapped(to: width)
    }
  }

  private var verdict: [StyledText] {
    switch question.verdict {
    case nil: return []
    case .unreadable(let text):
      return [StyledText()] + StyledText(look.text(text), Style(.winner)).wrapped(to: width)
    case .right: return [StyledText(), StyledText("Right.", Style(.good, .bold))] + reasons
    case .wrong: return [StyledText(), StyledText("Not quite.", Style(.bad, .bold))] + reasons
    }
  }

  private var reasons: [StyledText] {
    switch question.spec.kind {
    case .cell:
      guard let stage else { return [] }
      return TermsView(stage, look).equation(limit: 4 * width).wrapped(to: width)
    case .choice(_, let choices):
      let chosen = choices[question.order[question.selected]]
      let right = choices.first { $0.isCorrect }
      let shown = chosen.isCorrect ? [chosen] : [chosen] + (right.map { [$0] } ?? [])
      return prose.lines(shown.compactMap(\.why).map(Block.paragraph))
    }
  }
}
