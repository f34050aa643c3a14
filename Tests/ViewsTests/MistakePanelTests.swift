import LessonFormat
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct MistakePanelTests {
  private static let sizes = [
    Size(columns: 48, rows: 16), Size(columns: 80, rows: 24), Size(columns: 200, rows: 50),
  ]

  private func mistake(
    column: Int = 5, source: String = "op: avrage", help: String? = "did you mean 'average'?"
  )
    -> Diagnostic
  {
    Diagnostic(
      file: "/far/away/own.md", line: 42, column: column, message: "there is no op 'avrage'", help: help,
      source: source)
  }

  private func rows(_ mistakes: [Diagnostic], _ size: Size, look: RenderStyle = RenderStyle()) -> [String] {
    var state = Session.state(in: "max-pooling")
    _ = update(&state, .reloadFailed(mistakes))
    return render(state, size: size, look: look).canvas.description
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: sizes) func isAtTheBottomAndMovesNothing(size: Size) {
    let (without, with) = (rows([], size), rows([mistake()], size))
    #expect(with.dropLast(6) == without.dropLast(6), "nothing else moves")
    #expect(with.last == without.last, "the keys stay")
    let panel = with.dropLast().suffix(5).map { $0.split(separator: "─").joined().trimmed }
    #expect(
      panel == [
        "own.md, line 42, column 5", "there is no op 'avrage'", "42 │ op: avrage", "^",
        "did you mean 'average'?",
      ])
  }

  /// The caret stands under the character, in lines that are long, wide or full of controls.
  @Test(
    arguments: [
      (1, "avrage"), (5, "op: avrage"), (11, "op: avrage"), (3, "池化Xyz"), (4, "a\tbX"),
      (301, String(repeating: "word ", count: 60) + "X and more" + String(repeating: " word", count: 60)),
      (201, String(repeating: "池", count: 200) + "X" + String(repeating: "化", count: 200)),
      (3, "\u{1B}\u{202E}X"),
    ] as [(Int, String)], sizes)
  func theCaretPointsAtThePlace(place: (Int, String), size: Size) throws {
    let (column, source) = place
    let rows = rows([mistake(column: column, source: source)], size)
    let row = try #require(rows.firstIndex { $0.trimmed == "^" })
    let caret = TextWidth.of(String(rows[row].prefix { $0 != "^" }))
    var at = 0
    let pointed = rows[row - 1].first { character in
      defer { at += TextWidth.of(character) }
      return at == caret
    }
    let place = source.index(source.startIndex, offsetBy: column - 1)
    #expect(pointed ?? " " == (place < source.endIndex ? source[place] : " "), "\(rows[row - 1])")
    #expect(rows.allSatisfy { TextWidth.of($0) <= size.columns })
  }

  @Test func severalAndNoPlace() {
    let size = Self.sizes[1]
    #expect(rows([mistake(), mistake(), mistake()], size).contains { $0.contains("column 5 and 2 more ─") })
    let gone = rows([mistake(source: "", help: nil)], size)
    #expect(gone.contains { $0.contains("── own.md ──") } && !gone.contains { $0.contains("^") })
  }

  @Test func longMistakesLeaveHalfTheScreen() {
    for size in Self.sizes {
      let long = Diagnostic(
        file: String(repeating: "f", count: 500), line: 1, column: 1,
        message: String(repeating: "m ", count: 500),
        help: String(repeating: "h ", count: 500), source: String(repeating: "s", count: 5000))
      #expect(rows([long], size).prefix(size.rows / 2 - 1) == rows([], size).prefix(size.rows / 2 - 1))
    }
  }

  @Test func inASCII() {
    let rows = rows([mistake(source: "op: ävrage × 2")], Self.sizes[1], look: RenderStyle(isASCII: true))
    #expect(rows.joined().unicodeScalars.allSatisfy { $0.isASCII })
    #expect(rows.contains { $0.contains("42 | op: ?vrage x 2") })
  }

  /// What lies under the panel cannot be clicked.
  @Test func clicks() throws {
    var state = Session.state(in: "max-pooling")
    let before = render(state, size: Self.sizes[1], look: RenderStyle())
    let settings = try #require(before.targets.last { $0.rect.row == 22 })
    _ = update(&state, .reloadFailed([mistake()]))
    let after = render(state, size: Self.sizes[1], look: RenderStyle())
    #expect(after.command(at: Point(column: settings.rect.column, row: 22)) == nil)
    #expect(after.command(at: Point(column: 60, row: 4)) == before.command(at: Point(column: 60, row: 4)))
  }

  @Test func beforeThereIsALesson() {
    var state = State(course: Course(title: "own.md", lessons: []))
    _ = update(&state, .reloadFailed([mistake()]))
    let text = render(state, size: Self.sizes[1], look: RenderStyle()).canvas.description
    #expect(text.contains("The lesson appears here") && text.contains("42 │ op: avrage"))
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
