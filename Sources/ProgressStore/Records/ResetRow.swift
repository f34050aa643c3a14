import Foundation
import GRDB
import Quiz

/// A reset: attempts and positions that it concerns count no more unless they are later.
struct ResetRow: Equatable {
  let id: UUID
  /// The lesson whose position is forgotten.
  let lesson: String?
  /// The concept whose attempts no longer count. Without lesson and concept everything is reset.
  let concept: String?
  let time: Int64

  init(id: UUID, lesson: String?, concept: String?, time: Int64) {
    self.id = id
    self.lesson = lesson?.keepable
    self.concept = concept?.keepable
    self.time = Times.bounded(time)
  }

  static func markers(lesson: String?, concepts: [Concept], time: Int64) -> [ResetRow] {
    guard let lesson else { return [ResetRow(id: UUID(), lesson: nil, concept: nil, time: time)] }
    let own = ResetRow(id: UUID(), lesson: lesson, concept: Concept.lesson(lesson).rawValue, time: time)
    return [own] + concepts.map { ResetRow(id: UUID(), lesson: nil, concept: $0.rawValue, time: time) }
  }

  /// Reads a row of `SELECT id, lesson, concept, time`.
  /// - Returns: `nil` if the id is invalid.
  static func read(_ row: Row) throws -> ResetRow? {
    guard let id = row.text(0), let time = row.integer(3), row.isTextOrNull(1), row.isTextOrNull(2) else {
      throw DatabaseError.wrongType
    }
    return UUID(uuidString: id).map {
      ResetRow(id: $0, lesson: row.text(1), concept: row.text(2), time: time)
    }
  }

  static let columns = "id, lesson, concept, time"

  static func kept(_ id: UUID, _ db: Database) throws -> KeptRow<ResetRow>? {
    try .find(id, "SELECT \(columns) FROM resets WHERE id = ?", db, read)
  }

  /// Positions in the lesson up to this time are forgotten; `nil` if there was no reset.
  static func time(ofPlaceIn lesson: String, _ db: Database, now: Int64) throws -> Int64? {
    let sql = """
      SELECT MAX(CASE WHEN time <= ? THEN time ELSE 0 END) FROM resets
      WHERE lesson = ? OR (lesson IS NULL AND concept IS NULL)
      """
    return try Int64.fetchOne(db, sql: sql, arguments: [Times.horizon(now), lesson.keepable])
  }

  /// Attempts at the concept up to this time do not count; `nil` if all do.
  static func time(of concept: String, _ db: Database, now: Int64) throws -> Int64? {
    let sql = """
      SELECT MAX(time) FROM resets
      WHERE time <= ? AND (concept = ? OR (lesson IS NULL AND concept IS NULL))
      """
    return try Int64.fetchOne(db, sql: sql, arguments: [Times.horizon(now), concept.keepable])
  }

  /// - Parameter through: the last attempt stored before the reset, whatever its time; 0 for an imported
  ///   reset.
  func insert(_ db: Database, through: Int64 = 0) throws {
    let sql = "INSERT INTO resets (id, lesson, concept, through, time) VALUES (?, ?, ?, ?, ?)"
    try db.cachedStatement(sql: sql).execute(arguments: [id.uuidString, lesson, concept, through, time])
  }
}
