import Foundation
import GRDB
import Quiz

/// A marker: what it is about does not count up to its time.
struct ResetRow: Equatable {
  let id: UUID
  /// The lesson whose place is forgotten.
  let lesson: String?
  /// The concept whose attempts no longer count. Without lesson and concept it is everything.
  let concept: String?
  let time: Int64

  static func markers(lesson: String?, concepts: [Concept], time: Int64) -> [ResetRow] {
    guard let lesson else { return [ResetRow(id: UUID(), lesson: nil, concept: nil, time: time)] }
    let own = ResetRow(id: UUID(), lesson: lesson, concept: Concept.lesson(lesson).rawValue, time: time)
    return [own] + concepts.map { ResetRow(id: UUID(), lesson: nil, concept: $0.rawValue, time: time) }
  }

  static func fetch(
    _ db: Database, where condition: String = "1", _ arguments: StatementArguments = []
  ) throws -> [ResetRow] {
    let sql = "SELECT * FROM resets WHERE \(condition) ORDER BY time, sequence"
    return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row in
      UUID(uuidString: row["id"]).map {
        ResetRow(id: $0, lesson: row["lesson"], concept: row["concept"], time: row["time"])
      }
    }
  }

  /// When the lesson's place was last forgotten.
  static func latest(_ db: Database, lesson: String) throws -> Int64? {
    let sql = "SELECT MAX(time) FROM resets WHERE lesson = ? OR (lesson IS NULL AND concept IS NULL)"
    return try Int64.fetchOne(db, sql: sql, arguments: [lesson])
  }

  static func kept(_ id: UUID, _ db: Database) throws -> ResetRow? {
    try fetch(db, where: "id = ?", [id.uuidString]).first
  }

  /// - Parameter through: the last attempt that was there, whatever its clock said; 0 for a reset made elsewhere.
  func insert(_ db: Database, through: Int64 = 0) throws {
    try db.execute(
      sql: "INSERT INTO resets (id, lesson, concept, through, time) VALUES (?, ?, ?, ?, ?)",
      arguments: [id.uuidString, lesson, concept, through, time])
  }
}
