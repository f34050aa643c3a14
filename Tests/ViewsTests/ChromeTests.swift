import Playing
import Quiz
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct ChromeTests {
  private static let long =
    "Progress was damaged: it is kept as /home/someone/.local/state/pooltutor/progress.sqlite.corrupt-2026-11-21, and starts afresh."

  /// A word to the learner is never cut off, however long and however small the screen.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 48, rows: 16)])
  func aNoticeIsReadInFull(size: Size) throws {
    for notice in ["short", Self.long] {
      var state = State(course: try Sample.course(), motion: false)
      _ = update(&state, .command(.openLesson(0)))
      _ = update(&state, .told(.verbatim("\(notice)")))
      let text = "\(render(state, size: size, look: RenderStyle()).canvas)"
      #expect(text.filter { !$0.isWhitespace }.hasSuffix(notice.filter { !$0.isWhitespace }), "\(text)")
    }
  }

  /// The list's header says what is due, and leaves its title whole.
  @Test(arguments: [48, 60, 80, 140])
  func theMenuSaysWhatIsDue(columns: Int) throws {
    var state = State(course: Shipped.course, motion: false)
    state.remember(Memory(due: [.maxValue, .divisor]))
    let canvas = render(state, size: Size(columns: columns, rows: 16), look: RenderStyle()).canvas
    let header = String(canvas.row(0).map(\.character))
    #expect(header.contains("ReLU and pooling") && header.contains("due (z)"), "\(header)")
    if columns >= 80 { #expect(header.contains("2 concepts due (z), 0 of")) }
  }
}
