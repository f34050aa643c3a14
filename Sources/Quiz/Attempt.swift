/// An answer as it was given and judged.
public struct GivenAnswer: Equatable, Sendable {
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

  public init(
    concept: Concept, question: String, answer: String, outcome: Outcome, hints: Int, isFirstTry: Bool
  ) {
    self.concept = concept
    self.question = question
    self.answer = answer
    self.outcome = outcome
    self.hints = hints
    self.isFirstTry = isFirstTry
  }
}

/// A given answer with its time, as it is stored: never changed afterwards.
@dynamicMemberLookup
public struct Attempt: Equatable, Sendable {
  public typealias Outcome = GivenAnswer.Outcome

  public var given: GivenAnswer
  /// Milliseconds since 1970, UTC.
  public var time: Int64

  public init(_ given: GivenAnswer, time: Int64) { (self.given, self.time) = (given, time) }

  public init(
    concept: Concept, question: String, answer: String, outcome: Outcome, hints: Int, isFirstTry: Bool,
    time: Int64
  ) {
    let given = GivenAnswer(
      concept: concept, question: question, answer: answer, outcome: outcome, hints: hints,
      isFirstTry: isFirstTry)
    self.init(given, time: time)
  }

  public subscript<Value>(dynamicMember member: KeyPath<GivenAnswer, Value>) -> Value {
    given[keyPath: member]
  }

  public subscript<Value>(dynamicMember member: WritableKeyPath<GivenAnswer, Value>) -> Value {
    get { given[keyPath: member] }
    set { given[keyPath: member] = newValue }
  }
}
