import Kernels
import LessonFormat
import Localization

/// The state of a view of the stage, and how it steps, follows and resets. A view that says nothing steps with the
/// walk and keeps nothing that could change.
public protocol StageViewState: Equatable, Sendable {
  static var kind: ViewKind { get }
  static var words: ViewWords { get }

  /// The view as first shown; `nil` if it has nothing to show.
  init?(_ stage: StageState)
  /// This state as the current view.
  var view: ViewState { get }

  /// Whether the overlay box glides from step to step.
  var glides: Bool { get }
  /// Whether the arrow keys are the view's own: they do not step.
  var isInMode: Bool { get }
  /// Ends the view's own use of the arrow keys, so that they step again.
  mutating func endMode()

  /// How many steps the view has on `stage`.
  func count(on stage: StageState) -> Int
  /// The current step, from 0.
  func position(on stage: StageState) -> Int
  /// Goes to a step of the view.
  /// - Returns: the step that the walk goes to; `nil` where it stays.
  mutating func go(to index: Int) -> Int?

  /// Whether the learner has changed the view's initial state, apart from the stage's settings.
  func isChanged(on stage: StageState) -> Bool
  /// Why the view cannot follow the stage to `settings`; `nil` if it can.
  func refusal(of settings: Layer) -> Refusal?
  /// Follows the stage, whose settings may have changed.
  mutating func follow(_ stage: StageState)
  /// Back to the lesson's state; the stage has its own settings again.
  mutating func reset(to stage: StageState)
  /// The map that the learner looks at, and its channel.
  func mapOnShow(_ stage: StageState) -> (map: FeatureMap, channel: Int)
}

extension StageViewState {
  public var glides: Bool { true }
  public var isInMode: Bool { false }
  public mutating func endMode() {}
  public func count(on stage: StageState) -> Int { stage.walk.count }
  public func position(on stage: StageState) -> Int { stage.step }
  public mutating func go(to index: Int) -> Int? { index }
  public func isChanged(on stage: StageState) -> Bool { false }
  public func refusal(of settings: Layer) -> Refusal? { nil }
  public mutating func follow(_ stage: StageState) {}
  public mutating func reset(to stage: StageState) { self = Self(stage) ?? self }
  public func mapOnShow(_ stage: StageState) -> (map: FeatureMap, channel: Int) {
    (stage.walk.input, stage.current.channels.lowerBound)
  }
}

/// What a view is called.
public struct ViewWords: Sendable {
  /// In running text.
  public let title: Phrase
  /// In a word: in English that of lesson files.
  public let short: Phrase
  /// Above its keys in the help.
  public let help: Phrase
  /// Above the keys of its mode in the help; `nil` for a view without.
  public var mode: Phrase?
}

/// The view `walk`: its step and its predictions are the stage's.
public struct WalkState: StageViewState {
  public static let kind = ViewKind.walk
  public static let words = ViewWords(title: .view(.walk), short: .view(.shortWalk), help: .heading(.lesson))

  public init() {}
  public init?(_ stage: StageState) {}
  public var view: ViewState { .walk }
}

extension State {
  /// Changes the state of a view, if it is the one shown.
  mutating func withView<View: StageViewState>(_ body: (inout View, StageState) -> Void) {
    withStage { stage in
      guard var view = stage.view.own as? View else { return }
      body(&view, stage)
      stage.view = view.view
    }
  }
}
