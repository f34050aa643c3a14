import LessonFormat
import Screen
import AppCore
import Localization

/// A screen of a lesson whose text is longer than the room beside or above its stage.
public struct Overflow: Equatable, Sendable {
  public let stop: Stop
  /// Lines below the screen; `nil` where there are too many to lay out.
  public let lines: Int?
}

/// Finds the screens of a lesson that have to scroll, using the bodies of the frames that learners see.
public enum PageFit {
  /// The smallest supported screen.
  public static let least = Chrome.least
  /// How many screens of one lesson are examined, and how many are listed.
  static let (stopLimit, listLimit) = (1000, 20)

  /// - Parameter index: the lesson's in `course`.
  public static func overflows(inLesson index: Int, of course: Course, size: Size) -> [Overflow] {
    let language = language(of: course.lessons[index])
    var state = State(course: course, motion: false, language: language)
    _ = update(&state, .command(.openLesson(index)))
    let stops = state.lesson?.stops ?? []
    var found: [Overflow] = []
    for stop in stops.prefix(stopLimit) where found.count < listLimit {
      found += overflow(state, stop, size, language)
      _ = update(&state, .command(.nextPage))
    }
    return found
  }

  /// The language of the interface for the lesson: a translation's own language, if supported.
  private static func language(of lesson: Lesson) -> Language {
    let name = lesson.file.split(separator: "/").last.map(String.init) ?? ""
    return Language(preferring: TranslationName.parts(of: name).map { [$0.language] } ?? [])
  }

  private static func overflow(_ state: State, _ stop: Stop, _ size: Size, _ language: Language) -> [Overflow]
  {
    // Too long for any layout: not laid out at all.
    if let lesson = state.lesson?.lesson, length(stop, of: lesson) > size.columns * size.rows {
      return [Overflow(stop: stop, lines: nil)]
    }
    let lines = LessonView(state: state, look: RenderStyle(language: language)).scrollLimit(size)
    return lines > 0 ? [Overflow(stop: stop, lines: lines)] : []
  }

  /// A lower bound on the columns of the text.
  private static func length(_ stop: Stop, of lesson: Lesson) -> Int {
    switch stop {
    case .page(let page): length(lesson.pages[page].blocks)
    case .question(let page, let number): length(lesson.pages[page].questions[number])
    case .closing: lesson.sources.reduce(0) { $0 + $1.utf8.count / 4 }
    }
  }

  private static func length(_ question: QuestionSpec) -> Int {
    guard case .choice(let text, let choices) = question.kind else { return 0 }
    return length(text) + choices.reduce(0) { $0 + length($1.text) }
  }

  private static func length(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + length($1) } }

  private static func length(_ block: Block) -> Int {
    switch block {
    case .paragraph(let spans), .heading(_, let spans): length(spans)
    case .list(_, let items): items.reduce(0) { $0 + length($1) }
    case .code(let text): text.utf8.count / 4
    case .quote(let blocks): length(blocks)
    case .table(let header, let rows, _): ([header] + rows).joined().reduce(0) { $0 + length($1) }
    case .rule: 0
    }
  }

  /// A character of one column has at most four bytes, apart from combining marks.
  private static func length(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.text.utf8.count } / 4 }
}
