import LessonFormat
import Kernels
import Quiz
import Localization

/// One screenful of a lesson.
public enum Stop: Equatable, Sendable {
  case page(Int)
  case question(page: Int, number: Int)
  /// The closing page: the sources, and the next lesson.
  case closing
}

/// The state of each stop, so that going back finds it unchanged.
public struct StopState: Equatable, Sendable {
  public internal(set) var stage: StageState?
  public internal(set) var question: Question?
  public internal(set) var scroll = 0
}

/// A lesson that has been opened.
public struct LessonState: Equatable, Sendable {
  public let lesson: Lesson
  public let stops: [Stop]
  /// The current stop.
  public internal(set) var position = 0
  public internal(set) var states: [StopState]

  public init(_ lesson: Lesson, seed: UInt64, language: Language = .english) {
    self.lesson = lesson
    stops =
      lesson.pages.indices.flatMap { Self.stops(of: lesson.pages[$0], number: $0) }
      + (lesson.isExploration ? [] : [.closing])
    states = stops.enumerated().map { index, stop in
      Self.freshState(stop, of: lesson, seed: seed &+ UInt64(index), language)
    }
  }

  /// The one page of an exploration, with its stage.
  init(_ lesson: Lesson, exploring stage: StageState) {
    self.lesson = lesson
    stops = [.page(0)]
    states = [StopState(stage: stage)]
  }

  public var stop: Stop { stops[position] }
  public var state: StopState { states[position] }

  /// The page that the stop belongs to; `nil` on the closing one.
  public var page: Page? {
    switch stop {
    case .page(let page), .question(let page, _): lesson.pages[page]
    case .closing: nil
    }
  }

  var stage: StageState? {
    get { states[position].stage }
    set { states[position].stage = newValue }
  }

  var question: Question? { states[position].question }

  /// The page, then its questions. A page without a stage is no stop of its own: the first question shows its prose.
  private static func stops(of page: Page, number: Int) -> [Stop] {
    let questions = page.questions.indices.map { Stop.question(page: number, number: $0) }
    return page.stage == nil && !questions.isEmpty ? questions : [.page(number)] + questions
  }

  private static func freshState(_ stop: Stop, of lesson: Lesson, seed: UInt64, _ language: Language)
    -> StopState
  {
    switch stop {
    case .page(let page):
      return StopState(stage: lesson.pages[page].stage.flatMap { try? StageState($0) })
    case .question(let page, let number):
      let spec = lesson.pages[page].questions[number]
      let item = QuizItem(
        spec, lesson: lesson.id, page: page, number: number, seed: seed, language: language)
      return StopState(stage: StageState(asking: item), question: Question(item))
    case .closing: return StopState()
    }
  }
}
