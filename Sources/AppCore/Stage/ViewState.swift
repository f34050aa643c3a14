import Kernels
import LessonFormat
import Localization

/// The current view of a stage, with the state of its own. What all views share is in `StageState`.
public enum ViewState: Equatable, Sendable {
  /// Has no state: its step and its predictions are the stage's.
  case walk
  case shapes(ShapesState)
  /// Steps with the walk.
  case backward(BackwardState)
  /// Steps with the walk.
  case shift(ShiftState)
  case compare(CompareState)
  case pipeline(PipelineState)

  /// The view as first shown; the walk if it has nothing to show.
  init(_ kind: ViewKind, for stage: StageState) {
    switch kind {
    case .walk: self = .walk
    case .shapes: self = ShapesState(stage).map(ViewState.shapes) ?? .walk
    case .backward: self = .backward(BackwardState(stage))
    case .shift: self = .shift(ShiftState(stage))
    case .compare: self = .compare(CompareState(stage))
    case .pipeline: self = PipelineState(stage).map(ViewState.pipeline) ?? .walk
    }
  }

  public var kind: ViewKind {
    switch self {
    case .walk: .walk
    case .shapes: .shapes
    case .backward: .backward
    case .shift: .shift
    case .compare: .compare
    case .pipeline: .pipeline
    }
  }

  /// Whether the overlay box glides from step to step.
  var glides: Bool {
    switch self {
    case .walk, .backward, .shift, .compare: true
    case .shapes, .pipeline: false
    }
  }

  /// Whether the learner has changed the view's initial state, apart from the stage's settings.
  func isChanged(on stage: StageState) -> Bool {
    switch self {
    case .walk, .pipeline: false
    case .shapes(let shapes): shapes.size != ShapesState.ownSize(stage)
    case .backward(let backward): backward.gradient != BackwardState.ownGradient(stage)
    case .shift(let shift): shift.shift != ShiftState.ownShift(stage)
    case .compare(let compare): compare.comparison != CompareState.ownComparison(stage)
    }
  }

  /// Why the view cannot follow the stage to `settings`; `nil` if it can.
  func refusal(of settings: Layer) -> Refusal? {
    switch self {
    case .walk, .backward, .shift, .compare, .pipeline: nil
    case .shapes(let shapes): shapes.refusal(of: settings)
    }
  }

  /// Follows the stage, whose settings may have changed.
  mutating func follow(_ stage: StageState) {
    switch self {
    case .walk: break
    case .shapes(var shapes):
      shapes.follow(stage)
      self = .shapes(shapes)
    case .backward(var backward):
      backward.follow(stage)
      self = .backward(backward)
    case .compare(var compare):
      compare.follow(stage)
      self = .compare(compare)
    case .pipeline(var pipeline):
      pipeline.follow(stage)
      self = .pipeline(pipeline)
    case .shift(var shift):
      shift.follow(stage)
      self = .shift(shift)
    }
  }

  /// Ends the view's own use of the arrow keys, so that they step again.
  mutating func endMode() {
    switch self {
    case .walk, .shapes, .compare: break
    case .pipeline(var pipeline):
      pipeline.close()
      self = .pipeline(pipeline)
    case .backward(var backward):
      backward.entry = nil
      self = .backward(backward)
    case .shift(var shift):
      shift.isMoving = false
      self = .shift(shift)
    }
  }

  /// Back to the lesson's state; the stage has its own settings again.
  mutating func reset(to stage: StageState) {
    switch self {
    case .walk: break
    case .shapes(var shapes):
      shapes.reset(to: stage)
      self = .shapes(shapes)
    case .backward: self = .backward(BackwardState(stage))
    case .shift: self = .shift(ShiftState(stage))
    case .compare(var compare):
      compare.reset(to: stage)
      self = .compare(compare)
    case .pipeline(var pipeline):
      pipeline.reset(to: stage)
      self = .pipeline(pipeline)
    }
  }
}

extension ViewKind {
  /// The view's name in running text.
  public var title: Phrase {
    switch self {
    case .walk: .view(.walk)
    case .shapes: .view(.shapes)
    case .backward: .view(.backward)
    case .shift: .view(.shift)
    case .compare: .view(.compare)
    case .pipeline: .view(.pipeline)
    }
  }

  /// The view's name in a word: in English that of lesson files.
  public var shortTitle: Phrase {
    switch self {
    case .walk: .view(.shortWalk)
    case .shapes: .view(.shortShapes)
    case .backward: .view(.shortBackward)
    case .shift: .view(.shortShift)
    case .compare: .view(.shortCompare)
    case .pipeline: .view(.shortPipeline)
    }
  }
}
