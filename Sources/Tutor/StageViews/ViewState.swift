import Curriculum

/// The view of a stage that is on, with what that view keeps by itself. What all views share is in `StageState`.
public enum ViewState: Equatable, Sendable {
  /// Keeps nothing: its step and its predictions are the stage's.
  case walk
  case shapes(ShapesState)
  case pipeline(PipelineState)

  /// The view as it is when first shown; the walk where it has nothing to show.
  init(_ kind: ViewKind, for stage: StageState) {
    switch kind {
    case .walk: self = .walk
    case .shapes: self = ShapesState(stage).map(ViewState.shapes) ?? .walk
    case .pipeline: self = PipelineState(stage).map(ViewState.pipeline) ?? .walk
    }
  }

  public var kind: ViewKind {
    switch self {
    case .walk: .walk
    case .shapes: .shapes
    case .pipeline: .pipeline
    }
  }

  /// Whether the overlay box glides from step to step.
  var glides: Bool {
    switch self {
    case .walk: true
    case .shapes, .pipeline: false
    }
  }

  /// Whether the learner has changed what the view starts from, other than the stage's settings.
  func isChanged(on stage: StageState) -> Bool {
    switch self {
    case .walk, .pipeline: false
    case .shapes(let shapes): shapes.size != ShapesState.ownSize(stage)
    }
  }

  /// Why the view cannot follow the stage to `settings`; `nil` where it can.
  func refusal(of settings: Settings) -> Refusal? {
    switch self {
    case .walk, .pipeline: nil
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
    case .pipeline(var pipeline):
      pipeline.follow(stage)
      self = .pipeline(pipeline)
    }
  }

  /// Back to what the lesson shows; the stage has its own settings again.
  mutating func reset(to stage: StageState) {
    switch self {
    case .walk: break
    case .shapes(var shapes):
      shapes.reset(to: stage)
      self = .shapes(shapes)
    case .pipeline(var pipeline):
      pipeline.reset(to: stage)
      self = .pipeline(pipeline)
    }
  }
}

extension ViewKind {
  /// What the view shows, in running text.
  public var title: String {
    switch self {
    case .walk: "the walk"
    case .shapes: "the size formula"
    case .pipeline: "the maps as pictures"
    }
  }
}
