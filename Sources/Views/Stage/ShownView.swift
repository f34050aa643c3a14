import Screen
import AppCore
import Localization

/// How a view of the stage shows and tells itself, and what can be typed for it in plain mode.
public protocol ShownView: StageViewState {
  /// Lays the view out, and draws it.
  func planner(on stage: StageState, _ props: StageProps, _ look: RenderStyle) -> StagePlanner
  /// Whether the view itself shows the size formula.
  var showsFormula: Bool { get }

  /// Whether the text begins with the input map, and with the settings.
  var tellsMap: Bool { get }
  var tellsSettings: Bool { get }
  /// Whether the opening says all, and the steps add nothing.
  var isToldAtOnce: Bool { get }
  func opening(_ teller: ViewTelling) -> [ViewTelling.Part]
  func step(_ teller: ViewTelling) -> [ViewTelling.Part]
  func closing(_ teller: ViewTelling) -> [ViewTelling.Part]

  /// The lines about typed commands in the help of plain mode.
  var typedHelp: [Phrase] { get }
  /// The first words of its typed commands.
  var typedWords: [String] { get }
  /// The meaning of a typed line that begins with one of `typedWords`.
  func typed(_ words: [String], on stage: StageState) -> TypedCommand
  /// Whether a typed command is answered by its effect even if there is a notice.
  var showsEffect: Bool { get }
  /// Whether that effect is told by the step alone.
  var tellsEffectByStep: Bool { get }
}

extension ShownView {
  public var showsFormula: Bool { false }
  public var tellsMap: Bool { true }
  public var tellsSettings: Bool { true }
  public var isToldAtOnce: Bool { false }
  public func opening(_ teller: ViewTelling) -> [ViewTelling.Part] { [] }
  public func step(_ teller: ViewTelling) -> [ViewTelling.Part] { [] }
  public func closing(_ teller: ViewTelling) -> [ViewTelling.Part] { [] }
  public var typedHelp: [Phrase] { [] }
  public var typedWords: [String] { [] }
  public func typed(_ words: [String], on stage: StageState) -> TypedCommand {
    .wrong(.commandRefusal(.helpLists))
  }
  public var showsEffect: Bool { false }
  public var tellsEffectByStep: Bool { false }
}

extension ViewState {
  public var shown: any ShownView {
    switch self {
    case .walk: WalkState()
    case .shapes(let shapes): shapes
    case .backward(let backward): backward
    case .shift(let shift): shift
    case .compare(let compare): compare
    case .pipeline(let pipeline): pipeline
    }
  }
}

/// The meaning of a line typed at a stage.
public enum TypedCommand {
  case commands([Event])
  /// Why it cannot be done, or how to type it.
  case wrong(Phrase)

  /// A whole number of up to six digits.
  public static func number(_ word: String) -> Int? { word.count <= 6 ? Int(word) : nil }
}

extension WalkState: ShownView {
  public func planner(on stage: StageState, _ props: StageProps, _ look: RenderStyle) -> StagePlanner {
    StageView(stage, props, look: look).plan
  }
}
