import Curriculum
import Kernels

/// A stage in use: the lesson's layer and map, the learner's settings, and how far the walk has come.
public struct StageState: Equatable, Sendable {
  public let spec: StageSpec
  public private(set) var settings: Settings
  public private(set) var walk: Walkthrough
  /// The step on show: results up to it are filled in.
  public private(set) var step = 0
  /// Results that the learner says first; `nil` where all are simply shown.
  public internal(set) var prediction: Prediction?

  /// - Throws: `KernelError`, but never for a stage out of a lesson that was parsed without complaint.
  public init(_ spec: StageSpec) throws(KernelError) {
    self.spec = spec
    settings = Settings(layer: spec.layer, window: spec.window)
    walk = try Walkthrough(spec.layer, spec.window, on: spec.input)
    prediction = spec.predictFrom.map(Prediction.init)
  }

  public var current: WalkStep { walk.step(step) }
  public var isAtEnd: Bool { step == walk.count - 1 }
  public var isChanged: Bool { settings != Settings(layer: spec.layer, window: spec.window) }

  /// Whether the current result is still the learner's to say.
  public var isWaiting: Bool { prediction?.isWaiting(at: step) ?? false }

  /// Goes to a step, but not past one that still waits for an answer.
  public mutating func go(to index: Int) {
    let last = min(walk.count - 1, prediction?.firstWaiting(in: walk.count) ?? walk.count)
    step = min(max(0, index), last)
  }

  /// Asks for all results after the current one; from the first on, if there are none after it.
  mutating func startPrediction() {
    prediction = Prediction(from: isAtEnd ? 0 : step + 1)
    go(to: step)
  }

  /// Recomputes the map. The walk stays at its result cell, or at the nearest one that there still is.
  mutating func apply(_ new: Settings) throws(KernelError) {
    let place = walk.step(step)
    walk = try Walkthrough(new.layer, new.window, on: spec.input)
    settings = new
    prediction = prediction.map { Prediction(from: $0.from) }
    step = walk.index(
      channel: min(place.channel, walk.result.channels - 1), row: min(place.row, walk.result.height - 1),
      column: min(place.column, walk.result.width - 1))
    go(to: step)
  }

  /// Changes a setting, or says why it stays.
  mutating func change(_ change: SettingChange) -> Refusal? {
    switch settings.changing(change, on: spec.input) {
    case .failure(let refusal): return refusal
    case .success(let new):
      do throws(KernelError) {
        try apply(new)
        return nil
      } catch {
        return Refusal(error.message)
      }
    }
  }

  /// Back to the lesson's own settings.
  mutating func reset() {
    try? apply(Settings(layer: spec.layer, window: spec.window))
    prediction = spec.predictFrom.map(Prediction.init)
    go(to: step)
  }
}
