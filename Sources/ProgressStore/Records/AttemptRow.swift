import Foundation
import GRDB
import Quiz

/// An attempt and its unique id.
struct AttemptRow: Equatable {
  let id: UUID
  let attempt: Attempt

  init(id: UUID, attempt: Attempt) {
    self.id = id
    self.attempt = attempt.keepable
  }

  static let columns = "id, concept, question, answer, outcome, hints, first_try, time"

  /// Reads a row of a `SELECT` with these columns.
  /// - Returns: `nil` if the id is invalid, or the outcome unknown to this version.
  static func read(_ row: Row) throws -> AttemptRow? {
    guard let id = row.text(0), let concept = row.text(1), let question = row.text(2),
      let answer = row.text(3),
      let word = row.text(4), let hints = row.integer(5), let isFirstTry = row.integer(6),
      let time = row.integer(7)
    else { throw DatabaseError.wrongType }
    guard let id = UUID(uuidString: id), let outcome = Attempt.Outcome(rawValue: word) else { return nil }
    return AttemptRow(
      id: id,
      attempt: Attempt(
        concept: Concept(rawValue: concept), question: question, answer: answer, outcome: outcome,
        hints: Int(clamping: hints), isFirstTry: isFirstTry != 0, time: time))
  }

  static func lastSequence(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT MAX(sequence) FROM attempts") ?? 0
  }

  static func kept(_ id: UUID, _ db: Database) throws -> KeptRow<AttemptRow>? {
    try .find(id, "SELECT \(columns) FROM attempts WHERE id = ?", db, read)
  }

  /// - Returns: whether the row is new.
  func insert(_ db: Database) throws -> Bool {
    if try Self.kept(id, db) != nil { return false }
    let sql = "INSERT INTO attempts (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    try db.cachedStatement(sql: sql).execute(
      arguments: [
        id.uuidString, attempt.concept.rawValue, attempt.question, attempt.answer, attempt.outcome.rawValue,
        attempt.hints, attempt.isFirstTry, attempt.time,
      ])
    return true
  }
}

/// What is already stored under an id.
enum KeptRow<Value> {
  case known(Value)
  /// A row that cannot be read.
  case unreadable

  static func find(
    _ id: UUID, _ sql: String, _ db: Database, _ read: (Row) throws -> Value?
  ) throws -> KeptRow? {
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.uuidString]) else {
      return nil
    }
    return try read(row).map(KeptRow.known) ?? .unreadable
  }
}
