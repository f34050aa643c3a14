import LessonFormat

/// An item while it is asked and answered. One answer settles it, unless it cannot be read.
public struct Question: Equatable, Sendable {
  public let item: QuizItem
  /// The answer as far as it is typed.
  public private(set) var field = TextField(limit: Question.typedLimit)
  /// The choice under the cursor: an index into the form's options.
  public private(set) var selected = 0
  public private(set) var hintsShown = 0
  /// Readable answers, over all times it was asked.
  public private(set) var tries = 0
  public private(set) var verdict: Judgement?
  /// Whether the solution was asked for instead of an answer.
  public private(set) var isRevealed = false

  public init(_ item: QuizItem) { self.item = item }

  /// Whether the answer is shown: the question was answered, rightly or wrongly, or revealed.
  public var isSettled: Bool {
    switch verdict {
    case .right, .wrong: true
    case .unreadable, nil: isRevealed
    }
  }

  /// The mistake that the answer shows.
  public var mistake: Mistake? {
    guard case .wrong(let mistake) = verdict else { return nil }
    return mistake
  }

  /// The longest answer that can be typed, in characters; a number has no more anywhere else.
  public static let typedLimit = 24

  /// The text typed so far.
  public var typed: String { field.text }

  public mutating func type(_ character: Character) {
    guard item.form.isTyped, !isSettled else { return }
    if field.insert(character) { verdict = nil }
  }

  public mutating func erase() {
    guard !isSettled else { return }
    if field.erase() { verdict = nil }
  }

  /// Types the place of a cell of the input map (from 0), if a cell is asked for.
  public mutating func point(row: Int, column: Int) {
    guard case .cell = item.form, !isSettled else { return }
    field.replace(with: "\(row + 1), \(column + 1)")
    verdict = nil
  }

  public mutating func moveSelection(by step: Int) {
    let count = item.form.options.count
    guard !isSettled, count > 0 else { return }
    selected = ((selected + step) % count + count) % count
  }

  public mutating func select(_ choice: Int) {
    if !isSettled, item.form.options.indices.contains(choice) { selected = choice }
  }

  /// - Returns: whether there was another hint to show.
  public mutating func showHint() -> Bool {
    guard !isSettled, hintsShown < item.hints.count else { return false }
    hintsShown += 1
    return true
  }

  /// The typed text, or the id of the choice.
  public var answer: String {
    let options = item.form.options
    return options.isEmpty ? typed : options[selected].id
  }

  /// Judges the typed or chosen answer.
  public mutating func submit() {
    guard !isSettled else { return }
    verdict = item.judge(answer)
    if isSettled { tries += 1 }
  }

  /// Settles the question without an answer.
  public mutating func reveal() {
    guard !isSettled else { return }
    verdict = nil
    isRevealed = true
  }

  /// Asks once more from the start, but keeps the hints.
  public mutating func askAgain() {
    guard isSettled else { return }
    field.clear()
    verdict = nil
    isRevealed = false
  }

  /// What to record of a settled question; `nil` before that.
  public var given: GivenAnswer? {
    guard isSettled else { return nil }
    let outcome: GivenAnswer.Outcome = isRevealed ? .revealed : verdict == .right ? .right : .wrong
    return GivenAnswer(
      concept: item.concept, question: item.id, answer: isRevealed ? "" : answer, outcome: outcome,
      hints: hintsShown, isFirstTry: isRevealed ? tries == 0 : tries == 1)
  }
}
