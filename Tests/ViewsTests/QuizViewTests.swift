import Playing
import Quiz
import Screen
import Testing

@testable import Tutor
@testable import Views

/// Questions of every kind on an 80x24 screen.
@Suite struct QuizViewTests {
  private static let size = Size(columns: 80, rows: 24)

  private func state(_ items: [QuizItem]) throws -> State {
    var state = State(course: try Sample.course(), motion: false)
    state.startQuiz(items, title: "test")
    return state
  }

  /// Ten questions of a concept at each difficulty.
  private func items(_ concept: Concept) -> [QuizItem] {
    Difficulty.allCases.flatMap { difficulty in
      (0..<10).compactMap { QuizItem.generate(concept, difficulty, seed: UInt64($0)) }
    }
  }

  @Test(arguments: Concept.generated)
  func fitsAndKeepsItsAnswer(concept: Concept) throws {
    let items = items(concept)
    #expect(items.count == 30)
    for item in items {
      let frame = render(try state([item]), size: Self.size, look: Look())
      #expect(frame.scrollLimit == 0, "\(item.id) does not fit")
      let text = frame.canvas.description
      if item.hides != .nothing { #expect(!text.contains(" = «"), "\(item.id) shows its terms") }
      if item.hides == .currentResult { #expect(text.contains("«?»"), "\(item.id)\n\(text)") }
      if item.hides == .stage { #expect(!text.contains("kernel"), "\(item.id)") }
    }
  }

  @Test(arguments: Concept.generated)
  func explains(concept: Concept) throws {
    for item in items(concept).prefix(6) {
      var state = try state([item])
      _ = update(&state, .command(.reveal))
      _ = update(&state, .recorded(problem: nil))
      let text = render(state, size: Size(columns: 100, rows: 60), look: Look()).canvas.description
      #expect(text.contains("The solution"), "\(item.id)")
    }
  }

  @Test func theSummaryNamesWhatToReadAgain() throws {
    var state = try state(items(.maxValue))
    for _ in 0..<30 { _ = update(&state, .command(.forward)) }
    let text = render(state, size: Self.size, look: Look()).canvas.description
    #expect(text.contains("0 of 0 right, 30 skipped"))
    #expect(text.contains("skipped  the value of a max-pooled cell"))
  }
}
