import Curriculum
import Kernels

/// How an answer was judged.
public enum Verdict: Equatable, Sendable {
  case right
  case wrong
  /// Not an answer at all: asked again, at no cost. Says what would be one.
  case unreadable(String)
}

/// A question of a lesson on its way from being asked to being answered.
public struct Question: Equatable, Sendable {
  public let spec: QuestionSpec
  /// The order in which the choices are shown: indices into the spec's.
  public let order: [Int]
  /// What has been typed so far.
  public private(set) var typed = ""
  /// The choice that the cursor is on: an index into `order`.
  public private(set) var selected = 0
  public private(set) var hintsShown = 0
  public private(set) var verdict: Verdict?

  /// - Parameter seed: the same seed shuffles the choices the same way.
  public init(_ spec: QuestionSpec, seed: UInt64) {
    self.spec = spec
    if case .choice(_, let choices) = spec.kind {
      var generator = SplitMix64(seed: seed)
      order = choices.indices.shuffled(using: &generator)
    } else {
      order = []
    }
  }

  /// Whether the answer is on the screen: answered, rightly or wrongly.
  public var isSettled: Bool { verdict == .right || verdict == .wrong }

  /// The longest answer that can be typed.
  public static let typedLimit = 24

  public mutating func type(_ character: Character) {
    guard case .cell = spec.kind, !isSettled, typed.count < Self.typedLimit else { return }
    typed.append(character)
    verdict = nil
  }

  public mutating func erase() {
    guard !isSettled, !typed.isEmpty else { return }
    typed.removeLast()
    verdict = nil
  }

  public mutating func moveSelection(by step: Int) {
    guard !isSettled, !order.isEmpty else { return }
    selected = (selected + step + order.count) % order.count
  }

  public mutating func select(_ choice: Int) {
    if !isSettled, order.indices.contains(choice) { selected = choice }
  }

  /// - Returns: whether there was another hint to show.
  public mutating func showHint() -> Bool {
    guard !isSettled, hintsShown < spec.hints.count else { return false }
    hintsShown += 1
    return true
  }

  /// What was typed, or the id of the choice.
  public var answer: String {
    guard case .choice(_, let choices) = spec.kind else { return typed }
    return choices[order[selected]].id
  }

  /// Judges what was typed or chosen. A cell's right value comes out of the kernel here and now.
  public mutating func submit() {
    guard !isSettled else { return }
    switch spec.kind {
    case .cell(let stage, let channel, let row, let column):
      guard let answer = AnswerReader.number(typed) else {
        verdict = .unreadable("Type a number: 1.5, 3/2, -4, inf or nan.")
        return
      }
      let result = try? stage.layer.forward(stage.input, stage.window)
      verdict =
        result.map { AnswerReader.matches(answer, $0[channel, row, column]) } == true ? .right : .wrong
    case .choice(_, let choices):
      verdict = choices[order[selected]].isCorrect ? .right : .wrong
    }
  }
}
