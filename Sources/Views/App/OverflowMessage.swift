import LessonFormat
import Screen
import AppCore

/// Says where a page is too long, and by how much.
public struct OverflowMessage {
  let overflow: Overflow
  let lesson: Lesson
  let size: Size

  /// - Parameter size: of the screen that the page does not fit.
  public init(_ overflow: Overflow, of lesson: Lesson, size: Size) {
    (self.overflow, self.lesson, self.size) = (overflow, lesson, size)
  }

  public var diagnostic: Diagnostic {
    switch overflow.stop {
    case .page(let page):
      let page = lesson.pages[page]
      return lesson.diagnostic(
        "the page '\(page.title.prefix(40))' \(excess)", atLine: page.line,
        help: "shorten it, or start a new page with # Title")
    case .question(let page, let number):
      return lesson.diagnostic(
        "this question \(excess)", atLine: lesson.pages[page].questions[number].line,
        help: "shorten it, or the words above it")
    case .closing:
      return lesson.diagnostic(
        "the last page, which lists the sources, \(excess)", at: lesson.positions.sources,
        help: "name fewer sources, or shorten them")
    }
  }

  private var excess: String {
    let room = "for \(size.columns)×\(size.rows)"
    guard let lines = overflow.lines else { return "is far too long \(room)" }
    return "is \(lines) \(lines == 1 ? "line" : "lines") too long \(room)"
  }
}
