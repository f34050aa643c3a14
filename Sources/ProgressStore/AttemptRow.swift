import Foundation
import GRDB
import Quiz

/// An attempt with what tells it from every other.
struct AttemptRow: Equatable {
  let id: UUID
  let attempt: Attempt

  init(id: UUID, attempt: Attempt) {
    self.id = id
    var kept = attempt
    kept.question = attempt.question.withoutNUL
    kept.answer = attempt.answer.withoutNUL
    kept.concept = Concept(rawValue: attempt.concept.rawValue.withoutNUL)
    self.attempt = kept
  }

  /// `nil` where a newer version wrote what this one has no word for.
  private init?(_ row: Row) {
    guard let id = UUID(uuidString: row["id"]), let outcome = Attempt.Outcome(rawValue: row["outcome"]) else {
      return nil
    }
    self.id = id
    attempt = Attempt(
      concept: Concept(rawValue: row["concept"]), question: row["question"], answer: row["answer"],
      outcome: outcome, hints: row["hints"], isFirstTry: row["first_try"], time: row["time"])
  }

  /// Whether no reset speaks against the attempt.
  static let counts = """
    NOT EXISTS (SELECT 1 FROM resets
      WHERE (resets.time >= attempts.time OR resets.through >= attempts.sequence)
      AND (resets.concept = attempts.concept OR (resets.concept IS NULL AND resets.lesson IS NULL)))
    """

  static func fetch(
    _ db: Database, where condition: String = "1", _ arguments: StatementArguments = []
  ) throws -> [AttemptRow] {
    let sql = "SELECT * FROM attempts WHERE \(condition) ORDER BY time, sequence"
    return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap(AttemptRow.init)
  }

  static func countCounting(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM attempts WHERE \(counts)") ?? 0
  }

  static func lastSequence(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT MAX(sequence) FROM attempts") ?? 0
  }

  /// What is kept under the id already.
  static func kept(_ id: UUID, _ db: Database) throws -> AttemptRow? {
    try fetch(db, where: "id = ?", [id.uuidString]).first
  }

  /// - Returns: whether it was not there yet.
  func insert(_ db: Database) throws -> Bool {
    if try Self.kept(id, db) != nil { return false }
    try db.execute(
      sql: """
        INSERT INTO attempts (id, concept, question, answer, outcome, hints, first_try, time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.uuidString, attempt.concept.rawValue, attempt.question, attempt.answer, attempt.outcome.rawValue,
        attempt.hints, attempt.isFirstTry, attempt.time,
      ])
    return true
  }
}

extension String {
  /// SQLite's text ends at a NUL; what comes after it is worth more than the NUL.
  fileprivate var withoutNUL: String {
    utf8.contains(0)
      ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
  }
}
