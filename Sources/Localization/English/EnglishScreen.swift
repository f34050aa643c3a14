extension English {
  func text(_ message: MenuMessage) -> String {
    switch message {
    case .tooSmall(let least, let now): "pooltutor needs \(least); this window is \(now)."
    case .finished(let done, let count): "\(done) of \(count) \(count == 1 ? "lesson" : "lessons") finished"
    case .finishedBriefly(let done, let count): "\(done) of \(count) finished"
    case .due(let concepts): "\(concepts) \(concepts == 1 ? "concept" : "concepts") due (z), "
    case .dueBriefly(let concepts): "\(concepts) due (z)"
    case .lessonToCome: "The lesson appears here as soon as it has no mistakes."
    case .noLesson(let word): "No lesson contains \"\(word)\". Esc shows them all."
    case .isFinished: "✓ finished"
    case .atPage(let page): "at page \(page)"
    }
  }

  func text(_ message: LessonMessage) -> String {
    switch message {
    case .page(let page, let count): "page \(page) of \(count)"
    case .question(let question, let count): "question \(question) of \(count)"
    case .step(let step, let count): "step \(step)/\(count) "
    case .finished(let lesson): "\(lesson): finished"
    case .next(let number, let title): "Next: \(number) \(title)  →"
    case .lastLesson: "That was the last lesson. Esc shows them all."
    case .sources: "Sources"
    case .code: "Code"
    case .mistake(let line, let column): ", line \(line), column \(column)"
    case .more(let count): " and \(count) more"
    }
  }

  func text(_ message: QuestionMessage) -> String {
    switch message {
    case .typeExtent: "Type height and width, as in 2×5 (2x5, or 2 5)."
    case .typeCell(let rows, let columns):
      "Type row and column, as in 2, 5; the map has rows 1 to \(rows), columns 1 to \(columns)."
    case .chooseAnswer: "Choose one of the answers."
    case .yourAnswer: "your answer: "
    case .hint: "hint: "
    case .solution: "The solution"
    case .right: "Right."
    case .wrong: "Not quite."
    case .quizTitle(let title): "Quiz: \(text(title))"
    case .everything: "everything, mixed"
    case .whatIsDue: "what is due"
    case .rightOf(let right, let asked): "\(right) of \(asked) right"
    case .skippedInAll(let count): ", \(count) skipped"
    case .skipped: "skipped"
    case .opens(let lesson, let page): "Enter opens the page about it: \(lesson), \(page)"
    }
  }
}
