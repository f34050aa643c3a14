import Foundation
import Localization

/// Changes in saving that the learner is told at once.
public enum SavingNews: Equatable, Sendable {
  /// A damaged file was renamed, and a fresh one begun.
  case begunAnew(setAside: String)
  /// New records are not saved, or not yet. A damaged file may have been set aside before.
  case notSaved(StoreError, setAside: String?)
  /// Saving works again, and all waiting records are saved.
  case savedAgain
  /// A stored time is later than now, so a clock is or was wrong. Milliseconds since 1970.
  case clockWasWrong(latest: Int64, now: Int64)

  /// Whether new records are saved.
  public var works: Bool {
    if case .notSaved = self { return false }
    return true
  }

  /// The message to the learner.
  public var words: Phrase {
    switch self {
    case .begunAnew(let name): .saving(.damagedBegun(name))
    case .notSaved(let fault, nil): .saving(.progressNotSaved(fault.words))
    case .notSaved(let fault, let name?): .saving(.damagedNotSaved(name, fault.words))
    case .savedAgain: .saving(.savedAgain)
    case .clockWasWrong(let latest, let now): .saving(.clockWasWrong(Self.day(latest), now: Self.day(now)))
    }
  }

  private static func day(_ time: Int64) -> String {
    Date(timeIntervalSince1970: Double(time) / 1000).formatted(.iso8601.year().month().day())
  }
}
