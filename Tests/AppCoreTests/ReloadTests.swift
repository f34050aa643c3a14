import LessonFormat
import Playing
import Testing

@testable import AppCore

/// A lesson that changes while it is on show.
@Suite struct ReloadTests {
  /// Five pages: a stage; prose; a stage with a question; a question; prose.
  private static let text = """
    ---
    format: 1
    id: own
    title: Own
    summary: A lesson.
    sources: [A book]
    maps: {m: [[1, 2, 3, 4], [5, 6, 7, 8], [1, 2, 3, 4], [5, 6, 7, 8]]}
    ---
    # One
    Words one.

    ```stage
    {input: m, op: max, pool: 2}
    ```
    # Two
    Words two.
    # Three
    ```stage
    {input: m, op: sum, pool: 2}
    ```

    ```quiz
    {ask: cell, stage: {input: m, op: sum, pool: 2}, at: [0, 0], hints: [one, two]}
    ```
    # Four
    ```quiz
    ask: choice
    question: Which?
    choices: [{id: a, text: A, correct: true}, {id: b, text: B}, {id: c, text: C}]
    ```
    # Five
    Words five.
    """

  private func lesson(_ text: String = text) throws -> Lesson {
    let (lesson, diagnostics) = LessonParser.parse(text, file: "own.md")
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    return try #require(lesson)
  }

  /// The lesson open, at a stop.
  private func state(at position: Int) throws -> State {
    var state = State(course: Course(title: "own.md", lessons: [try lesson()]), motion: false)
    state.send(.openLesson(0))
    for _ in 0..<position { state.send(.nextPage) }
    return state
  }

  /// Puts a changed text on show; answers where the learner then is.
  private func reload(_ state: inout State, _ changes: (String, String)...) throws -> Stop? {
    let text = changes.reduce(Self.text) { $0.replacing($1.0, with: $1.1) }
    #expect(text != Self.text || changes.isEmpty)
    _ = update(&state, .reloaded(try lesson(text)))
    let new = try lesson(text)
    #expect(state.course.lessons.first == new)
    return state.lesson?.stop
  }

  @Test func theStopsAreAsTheTestsThink() throws {
    #expect(
      try state(at: 0).lesson?.stops == [
        .page(0), .page(1), .page(2), .question(page: 2, number: 0), .question(page: 3, number: 0), .page(4),
        .closing,
      ])
  }

  @Test(arguments: 0..<7) func nothingChanged(position: Int) throws {
    var state = try state(at: position)
    let before = state
    #expect(try reload(&state) == before.lesson?.stop)
    #expect(state.lesson == before.lesson && state.notice == nil)
  }

  @Test(
    arguments: [
      (("Words two.", "New words."), Stop.page(1)), (("op: max", "op: average"), .page(0)),
      (("hints: [one, two]", "hints: [one]"), .question(page: 2, number: 0)),
      (("question: Which?", "question: What?"), .question(page: 3, number: 0)),
      (("# Five", "# Fifth"), .page(4)), (("# Four", "# New\nPage\n# Four"), .page(3)),
      (("Words five.", "Words five.\n# Six"), .page(5)), (("# Three", "# 3"), .page(2)),
    ] as [((String, String), Stop)], [0, 3, 6])
  func jumpsToThePageThatChanged(to example: ((String, String), Stop), from position: Int) throws {
    let (change, stop) = example
    var state = try state(at: position)
    #expect(try reload(&state, change) == stop)
    #expect(state.notice?[.english].contains("has changed") == true)
  }

  /// Of several changed pages the one on show stays on show.
  @Test func staysOnAPageThatChangedWithOthers() throws {
    var state = try state(at: 2)
    #expect(try reload(&state, ("[[1,", "[[9,")) == .page(2))
    #expect(state.stage?.walk.result.values.first == 22)
  }

  @Test func aHeadAloneMovesNothing() throws {
    var state = try state(at: 4)
    #expect(try reload(&state, ("title: Own", "title: Other")) == .question(page: 3, number: 0))
    #expect(state.course.lessons[0].title == "Other" && state.notice == nil)
  }

  /// Layer and steps of other pages, and of this one where only its words changed, are as they were left.
  @Test func whatIsUnchangedIsKept() throws {
    var state = try state(at: 0)
    state.send(.forward, .forward, .change(.operation, by: 1), .nextPage, .nextPage, .forward)
    let (one, three) = (state.lesson?.states[0].stage, state.stage)
    #expect(one?.step == 2 && one?.isChanged == true && three?.step == 1)
    #expect(try reload(&state, ("Words one.", "Other words."), ("# Two", "# New\n# Two")) == .page(0))
    #expect(state.stage == one)
    #expect(state.lesson?.states[3].stage == three)
    #expect(try reload(&state, ("op: max", "op: sum")) == .page(0))
    #expect(state.stage?.step == 0 && state.stage?.isChanged == false)
  }

  @Test func answersAreKept() throws {
    var state = try state(at: 4)
    state.send(.choiceDown, .answer)
    let question = state.question
    #expect(question?.isSettled == true)
    #expect(try reload(&state, ("Words five.", "Other words.")) == .page(4))
    state.send(.previousPage)
    #expect(state.question == question)
    #expect(try reload(&state, ("text: C}", "text: D}")) == .question(page: 3, number: 0))
    #expect(state.question?.isSettled == false)
  }

  @Test func pagesThatGo() throws {
    var state = try state(at: 5)
    #expect(try reload(&state, ("# Two\nWords two.\n", "")) == .page(3), "the same page, one earlier")
    state = try self.state(at: 5)
    #expect(try reload(&state, ("# Five\nWords five.", "")) == .question(page: 3, number: 0))
    state = try self.state(at: 6)
    #expect(try reload(&state, ("# Five\nWords five.", "")) == .closing)
  }

  @Test func pagesThatMove() throws {
    var state = try state(at: 1)
    state.send(.previousPage, .forward)
    let stage = state.stage
    let moved = Self.text.replacing("# Two\nWords two.\n", with: "").replacing(
      "# One", with: "# Two\nWords two.\n# One")
    _ = update(&state, .reloaded(try lesson(moved)))
    #expect(state.lesson?.stop == .page(1) && state.stage == stage)
  }

  // MARK: Mistakes

  private let mistakes = [Diagnostic(file: "own.md", line: 3, column: 1, message: "m", source: "s")]

  @Test func mistakesLeaveEverythingElseAlone() throws {
    var state = try state(at: 2)
    state.send(.forward)
    let before = state
    _ = update(&state, .reloadFailed(mistakes))
    #expect(state.mistakes == mistakes && state.lesson == before.lesson && state.place == before.place)
    state.send(.forward)
    #expect(state.mistakes == mistakes && state.stage?.step == 2, "stepping goes on")
    #expect(try reload(&state) == .page(2))
    #expect(state.mistakes.isEmpty && state.stage?.step == 2)
  }

  /// A file that has mistakes from the start shows its lesson once they are gone.
  @Test func fromNothing() throws {
    var state = State(course: Course(title: "own.md", lessons: []), motion: false)
    _ = update(&state, .reloadFailed(mistakes))
    for command in [
      Command.open, .menuDown, .menuLast, .forward, .play, .form, .filter, .help, .close, .openLesson(0),
    ] {
      state.send(command)
    }
    #expect(state.lesson == nil && state.mistakes == mistakes)
    _ = update(&state, .reloaded(try lesson()))
    #expect(state.lesson?.stop == .page(0) && state.mistakes.isEmpty)
    #expect(state.course.lessons.count == 1)
  }

  // MARK: Elsewhere than on a page

  @Test func fromTheListOfLessons() throws {
    var state = try state(at: 0)
    state.send(.menu)
    #expect(try reload(&state) == nil, "nothing changed")
    #expect(try reload(&state, ("Words two.", "Other.")) == .page(1))
  }

  /// A round of questions goes on; the lesson is the new one afterwards.
  @Test func duringARound() throws {
    var state = try state(at: 0)
    state.send(.quiz)
    #expect(state.place == .quiz)
    _ = try reload(&state, ("Words two.", "Other."))
    #expect(state.place == .quiz)
    state.send(.menu)
    #expect(state.lesson?.stop == .page(1))
  }

  @Test func theFormGoesWithItsStage() throws {
    var state = try state(at: 0)
    state.send(.form)
    _ = try reload(&state, ("Words one.", "Other."))
    #expect(state.panel == .form(.operation), "the stage is still there")
    _ = try reload(&state, ("Words one.", "Other."), ("Words two.", "Other."))
    #expect(state.panel == nil)
  }

  @Test func whatMovesStands() throws {
    var state = State(course: Course(title: "", lessons: [try lesson()]))
    state.send(.openLesson(0), .play)
    let effects = update(&state, .reloaded(try lesson(Self.text.replacing("two", with: "2"))))
    #expect(effects.contains(.wake(afterMilliseconds: nil)))
    #expect(!state.motion.isPlaying)
  }

  /// Any version may follow any other, at any stop.
  @Test func anyChangeAtAnyStop() throws {
    let pieces = Self.text.components("\n# ")
    for position in 0..<7 {
      var state = try state(at: position)
      for without in 1..<pieces.count {
        let text = pieces.indices.filter { $0 != without }.map { pieces[$0] }.joined(separator: "\n# ")
        _ = update(&state, .reloaded(try lesson(text)))
        #expect(state.lesson.map { $0.stops.indices.contains($0.position) } == true)
        _ = update(&state, .reloaded(try lesson()))
        #expect(state.lesson?.stops.count == 7)
      }
    }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
