import Testing

@testable import Quiz

@Suite struct ReviewTests {
  private let day = MemoryState.millisecondsOfADay

  private func attempt(
    _ concept: Concept, _ outcome: Attempt.Outcome, day: Int64, hints: Int = 0, isFirst: Bool = true
  ) -> Attempt {
    Attempt(
      concept: concept, question: "q", answer: "", outcome: outcome, hints: hints, isFirstTry: isFirst,
      time: day * self.day)
  }

  private func difficulty(of concept: Concept, after attempts: some Sequence<Attempt>) -> Difficulty {
    Review.difficulty(streak: AnswerHistory(attempts).streak(of: concept))
  }

  @Test func grades() {
    #expect(attempt(.winner, .right, day: 0).grade == .good)
    #expect(attempt(.winner, .right, day: 0, hints: 1).grade == .hard)
    #expect(attempt(.winner, .right, day: 0, isFirst: false).grade == .hard)
    #expect(attempt(.winner, .wrong, day: 0).grade == .again)
    #expect(attempt(.winner, .revealed, day: 0).grade == .again)
  }

  @Test func nothingAskedNothingDue() {
    #expect(Review.plan(AnswerHistory(), now: 0).isEmpty)
    #expect(Review.next(AnswerHistory(), after: 0) == nil)
    #expect(MemoryState(of: .winner, in: AnswerHistory()) == nil)
  }

  @Test func whatWasWrongIsDueOnTheNextDay() {
    let attempts = [attempt(.maxValue, .wrong, day: 0), attempt(.sumValue, .right, day: 0)]
    #expect(Review.plan(AnswerHistory(attempts), now: day - 1).isEmpty)
    #expect(Review.plan(AnswerHistory(attempts), now: day).map(\.concept) == [.maxValue])
    #expect(Review.next(AnswerHistory(attempts), after: day) == 3 * day)
  }

  @Test func mostOverdueFirst() {
    let attempts = [
      attempt(.sumValue, .right, day: 0), attempt(.maxValue, .wrong, day: 5),
      attempt(.winner, .wrong, day: 1),
      attempt(.lesson("relu"), .right, day: 200),
    ]
    #expect(
      Review.plan(AnswerHistory(attempts), now: 201 * day).map(\.concept) == [.winner, .sumValue, .maxValue])
  }

  @Test func theOrderOfTheListDoesNotMatter() {
    let attempts = [
      attempt(.winner, .wrong, day: 0), attempt(.winner, .right, day: 1), attempt(.winner, .right, day: 4),
    ]
    #expect(
      MemoryState(of: .winner, in: AnswerHistory(attempts))
        == MemoryState(of: .winner, in: AnswerHistory(attempts.reversed())))
  }

  @Test func aClockThatGoesBackDoesNoHarm() {
    var memory = MemoryState(.good, at: 10 * day)
    memory.review(.good, at: 3 * day)
    #expect(memory.lastReview == 10 * day)
    #expect(memory.due > 10 * day)
    #expect(memory.retrievability(at: 0) == 1)
    var late = MemoryState(.good, at: .max)
    late.review(.again, at: .min)
    #expect(late.due == .max)
  }

  @Test func manyWrongAnswersLeaveAMemoryThatRecovers() throws {
    let wrong = (0..<500).map { attempt(.winner, .wrong, day: $0 / 20) }
    let memory = try #require(MemoryState(of: .winner, in: AnswerHistory(wrong)))
    #expect(memory.stability > 0)
    #expect((1...10).contains(memory.difficulty))
    var better = memory
    for day in 26..<60 { better.review(.good, at: Int64(day) * self.day) }
    #expect(better.stability > memory.stability)
  }

  @Test func questionsGetHarderWithARowOfRightOnes() {
    let right = (0..<4).map { attempt(.winner, .right, day: $0) }
    #expect(difficulty(of: .winner, after: []) == .easy)
    #expect(difficulty(of: .winner, after: right.prefix(1)) == .easy)
    #expect(difficulty(of: .winner, after: right.prefix(2)) == .middle)
    #expect(difficulty(of: .winner, after: right) == .hard)
    #expect(difficulty(of: .winner, after: right + [attempt(.winner, .wrong, day: 9)]) == .easy)
    #expect(difficulty(of: .sumValue, after: right) == .easy)
  }
}
