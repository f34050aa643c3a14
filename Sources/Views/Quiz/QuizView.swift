import LessonFormat
import Quiz
import Screen
import AppCore
import Localization

/// A round of questions: one a screen, then the summary by concept.
struct QuizView {
  let state: State
  let quiz: QuizState
  let look: RenderStyle

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    let chrome = Chrome(size: size, footerRows: 1)
    let count = quiz.stops.count
    let right =
      quiz.isSummary
      ? ""
      : look(.lesson(.question(quiz.position + 1, of: count))) + " "
        + progressBar(quiz.position, of: count, cells: 10, look: look)
    chrome.drawHeader(
      on: &frame.canvas, title: look(.question(.quizTitle(quiz.title))), right: right, look: look)
    body.draw(on: &frame, chrome.body)
    chrome.drawKeys(
      on: &frame.canvas, context: KeyContext(state), left: StyledText(), notice: state.notice, look: look)
    return frame
  }

  private var body: BodyView {
    guard let stop = quiz.stop, let question = stop.question else {
      return BodyView(text: summary, plannedText: summary, stage: nil, scroll: 0, look: look)
    }
    return BodyView(
      text: { lines(question, question.prompt, $0) },
      plannedText: { lines(Question(question.item), question.prompt, $0) },
      stage: Scene(stop, state.motion).planner(look), scroll: stop.scroll, look: look)
  }

  private func lines(_ question: Question, _ prompt: [Block], _ size: Size) -> [StyledText] {
    let title = Phrase.capitalised(question.item.concept.title(among: state.course.lessons))
    return QuestionView(
      question: question, prompt: prompt, title: look(title),
      counter: nil, intro: [],
      width: size.columns, look: look
    ).lines
  }

  private func summary(_ size: Size) -> [StyledText] {
    let lines = quiz.summary
    let asked = lines.reduce(0) { $0 + $1.asked }
    let right = lines.reduce(0) { $0 + $1.right }
    let skipped = lines.reduce(0) { $0 + $1.skipped }
    var text = [
      StyledText(look(.question(.rightOf(right, of: asked))), Style(.accent, .bold))
        + StyledText(skipped > 0 ? look(.question(.skippedInAll(skipped))) : "", Style(.muted)), StyledText(),
    ]
    for (index, line) in lines.enumerated() {
      let isSelected = index == quiz.selection
      let lead = isSelected ? look.text("▸ ") : "  "
      let score = line.asked == 0 ? look(.question(.skipped)) : "\(line.right)/\(line.asked)"
      let pad = String(repeating: " ", count: max(1, 9 - TextWidth.of(score)))
      let ink: Ink = line.asked == 0 ? .muted : line.missed == 0 ? .good : .bad
      let style = isSelected ? Style(.text, .bold) : .plain
      let title = StyledText(look(line.concept.title(among: state.course.lessons)), style).wrapped(
        to: size.columns - 11)
      let blank = StyledText(String(repeating: " ", count: 11))
      text += title.enumerated().map { row, words in
        row > 0
          ? blank + words
          : StyledText(lead, Style(.accent, .bold)) + StyledText(score + pad, Style(ink, .bold)) + words
      }.map { $0.clicked(.readAgain(line: index)) }
    }
    return text + [StyledText()] + readAgain(size)
  }

  /// Where the concept under the cursor is taught.
  private func readAgain(_ size: Size) -> [StyledText] {
    guard quiz.summary.indices.contains(quiz.selection) else { return [] }
    let concept = quiz.summary[quiz.selection].concept
    guard let lesson = state.course.lessons.first(where: { $0.id == concept.lesson }) else { return [] }
    let page = lesson.pages[concept.page(in: lesson)].title
    return StyledText(look(.question(.opens(lesson.title, page))), Style(.muted))
      .wrapped(to: size.columns)
  }
}
