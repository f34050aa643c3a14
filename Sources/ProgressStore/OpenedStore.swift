import Words

/// Whether what is appended stays.
public enum Saving: Equatable, Sendable {
  case durable
  /// Kept until the program ends, and why no longer: one sentence for the person.
  case unavailable(reason: Phrase)
}

/// A store that can be used, and what has to be said about how it was opened.
public struct OpenedStore: Sendable {
  public let store: ProgressStore
  public let saving: Saving
  /// Where a damaged file was put, if there was one.
  public let setAside: String?

  /// Whether the store holds everything that the file does.
  public let isComplete: Bool

  /// What to tell the person, once; `nil` where all is as it should be.
  public var words: Phrase? {
    switch (saving, setAside) {
    case (.durable, nil): nil
    case (.durable, let name?): .damagedBegun(name)
    case (.unavailable(let reason), nil): .progressNotSaved(reason)
    case (.unavailable(let reason), let name?): .damagedNotSaved(name, reason)
    }
  }

  /// The same on the command line.
  public var message: String? { words?.english }
}
