import LessonFormat
import Localization

/// A round of questions: the same arguments always make the same round.
public struct QuizRound: Equatable, Sendable {
  public let seed: UInt64
  public let items: [QuizItem]

  /// Each concept comes once before any comes again: mixed, in a new order each time.
  ///
  /// - Parameters:
  ///   - concepts: what to ask about; those of a lesson (`Concept.lesson`) take their questions from `lessons`.
  ///   - count: how many questions; fewer only if there are no more different ones.
  ///   - isMixed: false: in the order of `concepts`.
  ///   - difficulty: how hard the questions about a concept are to be.
  public init(
    concepts: [Concept], count: Int, seed: UInt64, lessons: [Lesson] = [],
    language: Language = .english, isMixed: Bool = true,
    difficulty: (Concept) -> Difficulty = { _ in .easy }
  ) {
    self.seed = seed
    var supply = Supply(seed: seed, lessons: lessons, language: language)
    var items: [QuizItem] = []
    var left = Self.distinct(concepts)
    while items.count < count, !left.isEmpty {
      let order = isMixed ? supply.order(left, after: items.last?.concept) : left
      for concept in order where items.count < count {
        if let item = supply.item(concept, difficulty(concept), unlike: items) {
          items.append(item)
        } else {
          left.removeAll { $0 == concept }
        }
      }
    }
    self.items = items
  }

  public init(
    concepts: [Concept], count: Int, seed: UInt64, lessons: [Lesson] = [], difficulty: Difficulty
  ) {
    self.init(concepts: concepts, count: count, seed: seed, lessons: lessons) { _ in difficulty }
  }

  private static func distinct(_ concepts: [Concept]) -> [Concept] {
    concepts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// The source of a round's questions.
private struct Supply {
  /// How many fresh questions are tried before a concept counts as used up.
  private static let tries = 40

  private let language: Language
  private var random: SplitMix64
  private var authored: [Concept: [QuizItem]] = [:]

  init(seed: UInt64, lessons: [Lesson], language: Language) {
    self.language = language
    random = SplitMix64(seed: seed)
    for lesson in lessons {
      authored[.lesson(lesson.id)] = random.shuffled(
        QuizItem.authored(in: lesson, seed: seed, language: language))
    }
  }

  /// The concepts in a new order that does not start with `last`, if possible.
  mutating func order(_ concepts: [Concept], after last: Concept?) -> [Concept] {
    var order = random.shuffled(concepts)
    if order.count > 1, order[0] == last { order.append(order.removeFirst()) }
    return order
  }

  mutating func item(_ concept: Concept, _ difficulty: Difficulty, unlike items: [QuizItem]) -> QuizItem? {
    if concept.authoredLesson != nil { return authored[concept]?.popLast() }
    for _ in 0..<Self.tries {
      let seed = random.next() >> 32
      guard let item = QuizItem.generate(concept, difficulty, seed: seed, language: language)
      else { return nil }
      if !items.contains(where: { $0.asksTheSame(as: item) }) { return item }
    }
    return nil
  }
}

extension QuizItem {
  /// Whether the two are the same question, whatever their seeds.
  func asksTheSame(as other: QuizItem) -> Bool { prompt == other.prompt && task.isSame(as: other.task) }
}
