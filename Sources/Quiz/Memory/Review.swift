/// What to ask again, out of everything that was answered.
public enum Review {
  /// A concept and how well it is remembered.
  public struct Entry: Equatable, Sendable {
    public let concept: Concept
    public let memory: MemoryState
  }

  /// What is remembered of every concept that was ever asked about.
  public static func memory(of attempts: some Sequence<Attempt>) -> [Concept: MemoryState] {
    Dictionary(grouping: attempts, by: \.concept).compactMapValues { MemoryState(attempts: $0) }
  }

  /// The concepts that are due, most overdue first.
  public static func plan(attempts: some Sequence<Attempt>, now: Int64) -> [Entry] {
    memory(of: attempts).filter { $0.value.isDue(at: now) }
      .map { Entry(concept: $0.key, memory: $0.value) }
      .sorted { ($0.memory.due, $0.concept.rawValue) < ($1.memory.due, $1.concept.rawValue) }
  }

  /// When the next concept becomes due that is not due yet; `nil` if none will.
  public static func next(attempts: some Sequence<Attempt>, after now: Int64) -> Int64? {
    memory(of: attempts).values.map(\.due).filter { $0 > now }.min()
  }

  /// How hard the next question about a concept may be: harder once easier ones were right in a row.
  public static func difficulty(of concept: Concept, attempts: some Sequence<Attempt>) -> Difficulty {
    let own = attempts.filter { $0.concept == concept }.sorted { $0.time < $1.time }
    let streak = own.reversed().prefix { $0.grade == .good }.count
    return streak >= 4 ? .hard : streak >= 2 ? .middle : .easy
  }
}
