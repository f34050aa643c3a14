import Foundation
import Localization

/// What there is to tell about saving: at once, whenever it changes.
public enum SavingNews: Equatable, Sendable {
  /// A damaged file was given another name, and a fresh one begun.
  case begunAnew(setAside: String)
  /// What is done now is not saved, or waits to be; before that a damaged file may have been set aside.
  case notSaved(StoreError, setAside: String?)
  /// It works again, and everything that waited is saved.
  case savedAgain
  /// Something is dated later than now, so that a clock was wrong. Milliseconds since 1970.
  case clockWasWrong(latest: Int64, now: Int64)

  /// Whether what is done now is saved.
  public var works: Bool {
    if case .notSaved = self { return false }
    return true
  }

  /// What the person is told.
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
