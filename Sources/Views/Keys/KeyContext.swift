import AppCore

/// The situations in which keys have their meanings.
public enum KeyContext: CaseIterable, Sendable {
  case menu, filter
  /// A page with a stage, one without, a stage that waits for a result.
  case lesson, text, predict
  /// Views of a stage other than the walk.
  case shapes, backward, shift, compare, pipeline
  /// The input map is being edited.
  case edit
  /// The gradient of the view `backward` is being edited.
  case gradient
  /// The arrow keys move the picture of the view `shift`.
  case moving
  /// A cell of a map in the view `pipeline`.
  case opened
  case choice, cell, form, code, help
  /// The list of classic filters, and the form that asks for a file.
  case detectors, exportForm
  /// A question whose answer is shown, in words alone or on a stage too.
  case answered, shown
  /// The end of a round.
  case summary
  /// A long task is pending.
  case working

  public init(_ state: State) {
    if state.work != nil {
      self = .working
      return
    }
    switch (state.panel, state.place) {
    case (.help, _): self = .help
    case (.form, _): self = .form
    case (.code, _): self = .code
    case (.detectors, _): self = .detectors
    case (.exportForm, _): self = .exportForm
    case (nil, .menu): self = state.menu.isFiltering ? .filter : .menu
    case (nil, .lesson): self = Self.inLesson(state)
    case (nil, .quiz): self = Self.inQuiz(state)
    }
  }

  static func inQuiz(_ state: State) -> KeyContext { asking(state) ?? .summary }

  static func inLesson(_ state: State) -> KeyContext {
    asking(state) ?? state.stage.map(onStage) ?? .text
  }

  private static func onStage(_ stage: StageState) -> KeyContext {
    if stage.editor != nil { return .edit }
    return switch stage.view {
    case .walk: stage.isWaiting ? .predict : .lesson
    case .shapes: .shapes
    case .backward(let backward): backward.entry == nil ? .backward : .gradient
    case .shift(let shift): shift.isMoving ? .moving : .shift
    case .compare: .compare
    case .pipeline(let pipeline): pipeline.isOpen ? .opened : .pipeline
    }
  }

  private static func asking(_ state: State) -> KeyContext? {
    state.question.map { question in
      if question.isSettled { return question.item.demonstration == nil ? .answered : .shown }
      return question.item.form.isTyped ? .cell : .choice
    }
  }
}
