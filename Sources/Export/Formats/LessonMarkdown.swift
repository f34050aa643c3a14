import LessonFormat
import Escaping
import Quiz
import AppCore
import Views
import Localization

/// A lesson as a Markdown file with pictures beside it: its pages, then its questions, then their solutions.
public struct LessonMarkdown {
  private let lesson: Lesson
  /// The prefix of the pictures' names.
  private let name: String
  private let items: [QuizItem]
  /// The language of generated text.
  private let look: RenderStyle

  /// - Parameter name: the file's name without its extension.
  public init(_ lesson: Lesson, name: String, language: Language = .english) {
    self.lesson = lesson
    self.name = name
    look = RenderStyle(language: language)
    items = QuizItem.authored(in: lesson, seed: 0, language: language)
  }

  /// The stages of the pages: the picture's file, its stage, and its title.
  public var pictures: [(file: String, stage: StageState, title: String)] {
    lesson.pages.enumerated().compactMap { index, page in
      guard var spec = page.stage else { return nil }
      spec.predictFrom = nil
      return (try? StageState(spec)).map {
        (file(page: index), $0, look(.export(.pageOf(lesson.title, page.title))))
      }
    }
  }

  /// The stages of questions, as still pictures without the answer.
  public var questions: [(file: String, picture: String)] {
    items.enumerated().compactMap { index, item in
      guard let stage = shown(item), let spot = item.spot else { return nil }
      let step = stage.walk.index(channel: spot.channel, row: spot.row, column: spot.column)
      let title = look(.export(.questionOf(lesson.title, index + 1)))
      let picture = StageSVG(stage, title: title, step: step, hidesResult: true, language: look.language)
      return (file(question: index), picture.text)
    }
  }

  private func shown(_ item: QuizItem) -> StageState? {
    guard item.hides == .currentResult, var spec = item.stage else { return nil }
    spec.predictFrom = nil
    return try? StageState(spec)
  }

  private func file(page: Int) -> String { "\(name)-\(page + 1).svg" }
  private func file(question: Int) -> String { "\(name)-question-\(question + 1).svg" }

  /// - Complexity: O(text + cells of the stages).
  public var text: String {
    var parts = ["# " + Escaped.markdown(lesson.title), Escaped.markdown(lesson.summary)]
    let files = Dictionary(
      pictures.map { ($0.file, StageWords($0.stage, look: look)) }, uniquingKeysWith: { first, _ in first })
    for (index, page) in lesson.pages.enumerated() {
      parts.append("## " + Escaped.markdown(page.title))
      if !page.blocks.isEmpty { parts.append(MarkdownText.text(page.blocks)) }
      if let words = files[file(page: index)] {
        let about = look(.export(.settingsAndSize(words.settings, words.formula)))
        parts += [
          "![\(Escaped.markdown(about))](\(Escaped.url(file(page: index))))",
          MarkdownText.text([Span(about, .emphasis)]),
        ]
      }
    }
    if !items.isEmpty {
      parts += ["## " + look(.export(.questionsHeading))] + items.indices.map(question)
      parts += ["## " + look(.export(.solutionsHeading))] + items.indices.map(solution)
    }
    let sources = lesson.sources.map { "- " + Escaped.markdown($0) }
    if !sources.isEmpty { parts += ["## " + look(.lesson(.sources)), sources.joined(separator: "\n")] }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func question(_ index: Int) -> String {
    let item = items[index]
    var parts = ["**\(index + 1).** " + MarkdownText.text(item.prompt)]
    if let stage = shown(item), item.spot != nil {
      let about = Escaped.markdown(StageWords(stage, look: look).settings)
      parts.append("![\(about)](\(Escaped.url(file(question: index))))")
    }
    let options = item.form.options.enumerated().map {
      "   \(Self.letter($0.offset))) \(MarkdownText.text($0.element.text))"
    }
    if !options.isEmpty { parts.append(options.joined(separator: "  \n")) }
    return parts.joined(separator: "\n\n")
  }

  private func solution(_ index: Int) -> String {
    let item = items[index]
    let options = item.form.options
    guard !options.isEmpty else { return "**\(index + 1).** " + MarkdownText.text(item.solution) }
    let lines = options.enumerated().map { number, option in
      let isRight = item.rightAnswers.contains(.choice(option.id))
      return look(.export(.choiceIs(Self.letter(number), right: isRight, option.why.map(MarkdownText.text))))
    }
    return "**\(index + 1).** " + lines.joined(separator: "  \n")
  }

  private static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(97 + min(25, index)))) }
}
