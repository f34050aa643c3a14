import Quiz

/// Answering the questions of a lesson.
extension State {
  mutating func performQuestion(_ command: Command) {
    switch command {
    case .answer: answer()
    case .hint:
      var hasHint = false
      withQuestion { hasHint = $0.showHint() }
      if !hasHint, question?.isSettled == false { notice = "there is no further hint" }
    case .choiceUp: withQuestion { $0.moveSelection(by: -1) }
    case .choiceDown: withQuestion { $0.moveSelection(by: 1) }
    case .erase:
      if place == .menu { eraseFilter() } else { withQuestion { $0.erase() } }
    default: break
    }
  }

  /// Judges the answer; once that is on the screen, the same key goes on.
  private mutating func answer() {
    guard let question else { return }
    if question.isSettled { return performMove(.forward) }
    withQuestion { $0.submit() }
  }
}
