/// How often one concept was asked about, and how often the answer was right.
public struct ConceptRecord: Equatable, Sendable {
  /// The number of questions, and of those right at the first try and without hints.
  public struct Count: Equatable, Sendable {
    public var asked = 0
    public var rightAtFirstTry = 0

    public init(asked: Int = 0, rightAtFirstTry: Int = 0) {
      self.asked = asked
      self.rightAtFirstTry = rightAtFirstTry
    }

    mutating func add(_ answer: AnswerHistory.Answer) {
      guard answer.isFirstTry else { return }
      asked += 1
      if answer.grade == .good { rightAtFirstTry += 1 }
    }
  }

  public let concept: Concept
  public private(set) var total = Count()
  /// The last weeks of seven days each, the one that ends now last.
  public private(set) var weeks = Array(repeating: Count(), count: Self.weekCount)
  /// When to ask again, in milliseconds since 1970; `nil` if nothing was asked.
  public let due: Int64?

  public static let weekCount = 8
  private static let week: Int64 = 7 * 86_400_000

  private init(_ concept: Concept, _ history: AnswerHistory, now: Int64) {
    self.concept = concept
    due = MemoryState(of: concept, in: history)?.due
    for answer in history.answers(about: concept) {
      total.add(answer)
      let (age, overflow) = now.subtractingReportingOverflow(answer.time)
      // A clock that ran ahead counts as now.
      let ago = overflow ? Int64.max : max(0, age) / Self.week
      if ago < Self.weekCount { weeks[Self.weekCount - 1 - Int(ago)].add(answer) }
    }
  }

  /// A record of every concept that was asked about, in teaching order.
  public static func all(of history: AnswerHistory, now: Int64) -> [ConceptRecord] {
    history.concepts.map { ConceptRecord($0, history, now: now) }
      .sorted { rank($0.concept) < rank($1.concept) }
  }

  private static func rank(_ concept: Concept) -> (Int, String) {
    (Concept.generated.firstIndex(of: concept) ?? .max, concept.rawValue)
  }
}
