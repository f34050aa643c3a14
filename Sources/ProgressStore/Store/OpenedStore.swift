import Localization

/// Whether what is appended stays.
public enum Saving: Equatable, Sendable {
  case durable
  /// Nothing can be added, and why.
  case unavailable(StoreError)
}

/// A store, and what has to be said about how it was opened.
public struct OpenedStore: Sendable {
  public let store: ProgressStore
  /// Where a damaged file was put, if there was one.
  public let setAside: String?

  public var saving: Saving { store.fault.map(Saving.unavailable) ?? .durable }

  /// Whether the store reads everything that the file holds.
  public var isComplete: Bool {
    if case .newer = store.fault { return false }
    return store.database != nil
  }

  /// What to tell the person, once; `nil` where all is as it should be.
  public var words: Phrase? {
    switch (store.fault, setAside) {
    case (nil, nil): nil
    case (nil, let name?): .saving(.damagedBegun(name))
    case (let fault?, nil): .saving(.progressNotSaved(fault.words))
    case (let fault?, let name?): .saving(.damagedNotSaved(name, fault.words))
    }
  }

  /// The same on the command line.
  public var message: String? { words?[.english] }
}
