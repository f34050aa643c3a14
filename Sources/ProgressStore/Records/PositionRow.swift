import GRDB

/// The table of positions.
enum PositionRow {
  private static let columns = "lesson, stop, step, finished_at, time"

  static func fetch(_ db: Database, lesson: String) throws -> Position? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM positions WHERE lesson = ?")
    return try Row.fetchOne(statement, arguments: [lesson.keepable]).map(read)
  }

  static func fetchAll(_ db: Database) throws -> [Position] {
    try Row.fetchAll(db, sql: "SELECT \(columns) FROM positions ORDER BY lesson").map(read)
  }

  /// Dates positions to 1970, so that a reset includes them whatever the clock said.
  static func age(lesson: String?, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE positions SET time = 0, finished_at = MIN(finished_at, 0) WHERE :lesson IS NULL OR lesson = :lesson
        """,
      arguments: ["lesson": lesson?.keepable])
  }

  /// Stores where the learner is now.
  /// - Parameter reset: positions up to this time are forgotten; `nil` if there was no reset.
  static func put(_ position: Position, after reset: Int64?, _ db: Database) throws {
    var next = position.keepable.moved(behind: reset).keepable
    let finish = try fetch(db, lesson: next.lesson)?.after(reset: reset)?.finishedAt
    next.finishedAt = [finish, next.finishedAt].compactMap(\.self).min()
    try put(next, db)
  }

  /// Stores the later of an imported position and the one that is left after a reset.
  /// - Returns: whether this changes what is stored.
  static func merge(_ position: Position, after reset: Int64?, now: Int64, _ db: Database) throws -> Bool {
    let kept = try fetch(db, lesson: position.lesson)
    let merged = kept?.after(reset: reset)?.merged(with: position, now: now) ?? position
    if merged == kept { return false }
    try put(merged, db)
    return true
  }

  private static func put(_ position: Position, _ db: Database) throws {
    let sql = "INSERT OR REPLACE INTO positions (\(columns)) VALUES (?, ?, ?, ?, ?)"
    try db.cachedStatement(sql: sql).execute(
      arguments: [position.lesson, position.stop, position.step, position.finishedAt, position.time])
  }

  private static func read(_ row: Row) throws -> Position {
    guard let lesson = row.text(0), let stop = row.integer(1), let step = row.integer(2),
      let time = row.integer(4), row.isNull(3) || row.integer(3) != nil
    else { throw DatabaseError.wrongType }
    return Position(
      lesson: lesson, stop: Int(clamping: stop), step: Int(clamping: step), finishedAt: row.integer(3),
      time: time
    ).keepable
  }
}
