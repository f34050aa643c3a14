import Foundation
import Quiz

/// Saves in the order in which things were done. What cannot be saved waits for the next try, which opens the file anew if that
/// may help. No threads and no clock: whoever has it decides when to try.
public struct SavingQueue: Sendable {
  public enum Record: Sendable {
    case attempt(Attempt, id: UUID)
    case position(Position)

    public static func attempt(_ attempt: Attempt) -> Record { .attempt(attempt, id: UUID()) }
  }

  /// Opens the file; where it is still the one that is damaged, that is set aside first.
  public typealias Open = @Sendable (_ damaged: FileIdentity?) -> OpenedStore

  /// Reads what was kept, before anything is added to it.
  public typealias Recall = (ProgressStore) throws(StoreError) -> Void

  private let open: Open
  /// What is not saved yet, the oldest first.
  public private(set) var waiting: [Record] = []
  /// Why the last try failed.
  public private(set) var fault: StoreError?
  private var store: ProgressStore?
  private var isChecked = false
  private var damaged: FileIdentity?
  /// What was set aside, until it is told that saving works.
  private var setAside: String?

  public init(open: @escaping Open) { self.open = open }

  /// Only the last place in each lesson matters.
  public mutating func add(_ record: Record) {
    if case .position(let new) = record {
      waiting.removeAll { if case .position(let old) = $0 { old.lesson == new.lesson } else { false } }
    }
    waiting.append(record)
  }

  /// Tries to save everything that waits.
  ///
  /// - Parameter recall: is called first where anything can be read, also if nothing can be saved; again for a file
  ///   that is begun because the one before turned out to be damaged. What it throws, it is tried again after.
  /// - Returns: what there is to tell.
  public mutating func save(recall: Recall = { _ throws(StoreError) in }) -> [SavingNews] {
    let before = fault
    do throws(StoreError) {
      do throws(StoreError) {
        try saveAll(recall)
      } catch .damaged {
        damaged = store?.identity
        store = nil
        try saveAll(recall)
      }
      fault = nil
    } catch {
      fault = error
      if !error.isAboutTheMoment { store = nil }
    }
    return news(since: before)
  }

  private mutating func saveAll(_ recall: Recall) throws(StoreError) {
    let store = opened()
    if store.isReadable { try recall(store) }
    if let fault = store.fault { throw fault }
    if !isChecked { try store.check() }
    isChecked = true
    while let next = waiting.first {
      switch next {
      case .attempt(let attempt, let id): try store.append(attempt, id: id)
      case .position(let position): try store.setPosition(position)
      }
      waiting.removeFirst()
    }
  }

  private mutating func opened() -> ProgressStore {
    if let store, store.fault == nil { return store }
    // Not two at once: closing one would give up the locks of the other.
    store = nil
    let opened = open(damaged)
    (store, damaged, isChecked) = (opened.store, nil, false)
    setAside = opened.setAside ?? setAside
    return opened.store
  }

  private mutating func news(since before: StoreError?) -> [SavingNews] {
    if let fault { return fault == before ? [] : [.notSaved(fault, setAside: setAside)] }
    defer { setAside = nil }
    return (setAside.map { [.begunAnew(setAside: $0)] } ?? []) + (before == nil ? [] : [.savedAgain])
  }
}

extension StoreError {
  /// Whether the next try may succeed on the file as it is open.
  fileprivate var isAboutTheMoment: Bool {
    switch self {
    case .full, .busy: true
    default: false
    }
  }
}
