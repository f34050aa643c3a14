import LessonFormat
import Quiz
import Snippets
import Localization

/// The whole app as a value. `update` is the only thing that changes it.
public struct State: Equatable, Sendable {
  public enum Route: Equatable, Sendable {
    case menu
    case lesson(Int)
    case quiz
  }

  /// A panel over a place.
  public enum Panel: Equatable, Sendable {
    case help
    /// The settings form, with the cursor's row.
    case form(Setting)
    /// The stage as code.
    case code
    /// The list of classic filters, with the cursor's line.
    case detectors(Int)
    /// The form that asks for the file to write.
    case exportForm(ExportForm)
  }

  enum Pending: Equatable, Sendable {
    case question(Question)
    case prediction(Prediction)
  }

  public internal(set) var course: Course
  /// Whether the course is an outline, and its pages are still being read.
  public internal(set) var awaitsPages = false
  let seed: UInt64
  /// The language of generated questions.
  public let language: Language
  public internal(set) var place = Route.menu
  public internal(set) var menu = Menu()
  public internal(set) var panel: Panel?
  public internal(set) var helpScroll = 0
  /// The framework of the code panel, and its scroll position.
  public internal(set) var framework = Snippet.Framework.keras
  public internal(set) var codeScroll = 0
  public internal(set) var motion = Motion()
  /// By lesson; `nil` until opened.
  public internal(set) var lessons: [LessonState?]
  /// The stop where earlier runs left a lesson, by its id.
  var left: [String: Int] = [:]
  /// The current round.
  public internal(set) var quiz: QuizState?
  /// Rounds begun so far, so that each is different.
  var rounds: UInt64 = 0
  /// How many answers about a concept were right in a row, up to the last, in this run and before.
  var streaks: [Concept: Int] = [:]
  /// Concepts that are due for review, most overdue first.
  public internal(set) var due: [Concept] = []
  /// The ids of lessons whose closing page was reached.
  public internal(set) var finished: Set<String> = []
  /// The mistakes in the new version of a watched lesson.
  public internal(set) var mistakes: [Diagnostic] = []
  /// A message to the learner, until the next key.
  public internal(set) var notice: Phrase?
  /// A message that no screen has shown yet.
  var untold: Phrase?
  /// Whether the saved places are still awaited.
  var awaitsPlaces = false
  /// Whether the earlier answers are still awaited.
  public internal(set) var awaitsAnswers = false
  /// Answers given before the earlier ones were known.
  var answeredMeanwhile: [GivenAnswer] = []
  /// The round that waits for them.
  var awaitedRound: RoundOrder?
  /// The task the app waits for; nothing else happens meanwhile.
  public internal(set) var work: PendingTask?
  /// An answer that is judged, but not shown until it is recorded.
  var pending: Pending?
  /// The effects of the current update; empty between updates.
  var outbox: [Effect] = []

  /// - Parameter seed: fixes the order of choices.
  public init(
    course: Course, seed: UInt64 = 0, motion: Bool = true, language: Language = .english
  ) {
    self.course = course
    self.seed = seed
    self.language = language
    lessons = Array(repeating: nil, count: course.lessons.count)
    self.motion.isOn = motion
  }

  /// The same place with nothing over it and nothing in progress: what an export shows.
  public func undisturbed(motion isOn: Bool) -> State {
    var state = self
    (state.panel, state.notice) = (nil, nil)
    state.motion.stop()
    state.motion.isOn = isOn
    state.withStage { stage in
      stage.editor = nil
      stage.endMode()
    }
    return state
  }

  /// The current lesson.
  public var lesson: LessonState? {
    guard case .lesson(let index) = place else { return nil }
    return lessons[index]
  }

  /// The current stage, if the learner may step and change it.
  public var stage: StageState? {
    guard let lesson, lesson.state.question == nil else { return nil }
    return lesson.state.stage
  }

  /// The current question.
  public var question: Question? { place == .quiz ? quiz?.stop?.question : lesson?.state.question }

  /// Changes the current lesson, if there is one.
  mutating func withLesson(_ body: (inout LessonState) -> Void) {
    guard case .lesson(let index) = place, var lesson = lessons[index] else { return }
    // Held in one place only, it changes without being copied.
    lessons[index] = nil
    body(&lesson)
    lessons[index] = lesson
  }

  /// Changes the state of the current stop, of a lesson or of a round.
  mutating func withStop(_ body: (inout StopState) -> Void) {
    if place == .quiz {
      guard var quiz, !quiz.isSummary else { return }
      self.quiz = nil
      body(&quiz.stops[quiz.position])
      self.quiz = quiz
    } else {
      withLesson { body(&$0.states[$0.position]) }
    }
  }

  mutating func withStage(_ body: (inout StageState) -> Void) {
    withLesson { lesson in
      guard lesson.question == nil, var stage = lesson.stage else { return }
      body(&stage)
      lesson.stage = stage
    }
  }

  mutating func withQuestion(_ body: (inout Question) -> Void) {
    withStop { stop in
      guard var question = stop.question else { return }
      body(&question)
      stop.question = question
    }
  }
}
