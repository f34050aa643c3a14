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

  /// What lies over a place.
  public enum Panel: Equatable, Sendable {
    case help
    /// The settings form, with the row that the cursor is on.
    case form(Setting)
    /// The stage as code.
    case code
    /// The list of classic filters, with the line that the cursor is on.
    case detectors(Int)
    /// What the stage is to be written to.
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
  /// What questions are asked in, where the interface words them.
  public let language: Language
  public internal(set) var place = Route.menu
  public internal(set) var menu = Menu()
  public internal(set) var panel: Panel?
  public internal(set) var helpScroll = 0
  /// What the code panel is written for, and how far down it is.
  public internal(set) var framework = Snippet.Framework.keras
  public internal(set) var codeScroll = 0
  public internal(set) var motion = Motion()
  /// By lesson; `nil` until opened.
  public internal(set) var lessons: [LessonState?]
  /// The stop at which earlier runs left a lesson, by its id.
  var left: [String: Int] = [:]
  /// The round that is on.
  public internal(set) var quiz: QuizState?
  /// Rounds begun so far, so that each is another.
  var rounds: UInt64 = 0
  /// How many answers about a concept were right in a row, up to the last, in this run and before.
  var streaks: [Concept: Int] = [:]
  /// What is due to be asked again, most overdue first.
  public internal(set) var due: [Concept] = []
  /// The ids of lessons whose closing page was reached.
  public internal(set) var finished: Set<String> = []
  /// What is wrong with the new version of a lesson that is being written.
  public internal(set) var mistakes: [Diagnostic] = []
  /// A word to the learner, until the next key.
  public internal(set) var notice: Phrase?
  /// A word that no screen has shown yet.
  var untold: Phrase?
  /// Whether it is still to be told where lessons were left.
  var awaitsPlaces = false
  /// Whether it is still to be told what was answered before.
  public internal(set) var awaitsAnswers = false
  /// What was answered before that was told.
  var answeredMeanwhile: [Attempt] = []
  /// The round that waits for it.
  var awaitedRound: RoundOrder?
  /// What is waited for; nothing else happens meanwhile.
  public internal(set) var work: PendingTask?
  /// An answer that is judged, but not shown until it is recorded.
  var pending: Pending?
  /// What the current update asks of the world; empty between updates.
  var outbox: [Effect] = []

  /// - Parameter seed: settles the order of choices.
  public init(
    course: Course, seed: UInt64 = 0, motion: Bool = true, language: Language = .english
  ) {
    self.course = course
    self.seed = seed
    self.language = language
    lessons = Array(repeating: nil, count: course.lessons.count)
    self.motion.isOn = motion
  }

  /// Has a word for the learner, shown until the next key.
  public mutating func tell(_ notice: Phrase) { self.notice = notice }

  /// The same place with nothing over it and nothing in progress: what is taken along.
  public func undisturbed(motion isOn: Bool) -> State {
    var state = self
    (state.panel, state.notice) = (nil, nil)
    state.motion.stop()
    state.motion.isOn = isOn
    state.withStage { stage in
      stage.editor = nil
      stage.view.endMode()
    }
    return state
  }

  /// The lesson on show.
  public var lesson: LessonState? {
    guard case .lesson(let index) = place else { return nil }
    return lessons[index]
  }

  /// The stage on show, if the learner may step and change it.
  public var stage: StageState? {
    guard let lesson, lesson.state.question == nil else { return nil }
    return lesson.state.stage
  }

  /// The question on show.
  public var question: Question? { place == .quiz ? quiz?.stop?.question : lesson?.state.question }

  /// Works on the lesson on show, if there is one.
  mutating func withLesson(_ body: (inout LessonState) -> Void) {
    guard case .lesson(let index) = place, var lesson = lessons[index] else { return }
    // Held in one place only, it changes without being copied.
    lessons[index] = nil
    body(&lesson)
    lessons[index] = lesson
  }

  /// Works on what is kept for the stop on show: of a lesson, or of a round.
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
