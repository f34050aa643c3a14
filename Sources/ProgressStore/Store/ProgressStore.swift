import Foundation
import GRDB
import Quiz

/// A learner's answers and the position in each lesson, in an SQLite file.
///
/// Attempts are only ever added. Each call is one transaction and returns when it is on disk.
public struct ProgressStore: Sendable {
  /// `nil` if nothing can be read.
  var database: DatabaseQueue?
  /// The file, for messages.
  public let path: String
  /// When it was opened, in milliseconds since 1970.
  let now: Int64
  /// Which file was opened; `nil` in memory.
  public private(set) var identity: FileIdentity?
  /// Why nothing can be added; `nil` if records can be saved.
  public private(set) var fault: StoreError?

  /// Whether stored records can be read.
  public var isReadable: Bool { database != nil }

  /// The most bytes of a database row.
  static let rowLimit = 1 << 20

  init(
    database: DatabaseQueue?, path: String, now: Int64, identity: FileIdentity? = nil,
    fault: StoreError? = nil
  ) {
    (self.database, self.path, self.now) = (database, path, now)
    (self.identity, self.fault) = (identity, fault)
  }

  /// An empty store that cannot be added to.
  static func empty(path: String, now: Int64, fault: StoreError) throws -> ProgressStore {
    let memory = try DatabaseQueue()
    try memory.write(Schema.migrate)
    return ProgressStore(database: memory, path: path, now: now, fault: fault)
  }

  /// Adds one attempt. When this returns, the attempt survives the program's end and a power cut.
  ///
  /// - Parameter id: identifies the attempt; adding it again changes nothing.
  public func append(_ attempt: Attempt, id: UUID = UUID()) throws(StoreError) {
    try write { db in
      var attempt = attempt
      // It counts after every reset so far, whatever the clock says.
      let reset = try ResetRow.time(of: attempt.concept.rawValue, db, now: attempt.time)
      attempt.time = max(attempt.time, (reset ?? -1) + 1)
      _ = try AttemptRow(id: id, attempt: attempt).insert(db)
    }
  }

  /// The learner's position in the lesson; `nil` at first and after a reset.
  public func position(lesson: String) throws(StoreError) -> Position? {
    try read { db in
      let reset = try ResetRow.time(ofPlaceIn: lesson, db, now: now)
      return try PositionRow.fetch(db, lesson: lesson)?.after(reset: reset)
    }
  }

  /// The learner's position in every lesson opened since the last reset.
  public func positions() throws(StoreError) -> [Position] {
    try read { db in
      let resets = try Resets(db, now: now)
      return try PositionRow.fetchAll(db).compactMap { $0.after(reset: resets.time(ofPlaceIn: $0.lesson)) }
    }
  }

  /// Stores the learner's position. It replaces the old one whatever the clock said then, but a finished
  /// lesson stays finished.
  public func setPosition(_ position: Position) throws(StoreError) {
    try write { db in
      let reset = try ResetRow.time(ofPlaceIn: position.lesson, db, now: position.time)
      try PositionRow.put(position, after: reset, db)
    }
  }

  /// The lessons whose end was reached since the last reset, with the time in milliseconds since 1970.
  public func finishedLessons() throws(StoreError) -> [String: Int64] {
    try positions().reduce(into: [:]) { $0[$1.lesson] = $1.finishedAt }
  }

  /// From now on nothing earlier counts. A row is added that says so. Earlier rows stay as they are, except
  /// positions, which are dated to 1970.
  ///
  /// - Parameters:
  ///   - lesson: only this lesson, that is its position and its own questions; `nil` resets everything.
  ///   - concepts: further concepts of the lesson.
  /// - Returns: how many attempts no longer count.
  @discardableResult
  public func reset(lesson: String?, concepts: [Concept] = [], time: Int64) throws(StoreError) -> Int {
    try write { db in
      let before = try AnswerScan(now: now).count(db)
      for reset in ResetRow.markers(lesson: lesson, concepts: concepts, time: time) {
        try reset.insert(db, through: AttemptRow.lastSequence(db))
      }
      try PositionRow.age(lesson: lesson, db)
      return try before - AnswerScan(now: now).count(db)
    }
  }

  /// Interrupts what the store is doing on another thread, which then throws.
  public func interrupt() { database?.interrupt() }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try opened().read(body) } catch { throw StoreError(error, path: path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    if let fault { throw fault }
    do { return try opened().write(body) } catch { throw StoreError(error, path: path) }
  }

  /// SQLite must not touch a file that was moved from its path: it would use another database's journals.
  func opened() throws -> DatabaseQueue {
    if let identity, StateFile(path).identity != identity { throw StoreError.moved(path: path) }
    guard let database else { throw fault ?? .failed(path: path, reason: "there is no memory left") }
    return database
  }
}
