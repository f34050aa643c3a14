import Quiz
import Localization

/// Answering the questions of a lesson.
extension State {
  mutating func performQuestion(_ command: Command) {
    switch command {
    case .answer: answer()
    case .hint:
      var hasHint = false
      withQuestion { hasHint = $0.showHint() }
      if hasHint { showEndOfText() }
      if !hasHint, question?.isSettled == false { notice = .notice(.noFurtherHint) }
    case .choiceUp: withQuestion { $0.moveSelection(by: -1) }
    case .choiceDown: withQuestion { $0.moveSelection(by: 1) }
    case .erase: erase()
    case .choose(let choice): choose(choice)
    case .sayCell(let row, let column):
      if question == nil { return sayCell(row: row, column: column) }
      withQuestion { $0.point(row: row, column: column) }
      answer()
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

  private mutating func choose(_ choice: Int) {
    guard let question, !question.isSettled, question.item.form.options.indices.contains(choice) else {
      return
    }
    withQuestion { $0.select(choice) }
    answer()
  }

  /// Judges the answer; once the verdict is shown, the same key goes on.
  private mutating func answer() {
    guard var question else { return sayResult() }
    if question.isSettled { return performMove(.forward) }
    question.submit()
    record(question)
  }

  /// Shows the solution instead of an answer.
  mutating func reveal() {
    guard var question, !question.isSettled else { return }
    question.reveal()
    record(question)
  }

  private mutating func record(_ question: Question) {
    guard let given = question.given else { return withQuestion { $0 = question } }
    pending = .question(question)
    outbox.append(.record(given))
    note(given)
  }

  /// The new text is at the end, which may be below the screen.
  mutating func showEndOfText() { withStop { $0.scroll = .max } }

  /// Shows how the answer was judged, now that the attempt is recorded, or cannot be.
  mutating func settle() {
    switch pending {
    case .question(let question):
      explain(question)
      showEndOfText()
    case .prediction(let prediction): withStage { $0.prediction = prediction }
    case nil: break
    }
    pending = nil
  }

  /// Shows the verdict, and lets the stage play the explanation.
  private mutating func explain(_ question: Question) {
    withQuestion { $0 = question }
    guard let demonstration = question.item.demonstration, let stage = StageState(explaining: demonstration)
    else { return }
    withStop { $0.stage = stage }
    motion.stop()
    if motion.isOn { motion.replay = Replay(demonstration, on: stage) }
  }

  /// Plays the explanation again.
  mutating func playAgain(_ question: Question) {
    if !question.isSettled {
      notice = .notice(.answerFirst)
    } else if question.item.demonstration == nil {
      notice = .notice(.noDemonstration)
    } else if !motion.isOn {
      notice = .notice(.motionIsOff)
    } else {
      explain(question)
    }
  }
}
