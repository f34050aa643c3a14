import LessonFormat
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct PageFitTests {
  private static let usual = Size(columns: 80, rows: 24)

  private func overflows(_ course: Course, _ size: Size) -> [Overflow] {
    course.lessons.indices.flatMap { PageFit.overflows(inLesson: $0, of: course, size: size) }
  }

  private func course(prose: String, sources: Int = 1) throws -> Course {
    let text = """
      ---
      format: 1
      id: long
      title: Long
      summary: A long lesson.
      sources: [\(Array(repeating: "a book", count: sources).joined(separator: ", "))]
      maps: {m: [[1, 2], [3, 4]]}
      ---
      # Page
      \(prose)

      ```stage
      {input: m, op: max, pool: 2}
      ```

      # Asking
      ```quiz
      {ask: cell, stage: {input: m, op: max, pool: 2}, at: [0, 0]}
      ```
      """
    let (lesson, diagnostics) = LessonParser.parse(text, file: "long.md")
    #expect(diagnostics.isEmpty)
    return Course(title: "", lessons: [try #require(lesson)])
  }

  @Test func everyShippedPageShowsWhole() {
    #expect(overflows(Shipped.course, Self.usual).isEmpty)
  }

  /// A line more than there is room for is one line too many, and each further one counts.
  @Test func countsTheLinesThatHang() throws {
    let items = { (count: Int) in (0..<count).map { "- item \($0)" }.joined(separator: "\n") }
    let most = try #require(
      try (1...40).last { try overflows(course(prose: items($0)), Self.usual).isEmpty })
    for extra in [1, 2, 7] {
      let found = overflows(try course(prose: items(most + extra)), Self.usual)
      #expect(found == [Overflow(stop: .page(0), lines: extra)])
    }
  }

  @Test func theClosingPageCountsToo() throws {
    let found = overflows(try course(prose: "", sources: 60), Self.usual)
    #expect(found.map(\.stop) == [.closing])
  }

  /// What cannot fit is not laid out.
  @Test func farTooLong() throws {
    let found = overflows(try course(prose: String(repeating: "word ", count: 3000)), Self.usual)
    #expect(found == [Overflow(stop: .page(0), lines: nil)])
  }

  /// It says of each screen what the app itself does.
  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 48, rows: 16)])
  func agreesWithTheApp(size: Size) {
    var player = Player(State(course: Shipped.course, motion: false), size: size)
    for (index, lesson) in Shipped.course.lessons.enumerated() {
      player.send(.command(.openLesson(index)))
      var scrolled: [Stop] = []
      for _ in 0..<(player.state.lesson?.stops.count ?? 0) {
        if player.frame.canvas.description.contains("▼ j"), let stop = player.state.lesson?.stop {
          scrolled.append(stop)
        }
        player.send(.command(.nextPage))
      }
      let found = PageFit.overflows(inLesson: index, of: Shipped.course, size: size)
      #expect(found.map(\.stop) == scrolled, "\(lesson.id)")
    }
  }
}
