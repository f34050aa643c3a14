import LessonFormat
import Kernels
import Quiz
import Localization

/// A round of questions, apart from any page.
public struct QuizState: Equatable, Sendable {
  public let title: Phrase
  /// One for each question; after the last comes the summary.
  public internal(set) var stops: [StopState]
  public internal(set) var position = 0
  /// The cursor's line in the summary.
  public internal(set) var selection = 0
  /// Where the learner came from.
  let origin: State.Route

  init(_ items: [QuizItem], title: Phrase, origin: State.Route) {
    self.title = title
    self.origin = origin
    stops = items.map { StopState(stage: StageState(asking: $0), question: Question($0)) }
  }

  public var isSummary: Bool { position >= stops.count }
  public var stop: StopState? { isSummary ? nil : stops[position] }

  /// How one concept went.
  public struct Line: Equatable, Sendable {
    public let concept: Concept
    public internal(set) var asked = 0
    public internal(set) var right = 0
    public internal(set) var skipped = 0
  }

  /// The round by concept, the worst first; skipped questions count as not asked.
  public var summary: [Line] {
    var lines: [Line] = []
    for question in stops.compactMap(\.question) {
      let concept = question.item.concept
      let index =
        lines.firstIndex { $0.concept == concept }
        ?? {
          lines.append(Line(concept: concept))
          return lines.count - 1
        }()
      if !question.isSettled {
        lines[index].skipped += 1
      } else {
        lines[index].asked += 1
        lines[index].right += question.verdict == .right ? 1 : 0
      }
    }
    return lines.enumerated().sorted {
      ($1.element.missed, $0.offset) < ($0.element.missed, $1.offset)
    }.map(\.element)
  }
}

extension QuizState.Line {
  public var missed: Int { asked - right }
}

extension StageState {
  /// The stage beside a question: at the step that it asks about, at the first if the number of steps is the
  /// question, else complete.
  init?(asking item: QuizItem) {
    guard let spec = item.stage, var state = try? StageState(spec) else { return nil }
    state.prediction = nil
    state.go(to: item.spot.map(state.step(of:)) ?? (item.hides == .resultMap ? 0 : .max))
    self = state
  }

  /// The stage beside an answered question, at the end of its demonstration.
  init?(explaining demonstration: Demonstration) {
    guard var state = try? StageState(demonstration.stage, title: demonstration.title) else { return nil }
    state.prediction = nil
    state.go(to: demonstration.spots.last.map(state.step(of:)) ?? .max)
    self = state
  }
}
