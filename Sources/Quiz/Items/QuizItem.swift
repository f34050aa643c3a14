import LessonFormat
import Kernels
import Localization

/// A result cell: where the box of a stage stands.
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

/// What must not be on the screen before the answer is given. The terms of a step ("max(3, 2) = 3") show only
/// where nothing is hidden.
public enum Hiding: Equatable, Sendable {
  case nothing
  /// The result at the spot, and all after it.
  case currentResult
  /// The result map altogether, and the size formula: how large it is, is the question.
  case resultMap
  /// The box with all that is marked under it: map and result are on show, but not how one comes of the other.
  case box
  /// The whole stage, for its settings are the question: it comes with the feedback. The prompt shows what is needed.
  case stage
}

/// How hard a question is: 1 small whole numbers, 2 negatives, overlaps and edges, 3 fractions, dilation and pads.
public enum Difficulty: Int, CaseIterable, Comparable, Sendable {
  case easy = 1
  case middle, hard

  public static func < (one: Difficulty, other: Difficulty) -> Bool { one.rawValue < other.rawValue }
}

/// One question, generated or out of a lesson, as a value. It holds no right answer: the kernels work that out when an
/// answer is judged.
public struct QuizItem: Equatable, Sendable, Identifiable {
  /// Stable: "value.max.2:8421" (concept, difficulty, seed) or "lesson.relu#7.0" (page and number, from 0).
  public let id: String
  public let concept: Concept
  /// Makes the item again, exactly. For an item of a lesson: what its choices were shuffled by.
  public let seed: UInt64
  public let prompt: [Block]
  /// Shown beside the prompt, less what `hides` says; with the feedback, all of it.
  public let stage: StageSpec?
  /// Where the box stands; `nil` where the question is about no one box.
  public let spot: CellIndex?
  public let hides: Hiding
  public let form: AnswerForm
  /// Given one at a time.
  public let hints: [[Span]]
  /// What its own words are in.
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

  /// How the right answer comes about, with the numbers put in.
  public var solution: [Block] { task.solution.blocks(in: language) }

  /// The prompt without what the stage shows: for when a stage that was hidden is there.
  public var recap: [Block] { task.recap.blocks(in: language) }

  /// What the stage plays with it; `nil` where the question has none.
  public var demonstration: Demonstration? { task.demonstration }

  /// Every answer that is right, by the kernels.
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

  /// What the mistakes one may make here would give, each other than the right answers and the slips before it.
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

/// What a question asks of the kernels, and the words that go with it.
protocol QuizTask: Equatable, Sendable {
  var prompt: [Passage] { get }
  var recap: [Passage] { get }
  var stage: StageSpec? { get }
  var spot: CellIndex? { get }
  var hides: Hiding { get }
  var form: AnswerForm { get }
  /// The same, with what it says by itself in another language.
  func form(in language: Language) -> AnswerForm
  var hints: [Passage] { get }
  /// By the kernels, each time anew; empty only where they refuse the task.
  var rightAnswers: [Answer] { get }
  /// What each mistake would give, the most tempting first; some may coincide with the right answer.
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
