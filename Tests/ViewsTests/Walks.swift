import LessonFormat
import Kernels
import Playing
import Screen

@testable import AppCore
@testable import Views

/// A page with a stage, of a lesson that ships or a made one.
struct StagePage: CustomStringConvertible, Sendable {
  let course: Course
  let lesson: Int
  let position: Int

  /// "02-max-pooling/03 Every channel by itself": the lesson's file, then the page on the screen.
  var description: String {
    let file = course.lessons[lesson].file.prefix { $0 != "." }
    return "\(file)/\(position < 9 ? "0" : "")\(position + 1)"
  }

  /// All stage pages of the lessons that ship.
  static let shipped = pages(of: Shipped.course)

  /// Those of them that show a walk.
  static let walked = shipped.filter { $0.state().stage?.view.kind == .walk }

  /// The first stage page of each lesson that ships.
  static let firsts = shipped.filter { page in
    page.position == shipped.first { $0.lesson == page.lesson }?.position
  }

  /// A stage of each layer that no shipped lesson starts with.
  static let layers = (try? Sample.layerCourse()).map(pages) ?? []

  static func pages(of course: Course) -> [StagePage] {
    course.lessons.indices.flatMap { lesson -> [StagePage] in
      let opened = LessonState(course.lessons[lesson], seed: 0)
      return opened.stops.indices.filter {
        opened.states[$0].stage != nil && opened.states[$0].question == nil
      }
      .map { StagePage(course: course, lesson: lesson, position: $0) }
    }
  }

  /// The app at rest on the page, at `step`, with all results shown.
  func state(step: Int = 0) -> State {
    var state = State(course: course, motion: false)
    _ = update(&state, .command(.openLesson(lesson)))
    for _ in 0..<position { _ = update(&state, .command(.nextPage)) }
    if state.stage?.prediction != nil { _ = update(&state, .command(.predict)) }
    _ = update(&state, .command(.go(toStep: step)))
    return state
  }

  /// The app where the page first asks for a result; `nil` where it asks for none.
  var firstAsked: State? {
    var state = state()
    _ = update(&state, .command(.reset))
    _ = update(&state, .command(.lastStep))
    return state.stage?.isWaiting == true ? state : nil
  }

  /// The app at rest at every step, in order; at most `most` of them, with the first and the last.
  func states(most: Int = .max) -> [State] {
    var state = state()
    let count = state.stage?.walk.count ?? 0
    let steps = count <= most ? Array(0..<count) : (0..<most).map { $0 * (count - 1) / max(1, most - 1) }
    return steps.map { step in
      _ = update(&state, .command(.go(toStep: step)))
      return state
    }
  }
}

extension State {
  /// The same state with the box `progress` of the way from the step before.
  func gliding(_ progress: Double) -> State {
    var state = self
    guard let step = stage?.step, step > 0 else { return state }
    state.motion.glide = Glide(from: step - 1, to: step, elapsed: Int(progress * 200), duration: 200)
    return state
  }
}

extension Canvas {
  func line(_ row: Int) -> [Character] { self.row(row).map(\.character) }
}
