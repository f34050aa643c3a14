/// When and how well each concept was answered, without the answers: 16 bytes each, as there may be a million.
public struct AnswerHistory: Sendable {
  struct Answer: Sendable {
    let time: Int64
    let grade: FSRS.Grade
    /// Whether it was the first to its question.
    let isFirstTry: Bool
  }

  /// Sorted on demand: they come in order, except imported ones.
  private var answers: [Concept: [Answer]] = [:]

  public init(_ attempts: some Sequence<Attempt> = EmptyCollection()) {
    for attempt in attempts { add(attempt) }
  }

  /// Adds an attempt. Of two with the same time the one added first came first.
  public mutating func add(_ attempt: Attempt) {
    answers[attempt.concept, default: []].append(
      Answer(time: attempt.time, grade: attempt.grade, isFirstTry: attempt.isFirstTry))
  }

  /// The concepts that were ever asked about, in no order.
  public var concepts: some Collection<Concept> { answers.keys }

  /// The answers about a concept, the oldest first.
  func answers(about concept: Concept) -> [Answer] {
    let answers = answers[concept] ?? []
    if zip(answers, answers.dropFirst()).allSatisfy({ $0.time <= $1.time }) { return answers }
    return answers.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }

  /// How many of the latest answers about a concept in a row were right at the first try and without hints.
  public func streak(of concept: Concept) -> Int {
    answers(about: concept).reversed().prefix { $0.grade == .good }.count
  }
}
