/// Finds terms in a lesson that only a later one teaches. Terms that are *emphasised*, linked or `code` are
/// allowed.
struct TermCheck {
  let lessons: [Lesson]
  private let glossary: Glossary

  init(_ lessons: [Lesson]) {
    self.lessons = lessons
    glossary = Glossary(lessons)
  }

  /// One mistake per term and lesson, at its first occurrence.
  func mistakes() -> [Diagnostic] {
    glossary.isEmpty ? [] : lessons.indices.flatMap(mistakes)
  }

  private func mistakes(in index: Int) -> [Diagnostic] {
    let lesson = lessons[index]
    var told: Set<String> = []
    var found: [Diagnostic] = []
    for (number, page) in lesson.pages.enumerated() {
      var locator: WordLocator?
      for text in PageTexts.of(page) {
        for hit in hits(in: text, index) where told.insert(hit.term).inserted {
          let (term, later) = (hit.term, hit.lesson)
          if locator == nil { locator = WordLocator(lesson, page: number) }
          let spot = locator?.spot(of: hit.sample) ?? .init(line: page.line)
          found.append(
            lesson.diagnostic(
              "'\(Suggestion.clipped(term))' is taught only later, in '\(lessons[later].title)'", at: spot,
              help: "use other words, explain it here and add it to this lesson's terms, or write "
                + "*\(Suggestion.clipped(term))*: emphasised terms may be named before they are taught"))
        }
      }
    }
    return found
  }

  private struct Hit {
    let term: String
    /// The lesson that teaches it.
    let lesson: Int
    let words: [Word]
    let position: Int
    let count: Int

    var sample: WordLocator.Sample { .init(words.map(\.text), at: position, count: count) }
  }

  private func hits(in spans: [Span], _ lesson: Int) -> [Hit] {
    let words = Word.all(in: spans.map(\.text).joined())
    let isPlain = spans.flatMap { span in
      Array(repeating: span.traits.isDisjoint(with: [.code, .emphasis, .link]), count: span.text.count)
    }
    return words.indices.flatMap { position -> [Hit] in
      guard words[position].offset < isPlain.count, isPlain[words[position].offset] else { return [] }
      return glossary.terms(at: position, in: words, after: lesson).map {
        Hit(term: $0.term, lesson: $0.lesson, words: words, position: position, count: $0.count)
      }
    }
  }
}

/// All running text of a page, in its order.
enum PageTexts {
  static func of(_ page: Page) -> [[Span]] {
    [[Span(page.title)]] + page.blocks.flatMap(texts) + page.questions.flatMap(texts)
  }

  private static func texts(_ block: Block) -> [[Span]] {
    switch block {
    case .paragraph(let spans), .heading(_, let spans): [spans]
    case .list(_, let items): items.joined().flatMap(texts)
    case .quote(let blocks): blocks.flatMap(texts)
    case .table(let header, let rows, _): header + rows.joined()
    case .code, .rule: []
    }
  }

  private static func texts(_ question: QuestionSpec) -> [[Span]] {
    guard case .choice(let text, let choices) = question.kind else { return question.hints }
    return [text] + choices.flatMap { [$0.text] + ($0.why.map { [$0] } ?? []) } + question.hints
  }
}
