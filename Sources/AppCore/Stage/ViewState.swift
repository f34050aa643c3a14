import Kernels
import LessonFormat
import Localization

/// The view of a stage that is on, with what that view keeps by itself. What all views share is in `StageState`.
public enum ViewState: Equatable, Sendable {
  /// Keeps nothing: its step and its predictions are the stage's.
  case walk
  case shapes(ShapesState)
  /// Steps with the walk.
  case backward(BackwardState)
  /// Steps with the walk.
  case shift(ShiftState)
  case compare(CompareState)
  case pipeline(PipelineState)

  /// The view as it is when first shown; the walk where it has nothing to show.
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

  /// Whether the learner has changed what the view starts from, other than the stage's settings.
  func isChanged(on stage: StageState) -> Bool {
    switch self {
    case .walk, .pipeline: false
    case .shapes(let shapes): shapes.size != ShapesState.ownSize(stage)
    case .backward(let backward): backward.gradient != BackwardState.ownGradient(stage)
    case .shift(let shift): shift.shift != ShiftState.ownShift(stage)
    case .compare(let compare): compare.comparison != CompareState.ownComparison(stage)
    }
  }

  /// Why the view cannot follow the stage to `settings`; `nil` where it can.
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

  /// Leaves what the arrow keys may be used for in the view, so that they step again.
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

  /// Back to what the lesson shows; the stage has its own settings again.
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
  /// What the view shows, in running text.
  public var title: Phrase {
    switch self {
    case .walk: .viewWalk
    case .shapes: .viewShapes
    case .backward: .viewBackward
    case .shift: .viewShift
    case .compare: .viewCompare
    case .pipeline: .viewPipeline
    }
  }

  /// In a word: in English that of lesson files.
  public var shortTitle: Phrase {
    switch self {
    case .walk: .shortWalk
    case .shapes: .shortShapes
    case .backward: .shortBackward
    case .shift: .shortShift
    case .compare: .shortCompare
    case .pipeline: .shortPipeline
    }
  }
}
