/// Which concepts to ask again, from all answers.
public enum Review {
  /// A concept and how well it is remembered.
  public struct Entry: Equatable, Sendable {
    public let concept: Concept
    public let memory: MemoryState
  }

  /// The memory of every concept that was ever asked about, in no order.
  private static func memory(of history: AnswerHistory) -> [Entry] {
    history.concepts.compactMap { concept in
      MemoryState(of: concept, in: history).map { Entry(concept: concept, memory: $0) }
    }
  }

  /// The concepts that are due, most overdue first.
  public static func plan(_ history: AnswerHistory, now: Int64) -> [Entry] {
    memory(of: history).filter { $0.memory.isDue(at: now) }
      .sorted { ($0.memory.due, $0.concept.rawValue) < ($1.memory.due, $1.concept.rawValue) }
  }

  /// When the next concept becomes due; `nil` if none will.
  public static func next(_ history: AnswerHistory, after now: Int64) -> Int64? {
    memory(of: history).map(\.memory.due).filter { $0 > now }.min()
  }

  /// The difficulty of the next question about a concept: it grows with the number of right answers in a row.
  public static func difficulty(streak: Int) -> Difficulty {
    streak >= 4 ? .hard : streak >= 2 ? .middle : .easy
  }
}
