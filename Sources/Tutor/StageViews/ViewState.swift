import Curriculum

/// The view of a stage that is on, with what that view keeps by itself. What all views share is in `StageState`.
public enum ViewState: Equatable, Sendable {
  /// Keeps nothing: its step and its predictions are the stage's.
  case walk
  case shapes(ShapesState)
  case compare(CompareState)

  /// The view as it is when first shown; the walk where it has nothing to show.
  init(_ kind: ViewKind, for stage: StageState) {
    switch kind {
    case .walk: self = .walk
    case .shapes: self = ShapesState(stage).map(ViewState.shapes) ?? .walk
    case .compare: self = .compare(CompareState(stage))
    }
  }

  public var kind: ViewKind {
    switch self {
    case .walk: .walk
    case .shapes: .shapes
    case .compare: .compare
    }
  }

  /// Whether the overlay box glides from step to step.
  var glides: Bool {
    switch self {
    case .walk, .compare: true
    case .shapes: false
    }
  }

  /// Whether the learner has changed what the view starts from, other than the stage's settings.
  func isChanged(on stage: StageState) -> Bool {
    switch self {
    case .walk: false
    case .shapes(let shapes): shapes.size != ShapesState.ownSize(stage)
    case .compare(let compare): compare.comparison != CompareState.ownComparison(stage)
    }
  }

  /// Why the view cannot follow the stage to `settings`; `nil` where it can.
  func refusal(of settings: Settings) -> Refusal? {
    switch self {
    case .walk, .compare: nil
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
    case .compare(var compare):
      compare.follow(stage)
      self = .compare(compare)
    }
  }

  /// Back to what the lesson shows; the stage has its own settings again.
  mutating func reset(to stage: StageState) {
    switch self {
    case .walk: break
    case .shapes(var shapes):
      shapes.reset(to: stage)
      self = .shapes(shapes)
    case .compare(var compare):
      compare.reset(to: stage)
      self = .compare(compare)
    }
  }
}

extension ViewKind {
  /// What the view shows, in running text.
  public var title: String {
    switch self {
    case .walk: "the walk"
    case .shapes: "the size formula"
    case .compare: "settings compared"
    }
  }
}
