import Foundation
import Quiz

/// Saves records in order. What cannot be saved waits for the next try, which opens the file again if that
/// may help. It has no threads and no clock: the owner decides when to try.
public struct SavingQueue: Sendable {
  /// A record to save.
  public enum Record: Sendable {
    case attempt(Attempt, id: UUID)
    case position(Position)

    /// An attempt with a new id.
    public static func attempt(_ attempt: Attempt) -> Record { .attempt(attempt, id: UUID()) }
  }

  /// Opens the file. If it is still the damaged file `damaged`, that is set aside first.
  public typealias Open = @Sendable (_ damaged: FileIdentity?) -> OpenedStore

  /// Reads what is stored, before anything is added.
  public typealias Recall = (ProgressStore) throws(StoreError) -> Void

  private let open: Open
  /// Records that are not saved yet, oldest first.
  public private(set) var waiting: [Record] = []
  /// Why the last try failed.
  public private(set) var fault: StoreError?
  private var store: ProgressStore?
  private var isChecked = false
  private var damaged: FileIdentity?
  /// The name of a file that was set aside, until saving works again.
  private var setAside: String?

  public init(open: @escaping Open) { self.open = open }

  /// Of several positions in one lesson only the last is kept.
  public mutating func add(_ record: Record) {
    if case .position(let new) = record {
      waiting.removeAll { if case .position(let old) = $0 { old.lesson == new.lesson } else { false } }
    }
    waiting.append(record)
  }

  /// Tries to save all waiting records.
  ///
  /// - Parameter recall: called first if anything can be read, even if nothing can be saved; again if a fresh
  ///   file is begun because the old one was damaged. If it throws, the next try calls it again.
  /// - Returns: the changes to tell the learner.
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
    // Never two at once: closing one would release the other's locks.
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
  /// Whether the next try may succeed without opening the file again.
  fileprivate var isAboutTheMoment: Bool {
    switch self {
    case .full, .busy: true
    default: false
    }
  }
}
