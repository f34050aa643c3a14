import LessonFormat
import Kernels
import AppCore

/// Checks every number that a stage can show, under all settings that the learner can reach key by key.
///
/// The settings are endless (padding makes room for a larger box, and so on), so the search is breadth-first
/// and stops after a number of changes.
public struct StageProof: Sendable {
  public let spec: StageSpec
  /// Where the stage is, for messages.
  public let name: String
  /// Whether the learner may change the settings; those of a question are fixed.
  public let isOpen: Bool

  /// All stages of a lesson, including those of questions.
  public static func stages(of lesson: Lesson) -> [StageProof] {
    lesson.pages.flatMap { page in
      let shown = page.stage.map { StageProof(spec: $0, name: "\(lesson.id), '\(page.title)'", isOpen: true) }
      let asked = page.questions.compactMap { question -> StageProof? in
        guard case .cell(let stage, _, _, _) = question.kind else { return nil }
        return StageProof(spec: stage, name: "\(lesson.id), line \(question.line)", isOpen: false)
      }
      return (shown.map { [$0] } ?? []) + asked
    }
  }

  /// The settings within `changes` changes of the lesson's own, nearest first.
  /// - Complexity: O(settings × possible changes).
  public func reachable(changes: Int) -> [Layer] {
    var found = [spec.settings]
    guard isOpen else { return found }
    var seen = Set(found)
    var frontier = found
    for _ in 0..<changes {
      frontier = frontier.flatMap { settings in
        Self.allChanges.compactMap { change in
          guard case .success(let next) = settings.changing(change, on: spec.input) else { return nil }
          return seen.insert(next).inserted ? next : nil
        }
      }
      found += frontier
    }
    return found
  }

  /// Every change that a key or the form can make.
  static let allChanges: [SettingChange] =
    Setting.allCases.flatMap { [.one($0, by: 1), .one($0, by: -1)] }
    + [1, -1].flatMap { [.pool(by: $0), .stride(by: $0)] }
}

/// Compares fast path and reference for stages. Each computation is done once, however many stages show it.
public struct StageChecker: Sendable {
  private struct Computation: Hashable {
    var map: Int
    var layer: Layer
  }

  private var maps: [FeatureMap] = []
  private var done: Set<Computation> = []

  public init() {}

  /// Checks every number that the stage shows under `settings`: the fast kernel's result against each step of
  /// the reference path, and the gradient for 1 at every result.
  public mutating func check(_ stage: StageProof, _ settings: Layer, into report: inout ComparisonReport) {
    let map = stage.spec.input
    let computation = Computation(map: index(of: map), layer: settings.normalized)
    guard done.insert(computation).inserted else { return }
    do {
      let walk = try Walkthrough(settings, on: map)
      if let step = walk.firstDisagreement() {
        report.fault(
          "\(stage.name): \(settings): result \(step.index) is \(step.kernel), reference \(step.result)")
      } else if try !walk.gradientAgrees(walk.result.mapped { _ in 1 }) {
        report.fault("\(stage.name): \(settings): the gradient differs from its reference")
      } else {
        report.add("stage", numbers: walk.count)
      }
    } catch {
      report.fault("\(stage.name): \(settings): \(error.message)")
    }
  }

  private mutating func index(of map: FeatureMap) -> Int {
    if let index = maps.firstIndex(where: { $0.isIdentical(to: map) }) { return index }
    maps.append(map)
    return maps.count - 1
  }
}
