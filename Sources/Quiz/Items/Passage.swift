import LessonFormat
import Localization

/// A piece of a question's text: generated, or written by a lesson's author.
enum Passage: Equatable, Sendable {
  /// With `code` and **strong** marked up as in a lesson.
  case said(Phrase)
  case written([Span])
  case code(String)
  case lines([Phrase])
  /// Titled grids beside one another.
  case figures([Figure])

  struct Figure: Equatable, Sendable {
    let title: Phrase
    let lines: [String]
  }

  func spans(in language: Language) -> [Span] {
    switch self {
    case .said(let phrase): Span.inline(phrase[language])
    case .written(let spans): spans
    case .code(let text): [Span(text, .code)]
    case .lines, .figures: []
    }
  }

  func block(in language: Language) -> Block {
    switch self {
    case .said, .written: .paragraph(spans(in: language))
    case .code(let text): .code(text)
    case .lines(let lines): .code(lines.map { $0[language] }.joined(separator: "\n"))
    case .figures(let figures): QuestionText.figures(figures.map { ($0.title[language], $0.lines) })
    }
  }
}

extension [Passage] {
  func blocks(in language: Language) -> [Block] { map { $0.block(in: language) } }
}
