import Localization

/// Results that the learner says before they are shown.
public struct Prediction: Equatable, Sendable {
  /// Steps from this one on are asked; those before are shown as worked examples.
  public let from: Int
  /// What was said, by step.
  public internal(set) var said: [Int: Said] = [:]
  /// What has been typed for the current step.
  public internal(set) var typed = ""
  /// Why what was typed is no answer.
  public internal(set) var complaint: Phrase?

  public struct Said: Equatable, Sendable {
    public let text: String
    public let isRight: Bool
    /// What went wrong, in a sentence, where the answer shows it.
    public var gist: String?
  }

  public init(from: Int) { self.from = from }

  public func isWaiting(at step: Int) -> Bool { step >= from && said[step] == nil }

  /// The first step that still waits, or one beyond the last.
  func firstWaiting(in count: Int) -> Int {
    (min(from, count)..<count).first { said[$0] == nil } ?? count
  }
}
