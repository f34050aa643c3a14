/// Whether what is appended stays.
public enum Saving: Equatable, Sendable {
  case durable
  /// Kept until the program ends, and why no longer: one sentence for the person.
  case unavailable(reason: String)
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
  public var message: String? {
    switch (saving, setAside) {
    case (.durable, nil): nil
    case (.durable, let name?): "Progress was damaged: it is kept as \(name), and begins anew."
    case (.unavailable(let reason), nil): "Progress is not saved: \(reason)"
    case (.unavailable(let reason), let name?):
      "Progress was damaged and is kept as \(name). It is not saved: \(reason)"
    }
  }
}
