import LessonFormat
import Kernels
import Localization

/// A stage in use: the lesson's layer and map, the learner's settings, and how far the walk has come.
public struct StageState: Equatable, Sendable {
  private let name: Phrase
  /// The stage shown; its map is the lesson's, or the learner's edit of it.
  public private(set) var spec: StageSpec
  /// The lesson's stage.
  private let lessonSpec: StageSpec
  /// `nil` unless the map is being edited.
  public internal(set) var editor: MapEditor?
  var edits = EditHistory()
  public private(set) var settings: Layer
  public private(set) var walk: Walkthrough
  /// The summary of the values of both maps, for writing them.
  public private(set) var inputValues: ValueSummary
  public private(set) var resultValues: ValueSummary
  /// Zoom and position of the walk.
  public internal(set) var viewport = Viewport()
  /// The step of the walk: results up to it are filled in. Views with their own steps leave it alone.
  public private(set) var step = 0
  /// Results that the learner predicts; `nil` if all are simply shown.
  public internal(set) var prediction: Prediction?
  /// The current view.
  public internal(set) var view = ViewState.walk
  /// The states of the views shown earlier.
  private var left: [ViewKind: ViewState] = [:]

  /// - Throws: `KernelError`, but never for a stage of a lesson that was parsed without mistakes.
  public init(_ spec: StageSpec, title: Phrase = .stage(.map)) throws(KernelError) {
    self.spec = spec
    name = title
    lessonSpec = spec
    settings = spec.settings
    walk = try Walkthrough(settings, on: spec.input)
    inputValues = ValueSummary(walk.input.values)
    resultValues = ValueSummary(walk.result.values)
    prediction = spec.predictFrom.map(Prediction.init)
    view = ViewState(spec.view, for: self)
  }

  public var current: WalkStep { walk.step(step) }

  /// The title above the map.
  public var title: Phrase {
    spec.images.map { .output(.image(spec.image + 1, of: $0.count)) } ?? name
  }

  public var isChanged: Bool {
    isEdited || settings != spec.settings || view.kind != spec.view || view.own.isChanged(on: self)
  }

  /// Whether the learner has edited the lesson's map.
  public var isEdited: Bool { spec != lessonSpec }

  /// Whether the learner still has to predict the current result.
  public var isWaiting: Bool { view.kind == .walk && prediction?.isWaiting(at: step) ?? false }

  /// Goes to a step of the walk; while the walk is shown, not past one that still waits for an answer.
  mutating func goOnWalk(to index: Int) {
    let waiting = view == .walk ? prediction?.firstWaiting(in: walk.count) : nil
    let last = min(walk.count - 1, waiting ?? walk.count)
    viewport.center = nil
    step = min(max(0, index), last)
  }

  /// Asks for all results after the current one; from the first, if it is the last.
  mutating func startPrediction() {
    prediction = Prediction(from: isAtEnd ? 0 : step + 1)
    go(to: step)
  }

  /// Shows another view, as it was left.
  mutating func show(_ kind: ViewKind) {
    left[view.kind] = view
    view = left[kind] ?? ViewState(kind, for: self)
    left[kind] = nil
    changeView { $0.follow($1) }
    if kind == .walk { goOnWalk(to: step) }
  }

  /// Recomputes the map. The walk stays at its result cell, or at the nearest one that still exists. A view that has
  /// nothing to show for the new layer is replaced by the walk.
  /// - Parameter computed: the result, if already known.
  mutating func apply(_ new: Layer, _ computed: Computed? = nil) throws(KernelError) {
    let (place, map) = (walk.step(step), walk.input)
    if let computed {
      walk = computed.walk
    } else {
      walk = try Walkthrough(new, on: spec.input)
    }
    resultValues = computed?.result ?? ValueSummary(walk.result.values)
    if walk.input != map { inputValues = ValueSummary(walk.input.values) }
    settings = new
    prediction = prediction.map { Prediction(from: $0.from) }
    step = walk.index(
      channel: min(place.channel, walk.result.channels - 1), row: min(place.row, walk.result.height - 1),
      column: min(place.column, walk.result.width - 1))
    goOnWalk(to: step)
    guard suits(view.kind) else { return show(.walk) }
    changeView { $0.follow($1) }
  }

  /// Computes the layer on another map. The walk stays at its result cell, or at the nearest one that still exists.
  mutating func take(_ map: FeatureMap) throws(KernelError) {
    let before = spec
    spec.input = map
    do throws(KernelError) {
      try apply(settings)
    } catch {
      spec = before
      throw error
    }
  }

  /// Puts another image of the same file on the stage.
  mutating func take(image: Int) throws(KernelError) {
    guard let map = try spec.images?.map(image) else { return }
    let before = spec.image
    spec.image = image
    do throws(KernelError) {
      try take(map)
    } catch {
      spec.image = before
      throw error
    }
  }

  /// The settings after `change`, if the kernels can compute them and the current view can follow; otherwise why not.
  /// - Parameter wanted: the settings to change; `nil`: the current ones.
  public func changing(_ change: SettingChange, from wanted: Layer? = nil) -> Result<Layer, Refusal> {
    let changed = (wanted ?? settings).changing(change, on: spec.input)
    guard case .success(let new) = changed, view.kind.suits(new.kind), let refusal = view.own.refusal(of: new)
    else { return changed }
    return .failure(refusal)
  }

  /// Adopts settings, or says why not.
  mutating func change(to new: Layer) -> Refusal? {
    do throws(KernelError) {
      try apply(new)
      return nil
    } catch {
      return Refusal(error)
    }
  }

  /// The settings that `reset` computes.
  var lessonsOwn: (settings: Layer, map: FeatureMap) { (lessonSpec.settings, lessonSpec.input) }

  /// Back to the lesson's own settings, in its own view.
  /// - Parameter computed: their result, if already known.
  mutating func reset(_ computed: Computed? = nil) {
    spec = lessonSpec
    edits = EditHistory()
    editor = nil
    try? apply(spec.settings, computed)
    prediction = spec.predictFrom.map(Prediction.init)
    goOnWalk(to: step)
    if view.kind != spec.view { show(spec.view) }
    changeView { $0.reset(to: $1) }
    left = [:]
  }
}
