import Foundation
import GRDB
import Quiz

/// What a learner answered, and how far each lesson is: an SQLite file, or the same in memory where no file can be.
///
/// Attempts are only ever added. Each call is one transaction and returns when it is on the disk.
public struct ProgressStore: Sendable {
  /// `nil` where there was not even memory for one.
  let database: DatabaseQueue?
  /// The file, for what is said about it.
  public let path: String
  /// Which file was opened; `nil` in memory.
  var identity: FileIdentity?

  /// Adds one attempt. When this returns, the attempt outlives the program, and a power cut.
  ///
  /// - Parameter id: tells this attempt from every other; adding it again changes nothing.
  public func append(_ attempt: Attempt, id: UUID = UUID()) throws(StoreError) {
    try write { db in _ = try AttemptRow(id: id, attempt: attempt).insert(db) }
  }

  /// The attempts that count, those of resets left out, the oldest first.
  public func attempts(since time: Int64 = .min) throws(StoreError) -> [Attempt] {
    try read { db in
      try AttemptRow.fetch(db, where: "time >= ? AND \(AttemptRow.counts)", [time]).map(\.attempt)
    }
  }

  /// Where the learner was in the lesson; `nil` at first, and after a reset.
  public func position(lesson: String) throws(StoreError) -> Position? {
    try read { db in
      try PositionRow.fetch(db, lesson: lesson)?.after(reset: try ResetRow.latest(db, lesson: lesson))
    }
  }

  /// Where the learner was in every lesson that was opened since the last reset.
  public func positions() throws(StoreError) -> [Position] {
    try read { db in
      try PositionRow.fetchAll(db).compactMap { position in
        position.after(reset: try ResetRow.latest(db, lesson: position.lesson))
      }
    }
  }

  /// Keeps where the learner is, unless a later place is kept already. A lesson that was finished once stays so.
  public func setPosition(_ position: Position) throws(StoreError) {
    try write { db in try PositionRow.merge(position, db) }
  }

  /// The lessons whose end was reached, and when, since the last reset.
  public func finishedLessons() throws(StoreError) -> [String: Int64] {
    try positions().reduce(into: [:]) { $0[$1.lesson] = $1.finishedAt }
  }

  /// From now on nothing before counts. No row is changed: a marker is added, and the rows before it stay.
  ///
  /// - Parameters:
  ///   - lesson: only this lesson: its place and its own questions; `nil` is everything.
  ///   - concepts: further concepts that the lesson is about.
  /// - Returns: how many attempts no longer count.
  @discardableResult
  public func reset(lesson: String?, concepts: [Concept] = [], time: Int64) throws(StoreError) -> Int {
    try write { db in
      let before = try AttemptRow.countCounting(db)
      for reset in ResetRow.markers(lesson: lesson, concepts: concepts, time: time) {
        try reset.insert(db, through: AttemptRow.lastSequence(db))
      }
      try PositionRow.age(lesson: lesson, to: time, db)
      return try before - AttemptRow.countCounting(db)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try opened().read(body) } catch { throw StoreError(error, path: path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try opened().write(body) } catch { throw StoreError(error, path: path) }
  }

  /// SQLite must not touch a file that no longer stands under its name: the journals of another would be taken for
  /// its own.
  private func opened() throws -> DatabaseQueue {
    if let identity, StateFile(path).identity != identity { throw StoreError.moved(path: path) }
    guard let database else { throw StoreError.failed(path: path, reason: "there is no memory left") }
    return database
  }
}
