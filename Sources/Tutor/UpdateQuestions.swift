import Quiz

/// Answering the questions of a lesson.
extension State {
  mutating func performQuestion(_ command: Command) {
    switch command {
    case .answer: answer()
    case .hint:
      var hasHint = false
      withQuestion { hasHint = $0.showHint() }
      if hasHint { showEndOfText() }
      if !hasHint, question?.isSettled == false { notice = "there is no further hint" }
    case .choiceUp: withQuestion { $0.moveSelection(by: -1) }
    case .choiceDown: withQuestion { $0.moveSelection(by: 1) }
    case .erase: erase()
    case .sayCell(let row, let column): sayCell(row: row, column: column)
    default: break
    }
  }

  private mutating func erase() {
    if place == .menu {
      eraseFilter()
    } else if question != nil {
      withQuestion { $0.erase() }
    } else {
      erasePrediction()
    }
  }

  /// Judges the answer; once that is on the screen, the same key goes on.
  private mutating func answer() {
    guard var question else { return sayResult() }
    if question.isSettled { return performMove(.forward) }
    question.submit()
    guard let attempt = question.attempt(at: 0) else { return withQuestion { $0 = question } }
    pending = .question(question)
    outbox.append(.record(attempt))
  }

  /// What is new stands at the end, which may lie below the screen.
  private mutating func showEndOfText() { withLesson { $0.states[$0.position].scroll = .max } }

  /// Shows how the answer was judged, now that the attempt is recorded, or cannot be.
  mutating func settle(_ problem: String?) {
    switch pending {
    case .question(let question):
      withQuestion { $0 = question }
      showEndOfText()
    case .prediction(let prediction): withStage { $0.prediction = prediction }
    case nil: break
    }
    pending = nil
    if let problem { notice = problem }
  }
}
