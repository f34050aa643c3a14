/// Finds words of a page's text in the lesson file.
struct WordLocator {
  /// Words to find, with some neighbours.
  struct Sample {
    let words: [String]
    /// How many of the words come before those to find.
    let lead: Int

    init(_ all: [String], at position: Int, count: Int) {
      let start = max(0, position - 3)
      words = Array(all[start..<min(all.count, position + count + 3)])
      lead = position - start
      self.count = count
    }

    fileprivate let count: Int

    /// Without the neighbours.
    fileprivate var alone: [String] { Array(words[lead..<(lead + count)]) }
  }

  private let words: [(text: String, line: Int, column: Int)]
  private let source: SourceText?

  init(_ lesson: Lesson, page: Int) {
    source = lesson.positions.text
    let first = lesson.pages[page].line
    let end = page + 1 < lesson.pages.count ? lesson.pages[page + 1].line : (source?.lineCount ?? 0) + 1
    words = (first..<max(first, end)).flatMap { [source] line in
      Word.all(in: source?.text(ofLine: line) ?? "").map { ($0.text, line, $0.offset + 1) }
    }
  }

  /// The first position of the words among the same neighbours, else of the words anywhere.
  func spot(of sample: Sample) -> LessonPositions.SourcePosition? {
    let place =
      first(sample.words).map { words[$0 + sample.lead] } ?? first(sample.alone).map { words[$0] }
    guard let place else { return nil }
    return .init(line: place.line, column: place.column, source: source?.text(ofLine: place.line) ?? "")
  }

  private func first(_ wanted: [String]) -> Int? {
    guard wanted.count <= words.count else { return nil }
    return (0...(words.count - wanted.count)).first { start in
      wanted.indices.allSatisfy { words[start + $0].text == wanted[$0] }
    }
  }
}
