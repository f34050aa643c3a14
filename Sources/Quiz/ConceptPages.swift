import LessonFormat
import Localization

/// Where in a lesson a concept is taught.
extension Concept {
  /// The page to read again (from 0): the page without a question that says most about the concept; the first
  /// page if none mentions it.
  public func page(in lesson: Lesson) -> Int {
    guard case .concept(let name) = title() else { return 0 }
    let signs = Language.signs(of: name)
    let scores = lesson.pages.map { page in page.questions.isEmpty ? Self.score(of: page, signs) : 0 }
    return scores.max().flatMap { scores.firstIndex(of: $0) } ?? 0
  }

  /// How often a page has the words; in its title they count for more.
  private static func score(of page: Page, _ signs: [String]) -> Int {
    let (title, text) = (
      page.title.lowercased(), page.blocks.map(\.plain).joined(separator: "\n").lowercased()
    )
    return signs.reduce(0) { $0 + (title.contains($1) ? 4 : 0) + text.occurrences(of: $1) }
  }
}

extension Block {
  fileprivate var plain: String {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): spans.map(\.text).joined()
    case .code(let text): text
    case .list(_, let items): items.joined().map(\.plain).joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plain).joined(separator: "\n")
    case .table(let header, let rows, _):
      ([header] + rows).joined().map { $0.map(\.text).joined() }.joined(separator: "\n")
    case .rule: ""
    }
  }
}

extension String {
  fileprivate func occurrences(of part: String) -> Int {
    indices.count { self[$0...].hasPrefix(part) }
  }
}
