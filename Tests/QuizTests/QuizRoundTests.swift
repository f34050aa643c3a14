import LessonFormat
import Testing

@testable import Quiz

@Suite struct QuizRoundTests {
  private static func lesson(_ id: String, questions: Int) -> Lesson {
    let specs = (0..<questions).map { number in
      QuestionSpec(
        kind: .choice(
          question: [Span("Question \(number)?")],
          choices: ["a", "b", "c"].map { .init(id: $0, text: [Span($0)], isCorrect: $0 == "b") }))
    }
    return Lesson(
      id: id, title: id, summary: "", pages: [Page(title: "Your turn", blocks: [], questions: specs)],
      file: "")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func theSameSeedMakesTheSameRound(seed: UInt64) {
    let rounds = (0..<2).map { _ in
      QuizRound(concepts: Concept.generated, count: 20, seed: seed, difficulty: .middle)
    }
    #expect(rounds[0] == rounds[1])
    let other = QuizRound(concepts: Concept.generated, count: 20, seed: seed + 1, difficulty: .middle)
    #expect(rounds[0].items != other.items)
  }

  @Test func inTheirOwnOrder() {
    let concepts = [Concept.shift, .divisor, .maxValue]
    let round = QuizRound(concepts: concepts, count: 6, seed: 5, isMixed: false) { _ in .easy }
    #expect(round.items.map(\.concept) == concepts + concepts)
  }

  @Test func conceptsAreMixed() {
    let round = QuizRound(concepts: Concept.generated, count: 48, seed: 5)
    #expect(round.items.count == 48)
    for start in stride(from: 0, to: 48, by: 16) {
      #expect(Set(round.items[start..<(start + 16)].map(\.concept)) == Set(Concept.generated))
    }
    let neighbours = zip(round.items, round.items.dropFirst())
    #expect(neighbours.allSatisfy { $0.concept != $1.concept })
  }

  @Test(arguments: Difficulty.allCases)
  func noQuestionComesTwice(difficulty: Difficulty) {
    for concept in Concept.generated {
      let items = QuizRound(concepts: [concept], count: 12, seed: 3, difficulty: difficulty).items
      #expect(items.count == 12, "\(concept) \(difficulty)")
      for (index, item) in items.enumerated() {
        #expect(!items[..<index].contains { $0.asksTheSame(as: item) }, "\(item.id)")
      }
    }
  }

  @Test func aRoundEndsWhereThereAreNoMoreQuestions() {
    let lessons = [Self.lesson("relu", questions: 3)]
    let round = QuizRound(concepts: [.lesson("relu"), .lesson("gone")], count: 50, seed: 1, lessons: lessons)
    #expect(round.items.count == 3)
    #expect(Set(round.items.map(\.id)) == ["lesson.relu#0.0", "lesson.relu#0.1", "lesson.relu#0.2"])
    #expect(QuizRound(concepts: [], count: 5, seed: 1).items.isEmpty)
    #expect(QuizRound(concepts: Concept.generated, count: 0, seed: 1).items.isEmpty)
  }

  @Test func authoredAndGeneratedQuestionsMix() {
    let round = QuizRound(
      concepts: [.lesson("relu"), .reluValue, .reluValue], count: 6, seed: 9,
      lessons: [Self.lesson("relu", questions: 4)])
    #expect(round.items.count { $0.concept == .lesson("relu") } == 3)
  }

  @Test func difficultyIsAskedForEachConcept() {
    let round = QuizRound(concepts: [.maxValue, .winner], count: 4, seed: 2) { $0 == .winner ? .hard : .easy }
    #expect(round.items.allSatisfy { $0.id.hasPrefix($0.concept == .winner ? "winner.3:" : "value.max.1:") })
  }

  /// A class shares a round by its seed: what a seed makes may not change from run to run or from system to system.
  @Test func aSeedMeansTheSameEverywhere() {
    let round = QuizRound(concepts: [.maxValue, .winner, .gradient], count: 6, seed: 2026)
    #expect(
      round.items.map(\.id) == [
        "value.max.1:2866224757", "winner.1:1652593546", "gradient.1:3399916574", "winner.1:3455501541",
        "value.max.1:1438151025", "gradient.1:988117245",
      ])
    let map = QuizItem.generate(.maxValue, .easy, seed: 42)?.stage?.input
    #expect(map?.values.prefix(8) == [0, 3, 8, 1, 3, 3, 7, 4])
  }
}
