/// How well a learner remembers one concept.
public struct MemoryState: Equatable, Sendable {
  /// Days until the probability of recall has fallen to 0.9.
  public private(set) var stability: Double
  /// From 1 to 10.
  public private(set) var difficulty: Double
  /// Milliseconds since 1970, UTC.
  public private(set) var lastReview: Int64
  /// When to ask again, in milliseconds since 1970, UTC.
  public private(set) var due: Int64

  static let millisecondsOfADay: Int64 = 86_400_000
  private static let leastStability = 0.001

  /// The first answer.
  public init(_ grade: FSRS.Grade, at time: Int64) {
    stability = FSRS.initialStability(grade)
    difficulty = FSRS.initialDifficulty(grade)
    lastReview = time
    due = Self.due(stability, after: time)
  }

  /// The state after all answers about a concept; `nil` for none.
  public init?(of concept: Concept, in history: AnswerHistory) {
    let answers = history.answers(about: concept)
    guard let first = answers.first else { return nil }
    self.init(first.grade, at: first.time)
    for answer in answers.dropFirst() { review(answer.grade, at: answer.time) }
  }

  /// Adds an answer. Within 24 hours of the last it changes the stability a little; later, by how likely recall was.
  public mutating func review(_ grade: FSRS.Grade, at time: Int64) {
    let days = Self.days(from: lastReview, to: time)
    let next =
      days < 1
      ? FSRS.sameDayStability(after: grade, from: stability)
      : FSRS.stability(
        after: grade, from: stability, difficulty: difficulty, retrievability: retrievability(at: time))
    stability = max(Self.leastStability, next)
    difficulty = FSRS.difficulty(after: grade, from: difficulty)
    lastReview = max(lastReview, time)
    due = Self.due(stability, after: lastReview)
  }

  public func isDue(at time: Int64) -> Bool { time >= due }

  /// The probability of recall.
  public func retrievability(at time: Int64) -> Double {
    FSRS.retrievability(stability: stability, days: Self.days(from: lastReview, to: time))
  }

  private static func days(from start: Int64, to end: Int64) -> Int {
    end > start ? Int(end.subtractingReportingOverflow(start).partialValue / millisecondsOfADay) : 0
  }

  private static func due(_ stability: Double, after time: Int64) -> Int64 {
    let interval = Int64(FSRS.interval(stability: stability)) * millisecondsOfADay
    let (due, overflow) = time.addingReportingOverflow(interval)
    return overflow ? .max : due
  }
}

extension GivenAnswer {
  /// Right at the first try and without hints is good; right otherwise, hard; wrong or revealed, again.
  public var grade: FSRS.Grade {
    switch outcome {
    case .right: isFirstTry && hints == 0 ? .good : .hard
    case .wrong, .revealed: .again
    }
  }
}
