import LessonFormat
import AppCore

/// The situations in which keys have their meanings.
public enum KeyContext: Hashable, Sendable {
  case menu, filter
  /// A page with a stage that shows this view.
  case view(ViewKind)
  /// The arrow keys are the view's own.
  case mode(ViewKind)
  /// A page without a stage, a stage that waits for a result.
  case text, predict
  /// The input map is being edited.
  case edit
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
    if stage.isWaiting { return .predict }
    let view = stage.view.own
    return view.isInMode ? .mode(stage.view.kind) : .view(stage.view.kind)
  }

  private static func asking(_ state: State) -> KeyContext? {
    state.question.map { question in
      if question.isSettled { return question.item.demonstration == nil ? .answered : .shown }
      return question.item.form.isTyped ? .cell : .choice
    }
  }
}

extension KeyContext: CaseIterable {
  /// In the order of the help.
  public static let allCases: [KeyContext] =
    [.view(.walk), .edit, .predict]
    + ViewKind.allCases.dropFirst().flatMap { kind in
      [.view(kind)] + (kind.words.mode == nil ? [] : [.mode(kind)])
    }
    + [
      .text, .form, .code, .detectors, .exportForm, .choice, .cell, .answered, .shown, .summary, .menu,
      .working, .filter, .help,
    ]
}

/// The contexts of views by name, for the table of keys.
extension KeyContext {
  public static let lesson = KeyContext.view(.walk)
  public static let shapes = KeyContext.view(.shapes)
  public static let backward = KeyContext.view(.backward)
  /// The gradient is being edited.
  public static let gradient = KeyContext.mode(.backward)
  public static let shift = KeyContext.view(.shift)
  /// The arrow keys move the picture.
  public static let moving = KeyContext.mode(.shift)
  public static let compare = KeyContext.view(.compare)
  public static let pipeline = KeyContext.view(.pipeline)
  /// A cell of a map.
  public static let opened = KeyContext.mode(.pipeline)
}
