import ProgressStore
import Quiz
import Testing

@Suite struct ConceptRecordTests {
  private let week: Int64 = 7 * 86_400_000

  private func attempt(_ time: Int64, _ outcome: Attempt.Outcome = .right, hints: Int = 0, first: Bool = true)
    -> Attempt
  {
    Attempt(
      concept: .winner, question: "", answer: "", outcome: outcome, hints: hints, isFirstTry: first,
      time: time)
  }

  @Test func onlyFirstTriesWithoutHintsAreRight() throws {
    let attempts = [
      attempt(noon), attempt(noon, hints: 1), attempt(noon, .wrong), attempt(noon, first: false),
      attempt(noon, .revealed),
    ]
    let record = try #require(ConceptRecord.all(of: AnswerHistory(attempts), now: noon).first)
    #expect(record.total == ConceptRecord.Count(asked: 4, rightAtFirstTry: 1))
    #expect(record.weeks.last == record.total)
    #expect(record.due == MemoryState(of: .winner, in: AnswerHistory(attempts))?.due)
  }

  @Test func weeksEndNow() throws {
    let times = [
      noon + 5, noon, noon - week + 1, noon - week, noon - 8 * week + 1, noon - 8 * week, .min, .max,
    ]
    let record = try #require(
      ConceptRecord.all(of: AnswerHistory(times.map { attempt($0) }), now: noon).first)
    #expect(record.weeks.map(\.asked) == [1, 0, 0, 0, 0, 0, 1, 4])
    #expect(record.total.asked == 8)
  }

  @Test func conceptsComeInTheOrderOfTeachingAndSayWhenTheyAreDue() {
    let concepts: [Concept] = [.lesson("b"), .gradient, .lesson("a"), .maxValue]
    let attempts = concepts.map { Attempt.sample(1, concept: $0) }
    let records = ConceptRecord.all(of: AnswerHistory(attempts), now: noon)
    #expect(records.map(\.concept) == [.maxValue, .gradient, .lesson("a"), .lesson("b")])
    // Right, but with a hint.
    #expect(records.allSatisfy { $0.due == MemoryState(.hard, at: attempts[0].time).due })
  }
}
