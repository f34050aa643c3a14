import LessonFormat
import Kernels
import Localization

extension QuizItem {
  /// A question of a lesson.
  ///
  /// - Parameters:
  ///   - page: its page, from 0.
  ///   - number: its place on the page, from 0.
  ///   - seed: the same seed shuffles the choices the same way.
  public init(
    _ spec: QuestionSpec, lesson: String, page: Int, number: Int, seed: UInt64,
    language: Language = .english
  ) {
    let id = "lesson.\(lesson)#\(page).\(number)"
    switch spec.kind {
    case .cell(let stage, let channel, let row, let column):
      let context = QuestionContext(stage: stage, spot: CellIndex(channel: channel, row: row, column: column))
      self.init(
        id: id, concept: .lesson(lesson), seed: seed, language: language,
        task: CellTask(context: context, ownHints: spec.hints.map(Passage.written), isBrief: true))
    case .choice(let question, let choices):
      var generator = SplitMix64(seed: seed)
      let task = ChoiceTask(
        question: question, choices: generator.shuffled(choices), hints: spec.hints.map(Passage.written))
      self.init(id: id, concept: .lesson(lesson), seed: seed, language: language, task: task)
    }
  }

  /// All questions of a lesson, in its order.
  public static func authored(
    in lesson: Lesson, seed: UInt64, language: Language = .english
  ) -> [QuizItem] {
    lesson.pages.enumerated().flatMap { page, content in
      content.questions.enumerated().map { number, spec in
        QuizItem(
          spec, lesson: lesson.id, page: page, number: number, seed: seed &+ UInt64(page * 64 + number),
          language: language)
      }
    }
  }
}

/// A choice as its author wrote it.
struct ChoiceTask: QuizTask {
  let question: [Span]
  /// In the order in which they are shown.
  let choices: [QuestionSpec.Choice]
  let hints: [Passage]

  var prompt: [Passage] { [.written(question)] }

  var form: AnswerForm {
    .choice(choices.map { AnswerOption(id: $0.id, text: $0.text, why: $0.why) })
  }

  var rightAnswers: [Answer] { choices.filter(\.isCorrect).map { .choice($0.id) } }

  /// The author explains wrong choices in `why`.
  var misconceptions: [Misconception] { [] }

  var solution: [Passage] {
    choices.filter(\.isCorrect).map { .written($0.text + ($0.why.map { [Span(": ")] + $0 } ?? [])) }
  }
}
