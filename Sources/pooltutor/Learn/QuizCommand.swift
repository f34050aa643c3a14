import ArgumentParser
import LessonFormat
import Quiz
import AppCore
import Localization

/// Asks a round of questions.
struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Ask a round of questions about lessons or topics, or about everything.",
    discussion: "A topic is a lesson's id, a concept, or a word such as max, size, padding, keras, gradient.")

  @Argument(help: ArgumentHelp("What to ask about.", valueName: "topic"))
  var topics: [String] = []

  @Option(help: "How many questions, 1 to 100.")
  var count = 10

  @OptionGroup var session: SessionOptions

  func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("--count \(count) must be 1 to 100") }
  }

  func run() throws {
    var (state, progressRecorder) = try session.begin()
    let concepts = topics.isEmpty ? Concept.generated : try topics.flatMap { try named($0, in: state.course) }
    let title: Phrase =
      topics.isEmpty
      ? .question(.everything)
      : topics.map { name(of: $0, in: state.course) }.joined(separator: .mark(.items))
    if let seed = session.seed {
      // The round is the same for everybody, whatever they answered before.
      let round = QuizRound(
        concepts: concepts, count: count, seed: seed, lessons: state.course.lessons,
        language: session.folder.interface, difficulty: { _ in .middle })
      _ = update(&state, .asked(round.items, title: title))
    } else {
      let order = RoundOrder(concepts, count: count, seed: session.seedOrRandom, title: title)
      _ = update(&state, .ordered(order))
    }
    try session.play(state, progressRecorder)
  }

  /// A lesson's title, or the topic as the learner's language calls it.
  private func name(of topic: String, in course: Course) -> Phrase {
    let lesson = course.lessons.first { $0.id == topic }
    return lesson.map { Phrase.verbatim($0.title) } ?? .concept(.topic(topic))
  }

  private func named(_ topic: String, in course: Course) throws -> [Concept] {
    let authored = course.lessons.contains { $0.id == topic } ? [Concept.lesson(topic)] : []
    let concepts = Concept.matching(topic) + authored
    guard concepts.isEmpty else { return concepts }
    let known = Concept.topics + course.lessons.map(\.id)
    throw fail(
      "there is no lesson or topic '\(topic)'; \(Suggestion.help(for: topic, among: known, called: "topics"))",
      .usage)
  }
}

/// Asks what is due for review.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Ask what is due for review, most overdue first.")

  @Option(help: "How many questions at most, 1 to 100.")
  var count = 20

  @OptionGroup var session: SessionOptions

  func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("--count \(count) must be 1 to 100") }
  }

  func run() throws {
    var (state, progressRecorder) = try session.begin()
    guard state.awaitsAnswers || !state.due.isEmpty else {
      try print(Phrase.stats(.nothingDueNow)[session.folder.interface])
      return
    }
    let order = RoundOrder(nil, count: count, seed: session.seedOrRandom, title: .question(.whatIsDue))
    _ = update(&state, .ordered(order))
    try session.play(state, progressRecorder)
  }
}
