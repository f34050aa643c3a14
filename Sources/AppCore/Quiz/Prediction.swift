import Localization
import Quiz

/// Results that the learner predicts before they are shown.
public struct Prediction: Equatable, Sendable {
  /// Steps from this one on are asked; those before are shown as worked examples.
  public let from: Int
  /// The predictions, by step.
  public internal(set) var said: [Int: Said] = [:]
  /// What has been typed for the current step.
  public internal(set) var field = TextField(limit: Question.typedLimit)
  /// Why the typed text is not an answer.
  public internal(set) var complaint: Phrase?

  public struct Said: Equatable, Sendable {
    public let text: String
    public let isRight: Bool
    /// The mistake in a sentence, if the answer shows one.
    public var gist: String?
  }

  public var typed: String { field.text }

  public init(from: Int) { self.from = from }

  public func isWaiting(at step: Int) -> Bool { step >= from && said[step] == nil }

  /// The first step without a prediction, or one beyond the last.
  func firstWaiting(in count: Int) -> Int {
    (min(from, count)..<count).first { said[$0] == nil } ?? count
  }
}
