import Quiz
import AppCore

/// The stage beside the text of a stop: at rest, moving, or while an answer is asked for or played.
struct Scene {
  private(set) var stage: StageState?
  private(set) var props = StageProps()

  init(_ stop: StopState, _ motion: Motion) {
    guard let question = stop.question else {
      stage = stop.stage
      props.glide = motion.glide
      guard stop.stage?.isWaiting == true else { return }
      (props.hides, props.takesCells) = (.currentResult, true)
      return
    }
    props.hides = question.isSettled ? .nothing : question.item.hides
    props.takesCells = question.takesCells
    if props.hides == .stage { return }
    stage = stop.stage
    guard let moment = motion.replay?.moment else { return }
    stage?.go(to: moment.step)
    (props.glide, props.terms) = (moment.glide, moment.terms)
  }

  func planner(_ look: RenderStyle) -> StagePlanner? { stage?.planner(props, look: look) }
}

extension Question {
  /// Whether a click on the input map answers.
  fileprivate var takesCells: Bool {
    if case .cell = item.form { return !isSettled }
    return false
  }
}
