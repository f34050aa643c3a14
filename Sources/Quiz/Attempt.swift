/// One given answer as it is stored: never changed afterwards.
public struct Attempt: Equatable, Sendable {
  public enum Outcome: String, CaseIterable, Sendable {
    case right
    case wrong
    /// The solution was asked for instead of an answer.
    case revealed
  }

  public var concept: Concept
  /// The question, reproducibly: its generator's name and seed, or lesson and number.
  public var question: String
  /// The answer as typed or chosen.
  public var answer: String
  public var outcome: Outcome
  /// The number of hints shown by then.
  public var hints: Int
  /// Whether it was the first answer to this question on this occasion.
  public var isFirstTry: Bool
  /// Milliseconds since 1970, UTC.
  public var time: Int64

  public init(
    concept: Concept, question: String, answer: String, outcome: Outcome, hints: Int, isFirstTry: Bool,
    time: Int64
  ) {
    self.concept = concept
    self.question = question
    self.answer = answer
    self.outcome = outcome
    self.hints = hints
    self.isFirstTry = isFirstTry
    self.time = time
  }
}
