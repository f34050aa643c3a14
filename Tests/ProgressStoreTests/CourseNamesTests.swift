import ProgressStore
import Quiz
import Testing

/// Two courses may have lessons of one id.
@Suite struct CourseNamesTests {
  private func attempt(_ concept: Concept, _ question: String) -> Attempt {
    Attempt(given(concept, question), time: 5)
  }

  private func given(_ concept: Concept, _ question: String) -> GivenAnswer {
    GivenAnswer(
      concept: concept, question: question, answer: "1", outcome: .right, hints: 0, isFirstTry: true)
  }

  @Test func namesOfACourse() {
    let names = CourseNames(course: "chem")
    let stored = names.stored(given(.lesson("relu"), "lesson.relu#2.0"))
    #expect(stored == given(.lesson("chem/relu"), "lesson.chem/relu#2.0"))
    #expect(names.own(Attempt(stored, time: 5))?.concept == .lesson("relu"))
    #expect(
      names.own(attempt(.lesson("relu"), "")) == nil
        && names.own(attempt(.lesson("chemistry/relu"), "")) == nil)
    #expect(names.stored(given(.maxValue, "predict.relu#1.0")).question == "predict.chem/relu#1.0")
    #expect(names.stored(given(.maxValue, "value.max@7")) == given(.maxValue, "value.max@7"))
    #expect(names.own(attempt(.maxValue, "value.max@7")) != nil, "what is asked everywhere is everybody's")
  }

  @Test func namesWithoutACourse() {
    let names = CourseNames(course: nil)
    let attempt = attempt(.lesson("relu"), "lesson.relu#2.0")
    #expect(names.stored(attempt.given) == attempt.given && names.own(attempt) == attempt)
    #expect(names.own(self.attempt(.lesson("chem/relu"), "")) == nil)
  }
}
