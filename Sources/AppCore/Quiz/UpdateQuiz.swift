import LessonFormat
import Quiz
import Localization

/// A requested round of questions.
public struct RoundOrder: Equatable, Sendable {
  /// The concepts, mixed; `nil` for those due, most overdue first.
  public var concepts: [Concept]?
  public var count: Int
  public var seed: UInt64
  public var title: Phrase

  public init(_ concepts: [Concept]?, count: Int, seed: UInt64, title: Phrase) {
    self.concepts = concepts
    self.count = count
    self.seed = seed
    self.title = title
  }
}

/// Rounds of questions.
extension State {
  /// How many questions `z` asks.
  static let roundLength = 10

  /// Begins a round at the start of the program, as the command line asked.
  mutating func startQuiz(_ items: [QuizItem], title: Phrase) {
    guard !items.isEmpty else {
      notice = .notice(.nothingToAsk)
      return
    }
    motion.stop()
    panel = nil
    let origin: Route =
      if case .quiz = place { quiz?.origin ?? .menu } else { place }
    quiz = QuizState(items, title: title, origin: origin)
    place = .quiz
  }

  /// How hard the next question about a concept may be, by the answers so far.
  public func difficulty(of concept: Concept) -> Difficulty {
    Review.difficulty(streak: streaks[concept] ?? 0)
  }

  /// A round about the current lesson; in the list of lessons, about what is due, or else about everything.
  mutating func beginRound() {
    let concepts: [Concept]
    let title: Phrase
    if let lesson {
      concepts = Concept.taught(inLesson: lesson.lesson.id) + [.lesson(lesson.lesson.id)]
      title = Phrase.verbatim(lesson.lesson.title)
    } else {
      concepts = due.isEmpty ? Concept.generated : due
      title = due.isEmpty ? .question(.everything) : .question(.whatIsDue)
    }
    rounds += 1
    startRound(RoundOrder(concepts, count: Self.roundLength, seed: seed &+ rounds, title: title))
  }

  /// Starts the requested round, as hard as earlier answers allow.
  mutating func startRound(_ order: RoundOrder) {
    let concepts = order.concepts ?? Array(due.prefix(order.count))
    let round = QuizRound(
      concepts: concepts, count: min(order.count, order.concepts == nil ? concepts.count : .max),
      seed: order.seed, lessons: course.lessons, language: language, isMixed: order.concepts != nil,
      difficulty: difficulty)
    startQuiz(round.items, title: order.title)
  }

  /// To the next question or the one before; after the last the summary, which Enter leaves.
  mutating func moveInRound(by step: Int) {
    guard let position = quiz?.position, let count = quiz?.stops.count else { return }
    motion.stop()
    quiz?.position = min(max(0, position + step), count)
  }

  mutating func moveInSummary(by step: Int) {
    guard let quiz, quiz.isSummary else { return }
    self.quiz?.selection = min(max(0, quiz.selection + step), quiz.summary.count - 1)
  }

  /// Opens the page that teaches the concept of a line, or of the one under the cursor.
  mutating func readAgain(_ line: Int?) {
    guard let quiz, quiz.isSummary, quiz.summary.indices.contains(line ?? quiz.selection) else { return }
    let concept = quiz.summary[line ?? quiz.selection].concept
    guard let index = course.lessons.firstIndex(where: { $0.id == concept.lesson }) else {
      notice = .notice(.notTaught(concept.title(among: course.lessons)))
      return
    }
    enter(index)
    let page = concept.page(in: course.lessons[index])
    withLesson { $0.position = $0.stops.firstIndex(of: .page(page)) ?? 0 }
  }

  mutating func leaveRound() {
    motion.stop()
    place = quiz?.origin ?? .menu
    quiz = nil
  }
}
