import Localization

/// Whether records can be saved.
public enum Saving: Equatable, Sendable {
  /// A record that `append` has added survives a power cut.
  case durable
  /// Nothing can be added, for this reason.
  case unavailable(StoreError)
}

/// A store, and how it was opened.
public struct OpenedStore: Sendable {
  public let store: ProgressStore
  /// The new name of a damaged file; `nil` if there was none.
  public let setAside: String?

  /// Whether records can be saved, and why not.
  public var saving: Saving { store.fault.map(Saving.unavailable) ?? .durable }

  /// Whether the store can read everything in the file.
  public var isComplete: Bool {
    if case .newer = store.fault { return false }
    return store.database != nil
  }

  /// A message for the learner; `nil` if all is well.
  public var words: Phrase? {
    switch (store.fault, setAside) {
    case (nil, nil): nil
    case (nil, let name?): .saving(.damagedBegun(name))
    case (let fault?, nil): .saving(.progressNotSaved(fault.words))
    case (let fault?, let name?): .saving(.damagedNotSaved(name, fault.words))
    }
  }

  /// The same in English, for the command line.
  public var message: String? { words?[.english] }
}
