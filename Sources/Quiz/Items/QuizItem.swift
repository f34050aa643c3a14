import LessonFormat
import Kernels
import Localization

/// The index of a result cell, and so of a box of the stage.
public struct CellIndex: Hashable, Sendable {
  public var channel: Int
  public var row: Int
  public var column: Int

  public init(channel: Int = 0, row: Int, column: Int) {
    self.channel = channel
    self.row = row
    self.column = column
  }
}

/// What the screen must not show before the answer is given. The terms of a step ("max(3, 2) = 3") show only
/// if nothing is hidden.
public enum Hiding: Equatable, Sendable {
  case nothing
  /// The result at the spot, and all later ones.
  case currentResult
  /// The whole result map and the size formula: the size is the question.
  case resultMap
  /// The box and all marks: map and result are shown, but not which cells belong together.
  case box
  /// The whole stage, because its settings are the question: it comes with the feedback. The prompt has what is needed.
  case stage
}

/// How hard a question is: 1 small whole numbers, 2 negatives, overlaps and edges, 3 fractions, dilation and pads.
public enum Difficulty: Int, CaseIterable, Comparable, Sendable {
  case easy = 1
  case middle, hard

  public static func < (one: Difficulty, other: Difficulty) -> Bool { one.rawValue < other.rawValue }
}

/// One question, generated or from a lesson, as a value. It stores no right answer: the kernels compute it when an
/// answer is judged.
public struct QuizItem: Equatable, Sendable, Identifiable {
  /// Stable: "value.max.2:8421" (concept, difficulty, seed) or "lesson.relu#7.0" (page and number, from 0).
  public let id: String
  public let concept: Concept
  /// Reproduces the item exactly. For an item of a lesson: the seed of its choices' order.
  public let seed: UInt64
  public let prompt: [Block]
  /// Shown beside the prompt without the parts named by `hides`; with the feedback, all of it.
  public let stage: StageSpec?
  /// The box in question; `nil` if the question is not about a single box.
  public let spot: CellIndex?
  public let hides: Hiding
  public let form: AnswerForm
  /// Given one at a time.
  public let hints: [[Span]]
  /// The language of its generated text.
  let language: Language
  let task: any QuizTask

  init(id: String, concept: Concept, seed: UInt64, language: Language = .english, task: some QuizTask) {
    self.id = id
    self.concept = concept
    self.seed = seed
    self.language = language
    self.task = task
    prompt = task.prompt.blocks(in: language)
    stage = task.stage
    spot = task.spot
    hides = task.hides
    form = task.form(in: language)
    hints = task.hints.map { $0.spans(in: language) }
  }

  public static func == (one: QuizItem, other: QuizItem) -> Bool {
    one.id == other.id && one.concept == other.concept && one.seed == other.seed
      && one.task.isSame(as: other.task)
  }

  /// How the right answer is computed, with the numbers.
  public var solution: [Block] { task.solution.blocks(in: language) }

  /// The prompt without what the stage shows, for use beside the revealed stage.
  public var recap: [Block] { task.recap.blocks(in: language) }

  /// What the stage plays after the answer; `nil` if there is nothing to play.
  public var demonstration: Demonstration? { task.demonstration }

  /// All right answers, by the kernels.
  public var rightAnswers: [Answer] { task.rightAnswers }

  /// Judges typed text.
  public func judge(_ text: String) -> Judgement {
    guard let answer = form.read(text) else { return .unreadable(form.request) }
    return judge(answer)
  }

  public func judge(_ answer: Answer) -> Judgement {
    guard form.admits(answer) else { return .unreadable(form.request) }
    if rightAnswers.contains(where: answer.means) { return .right }
    return .wrong(misconceptions.first { answer.means($0.answer) }?.mistake(in: language))
  }

  /// The answers of likely mistakes, without those equal to a right answer or to an earlier mistake's.
  var misconceptions: [Misconception] {
    let right = rightAnswers
    return task.misconceptions.reduce(into: []) { kept, misconception in
      let isTaken =
        right.contains(where: misconception.answer.means)
        || kept.contains { misconception.answer.means($0.answer) }
      if form.admits(misconception.answer), !isTaken { kept.append(misconception) }
    }
  }
}

/// What a question asks of the kernels, and its text.
protocol QuizTask: Equatable, Sendable {
  var prompt: [Passage] { get }
  var recap: [Passage] { get }
  var stage: StageSpec? { get }
  var spot: CellIndex? { get }
  var hides: Hiding { get }
  var form: AnswerForm { get }
  /// The form in another language.
  func form(in language: Language) -> AnswerForm
  var hints: [Passage] { get }
  /// Computed by the kernels each time; empty only if they refuse the task.
  var rightAnswers: [Answer] { get }
  /// The answer of each mistake, the most tempting first; some may coincide with the right answer.
  var misconceptions: [Misconception] { get }
  var solution: [Passage] { get }
  var demonstration: Demonstration? { get }
}

extension QuizTask {
  var recap: [Passage] { prompt }
  var stage: StageSpec? { nil }
  var spot: CellIndex? { nil }
  var hides: Hiding { .nothing }
  func form(in language: Language) -> AnswerForm { form }
  var demonstration: Demonstration? { stage.map { Demonstration($0, spots: spot.map { [$0] } ?? []) } }

  func isSame(as other: any QuizTask) -> Bool { (other as? Self) == self }
}
