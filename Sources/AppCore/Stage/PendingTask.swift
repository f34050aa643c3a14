import LessonFormat
import Kernels
import Localization

/// A long task that the learner waits for, and may stop.
public struct PendingTask: Equatable, Sendable {
  enum Goal: Equatable, Sendable {
    /// Opening a file.
    case opening
    case settings
    case reset
  }

  public let title: Phrase
  let goal: Goal
  /// The part that is done, from 0 to 1.
  public internal(set) var done = 0.0

  /// Whether the screen is still empty.
  public var isOpening: Bool { goal == .opening }

  /// The settings being computed.
  let settings: Layer?
}

/// A layer to compute in the background.
public struct Computation: Equatable, Sendable {
  let layer: Layer
  let input: FeatureMap

  /// - Parameter watch: called with the part that is done, from 0 to 1; returns whether to go on.
  /// - Returns: `nil` if `watch` returned false.
  public func run(_ watch: (Double) -> Bool) -> Result<Computed, Refusal>? {
    do throws(KernelError) {
      // Summarising the result takes as long as a simple kernel.
      guard let walk = try Walkthrough(layer, on: input, watch: { watch($0 * 0.9) }) else {
        return nil
      }
      return .success(Computed(walk: walk, result: ValueSummary(walk.result.values)))
    } catch {
      return .failure(Refusal(error))
    }
  }
}

/// The outcome of a computation.
public struct Computed: Equatable, Sendable {
  let walk: Walkthrough
  let result: ValueSummary
}

extension State {
  /// From now on a file is being opened, and nothing else happens until `opened`.
  mutating func beginOpening(_ name: String) {
    work = PendingTask(title: .viewport(.opening(name)), goal: .opening, settings: nil)
  }

  /// Has the settings computed in the background.
  mutating func begin(_ goal: PendingTask.Goal, _ settings: Layer, on map: FeatureMap) {
    let poolSize = settings.kind.usesPool ? " \(settings.window.poolSize)" : ""
    work = PendingTask(
      title: .viewport(.computing(settings.kind.title, poolSize, on: "\(map.extent)")), goal: goal,
      settings: settings)
    outbox.append(.compute(Computation(layer: settings, input: map)))
  }

  /// The settings of the stage, or those being computed for it.
  var wantedSettings: Layer? { work?.settings ?? stage?.settings }

  mutating func stopWork() {
    guard let work else { return }
    if work.isOpening { return outbox.append(.quit) }
    self.work = nil
    notice = .viewport(.workStopped)
    outbox.append(.stopWork)
  }

  mutating func progress(_ done: Double) { work?.done = min(1, max(0, done)) }

  /// Shows the computed result, unless it was cancelled meanwhile.
  mutating func take(_ computed: Result<Computed, Refusal>) {
    guard let work else { return }
    self.work = nil
    switch (computed, work.goal) {
    case (.failure(let refusal), _): notice = refusal.reason
    case (.success(let computed), .settings): work.settings.map { settle($0, computed) }
    case (.success(let computed), .reset):
      notice = .notice(.lessonSettings)
      withStage { $0.reset(computed) }
      keepFormOnItsRows()
    case (.success, .opening): break
    }
  }

  private mutating func settle(_ settings: Layer, _ computed: Computed) {
    let view = stage?.view.kind
    withStage { try? $0.apply(settings, computed) }
    afterChange(from: view)
  }

  /// Shows the map that was opened.
  mutating func open(_ lesson: Lesson, _ stage: StageState) {
    guard work?.isOpening == true else { return }
    work = nil
    course = Course(title: lesson.title, lessons: [lesson])
    lessons = [LessonState(lesson, exploring: stage)]
    place = .lesson(0)
  }
}

extension StageState {
  /// Roughly how many values are read and written to compute `settings` on `map`.
  private static func load(_ settings: Layer, on map: FeatureMap) -> Double {
    guard let placed = try? settings.placed(on: map) else { return 0 }
    let results = Double(settings.resultChannels(on: map.channels)) * Double(placed.output.count)
    let poolSize = settings.laidWindow.poolSize
    let box =
      settings.kind.usesWindow
      ? Double(poolSize.height) * Double(poolSize.width) * Double(settings.filters?.channels ?? 1) : 1
    return results * (1 + box * Double(settings.kind.has(.power) ? settings.power : 1))
      + Double(map.values.count)
  }

  /// Whether computing `settings` takes so long that it belongs in the background.
  static func isLong(_ settings: Layer, on map: FeatureMap) -> Bool { load(settings, on: map) > 4e6 }
}
