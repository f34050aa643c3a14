import LessonFormat

/// The current view of a stage, with the state of its own. What all views share is in `StageState`.
public enum ViewState: Equatable, Sendable {
  case walk
  case shapes(ShapesState)
  case backward(BackwardState)
  case shift(ShiftState)
  case compare(CompareState)
  case pipeline(PipelineState)

  /// What the view says of itself.
  public var own: any StageViewState {
    switch self {
    case .walk: WalkState()
    case .shapes(let shapes): shapes
    case .backward(let backward): backward
    case .shift(let shift): shift
    case .compare(let compare): compare
    case .pipeline(let pipeline): pipeline
    }
  }

  /// The view as first shown; the walk if it has nothing to show.
  init(_ kind: ViewKind, for stage: StageState) { self = kind.state.init(stage)?.view ?? .walk }

  public var kind: ViewKind { type(of: own).kind }
}

extension ViewKind {
  public var state: any StageViewState.Type {
    switch self {
    case .walk: WalkState.self
    case .shapes: ShapesState.self
    case .backward: BackwardState.self
    case .shift: ShiftState.self
    case .compare: CompareState.self
    case .pipeline: PipelineState.self
    }
  }

  public var words: ViewWords { state.words }
}

/// The commands of single views besides stepping and settings.
public enum ViewCommand: Equatable, Hashable, Sendable {
  case shapes(ShapesCommand)
  case backward(BackwardCommand)
  case shift(ShiftCommand)
  case compare(CompareCommand)
  case pipeline(PipelineCommand)
}

extension State {
  mutating func perform(_ command: ViewCommand) {
    motion.stop()
    switch command {
    case .shapes(let command): perform(command)
    case .backward(let command): perform(command)
    case .shift(let command): perform(command)
    case .compare(let command): perform(command)
    case .pipeline(let command): perform(command)
    }
  }
}
