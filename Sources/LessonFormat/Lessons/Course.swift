/// A series of lessons.
public struct Course: Equatable, Sendable {
  /// The id under which progress is stored. Courses without one share progress by the ids of their lessons.
  public var id: String?
  public var title: String
  public var lessons: [Lesson]

  public init(id: String? = nil, title: String, lessons: [Lesson]) {
    self.id = id
    self.title = title
    self.lessons = lessons
  }

  /// Mistakes between lessons: duplicate ids, unknown needs, circular needs. In the order of the lessons, up
  /// to a hundred of each kind.
  public static func check(_ lessons: [Lesson]) -> [Diagnostic] {
    let owners = Dictionary(
      lessons.indices.map { (lessons[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = lessons.map(\.id)
    let taken = lessons.indices.filter { owners[ids[$0]] != $0 }.prefix(MistakeLog.limit).map { index in
      lessons[index].diagnostic(
        "the id '\(ids[index])' is taken by \(lessons[owners[ids[index]] ?? 0].file)",
        at: lessons[index].positions.id,
        help: "every lesson has an id of its own")
    }
    let unknown = unknownNeeds(of: lessons, known: owners).prefix(MistakeLog.limit).map { lesson, position in
      let need = lesson.needs[position]
      return lesson.diagnostic(
        "there is no lesson '\(Suggestion.clipped(need))'", at: lesson.spot(ofNeed: position),
        help: Suggestion.help(for: need, among: ids, called: "lessons"))
    }
    return taken + unknown + NeedsGraph(lessons: lessons, index: owners).circles()
  }

  /// Mistakes that only matter to authors: terms used before a lesson teaches them. Slower than `check`.
  public static func proofread(_ lessons: [Lesson]) -> [Diagnostic] { TermCheck(lessons).mistakes() }

  /// Each with its index among the lesson's needs.
  private static func unknownNeeds(of lessons: [Lesson], known: [String: Int]) -> [(Lesson, Int)] {
    lessons.flatMap { lesson in
      lesson.needs.indices.filter { known[lesson.needs[$0]] == nil }.map { (lesson, $0) }
    }
  }
}

extension Lesson {
  func spot(ofNeed position: Int) -> LessonPositions.SourcePosition {
    position < positions.needs.count ? positions.needs[position] : positions.id
  }

  /// A mistake at a position that the lesson remembers.
  public func diagnostic(_ message: String, at spot: LessonPositions.SourcePosition, help: String)
    -> Diagnostic
  {
    Diagnostic(
      file: file, line: spot.line, column: spot.column, message: message, help: help, source: spot.source)
  }

  /// A mistake on a line of the lesson's file, such as a page's.
  public func diagnostic(_ message: String, atLine line: Int, help: String) -> Diagnostic {
    let source = positions.text?.text(ofLine: line) ?? ""
    return diagnostic(message, at: .init(line: line, column: 1, source: source), help: help)
  }
}
