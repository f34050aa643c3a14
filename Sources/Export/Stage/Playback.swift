import LessonFormat
import Kernels
import Screen
import AppCore
import Views

/// Runs the app on one page of a course, without a user.
public struct Playback {
  private let start: State
  public let size: Size
  public let look: RenderStyle

  /// - Parameters:
  ///   - lesson: an index into the course's lessons.
  ///   - stop: the stop in the lesson, from 0: a page with a stage.
  public init(
    _ course: Course, lesson: Int, stop: Int, size: Size, look: RenderStyle = RenderStyle(),
    motion: Bool = false
  ) {
    var state = State(course: course.withoutPredictions, motion: motion, language: look.language)
    _ = update(&state, .command(.openLesson(lesson)))
    for _ in 0..<stop { _ = update(&state, .command(.nextPage)) }
    start = state
    self.size = size
    self.look = look
  }

  /// The app in its current state, with nothing covering the stage.
  /// - Parameter fromStart: whether to start at the first step.
  public init(
    _ state: State, size: Size, look: RenderStyle = RenderStyle(), motion: Bool = false,
    fromStart: Bool = false
  ) {
    var state = state.undisturbed(motion: motion)
    if fromStart { _ = update(&state, .command(.firstStep)) }
    (start, self.size, self.look) = (state, size, look)
  }

  /// The stage as the page shows it; `nil` if the page has none.
  public var stage: StageState? { start.stage }

  /// The screen at every step.
  public func screens() -> [Canvas] {
    let count = start.stage?.count ?? 0
    var state = start
    return (0..<count).map { step in
      _ = update(&state, .command(.go(toStep: step)))
      return render(state, size: size, look: look).canvas
    }
  }

  /// A screen, and its duration in milliseconds.
  struct Moment: Equatable {
    let canvas: Canvas
    let duration: Int
  }

  /// The walk as the app plays it, one frame after the other.
  /// - Parameter rest: how long the first and the last screen stay, in milliseconds.
  func moments(rest: Int) -> [Moment] {
    var state = start
    var moments = [Moment(canvas: render(state, size: size, look: look).canvas, duration: rest)]
    var wake = Self.wake(update(&state, .command(.play)))
    while let after = wake {
      wake = Self.wake(update(&state, .tick(milliseconds: after)))
      let canvas = render(state, size: size, look: look).canvas
      moments.append(Moment(canvas: canvas, duration: wake ?? rest))
    }
    return moments
  }

  private static func wake(_ effects: [Effect]) -> Int? {
    for case .wake(let after) in effects { return after }
    return nil
  }
}

extension Course {
  /// The course without predictions.
  var withoutPredictions: Course {
    var course = self
    for lesson in course.lessons.indices {
      for page in course.lessons[lesson].pages.indices {
        course.lessons[lesson].pages[page].stage?.predictFrom = nil
      }
    }
    return course
  }
}
