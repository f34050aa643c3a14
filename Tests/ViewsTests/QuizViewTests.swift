import Playing
import Screen
import Testing

@testable import Quiz
@testable import AppCore
@testable import Views

/// Questions of every kind on an 80x24 screen.
@Suite struct QuizViewTests {
  private static let size = Size(columns: 80, rows: 24)

  private func state(_ items: [QuizItem]) throws -> State {
    var state = State(course: try Sample.course(), motion: false)
    _ = update(&state, .asked(items, title: .verbatim("test")))
    return state
  }

  /// Ten questions of a concept at each difficulty.
  private func items(_ concept: Concept) -> [QuizItem] {
    Difficulty.allCases.flatMap { difficulty in
      (0..<10).compactMap { QuizItem.generate(concept, difficulty, seed: UInt64($0)) }
    }
  }

  /// Four of them at each difficulty, for what takes longer.
  private func some(_ concept: Concept) -> [QuizItem] {
    items(concept).enumerated().filter { $0.offset % 5 < 2 }.map(\.element)
  }

  @Test(arguments: Concept.generated)
  func fitsAndKeepsItsAnswer(concept: Concept) throws {
    let items = items(concept)
    #expect(items.count == 30)
    for item in items {
      let frame = render(try state([item]), size: Self.size, look: RenderStyle())
      #expect(frame.scrollLimit == 0, "\(item.id) does not fit")
      let text = frame.canvas.description
      if item.hides != .nothing { #expect(!text.contains(" = «"), "\(item.id) shows its terms") }
      if item.hides == .currentResult { #expect(text.contains("«?»"), "\(item.id)\n\(text)") }
      if item.hides == .stage { #expect(!text.contains("kernel"), "\(item.id)") }
    }
  }

  @Test(arguments: Concept.generated)
  func explains(concept: Concept) throws {
    for item in items(concept) {
      var state = try state([item])
      state.send(.reveal)
      let text = render(state, size: Size(columns: 100, rows: 60), look: RenderStyle()).canvas.description
      #expect(text.contains("The solution"), "\(item.id)")
    }
  }

  /// The verdict and what follows it are on the screen, also where not all has room, and can be scrolled to the end.
  @Test(arguments: Concept.generated, [size, Size(columns: 60, rows: 20), Size(columns: 48, rows: 16)])
  func theVerdictIsSeen(concept: Concept, size: Size) throws {
    for item in some(concept) {
      for (answer, verdict) in [
        (item.rightAnswers.first, "Right."), (item.misconceptions.first?.answer, "Not quite."),
      ] {
        guard let answer else { continue }
        var player = Player(try state([item]), size: size)
        give(answer, to: &player)
        let shown = player.frame
        let lines = shown.canvas.description.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains(verdict) }, "\(item.id)\n\(shown.canvas)")
        #expect(!lines[line + 1].isEmpty, "\(item.id): no explanation\n\(shown.canvas)")
        for _ in shown.scrollTop..<max(shown.scrollTop, shown.scrollLimit) { player.press(.character("j")) }
        #expect(player.frame.scrollTop == shown.scrollLimit && !"\(player.frame.canvas)".contains("▼"))
      }
    }
  }

  /// While it is typed, an answer is in sight.
  @Test(arguments: Concept.generated)
  func whatIsTypedIsSeen(concept: Concept) throws {
    for item in items(concept) where item.form.isTyped {
      var player = Player(try state([item]), size: Size(columns: 60, rows: 20))
      player.press(.character("7"))
      #expect(player.frame.canvas.description.contains("your answer: 7_"), "\(item.id)")
    }
  }

  /// Nothing is wider than its column.
  @Test(arguments: Concept.generated, [30, 33, 40, 64])
  func nothingIsCutOff(concept: Concept, width: Int) {
    for item in some(concept) {
      var question = Question(item)
      while question.showHint() {}
      question.reveal()
      for (question, prompt) in [(Question(item), item.prompt), (question, question.prompt)] {
        let view = QuestionView(
          question: question, prompt: prompt, title: item.concept.title()[.english], counter: nil, intro: [],
          width: width,
          look: RenderStyle())
        let long = view.lines.filter { $0.width > width }
        #expect(long.isEmpty, "\(item.id): \(long)")
      }
    }
  }

  /// A click answers with the choice that it hits, on whichever of its lines.
  @Test func choicesCanBeClicked() throws {
    for item in items(.settings) {
      let frame = render(try state([item]), size: Self.size, look: RenderStyle())
      #expect(Set(frame.targets.map(\.command)) == Set((0..<4).map { .choose($0) }))
      for target in frame.targets {
        guard case .choose(let index) = target.command else { continue }
        var player = Player(try state([item]))
        player.press(.click(Point(column: target.rect.column + 3, row: target.rect.row)))
        #expect(player.attempts.map(\.answer) == [item.form.options[index].id])
        let settled = player.state
        player.press(.click(Point(column: target.rect.column + 3, row: target.rect.row)))
        #expect(player.state == settled)
      }
    }
  }

  @Test func aLineOfTheSummaryCanBeClicked() throws {
    var course = State(course: Shipped.course, motion: false)
    _ = update(&course, .asked(items(.divisor) + items(.maxValue), title: .verbatim("test")))
    var player = Player(course)
    for _ in 0..<60 { player.press(.right) }
    let target = try #require(player.frame.targets.first { $0.command == .readAgain(line: 1) })
    player.press(.click(Point(column: target.rect.column, row: target.rect.row)))
    #expect(player.state.lesson?.lesson.id == Concept.maxValue.lesson)
    #expect(player.state.lesson?.page?.title == "Keep the largest value")
  }

  private func give(_ answer: Answer, to player: inout Player) {
    let text =
      switch answer {
      case .number(let value): "\(value)"
      case .extent(let extent): "\(extent.height)x\(extent.width)"
      case .cell(let row, let column): "\(row + 1), \(column + 1)"
      case .choice(let id): id
      }
    if let index = player.state.question?.item.form.options.firstIndex(where: { $0.id == text }) {
      return player.send(.command(.choose(index)))
    }
    text.forEach { player.send(.type($0)) }
    player.send(.command(.answer))
  }

  @Test func theSummaryNamesWhatToReadAgain() throws {
    var state = try state(items(.maxValue))
    for _ in 0..<30 { _ = update(&state, .command(.forward)) }
    let text = render(state, size: Self.size, look: RenderStyle()).canvas.description
    #expect(text.contains("0 of 0 right, 30 skipped"))
    #expect(text.contains("skipped  the value of a max-pooled cell"))
  }
}
