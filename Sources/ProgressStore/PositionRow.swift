import GRDB

/// Positions in their table.
enum PositionRow {
  static func fetch(_ db: Database, lesson: String) throws -> Position? {
    try Row.fetchOne(db, sql: "SELECT * FROM positions WHERE lesson = ?", arguments: [lesson]).map(position)
  }

  static func fetchAll(_ db: Database) throws -> [Position] {
    try Row.fetchAll(db, sql: "SELECT * FROM positions ORDER BY lesson").map(position)
  }

  /// Makes places of a clock that ran ahead no younger than `time`, so that a reset then reaches them.
  static func age(lesson: String?, to time: Int64, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE positions SET time = MIN(time, :time), finished_at = MIN(finished_at, :time)
        WHERE :lesson IS NULL OR lesson = :lesson
        """,
      arguments: ["time": time, "lesson": lesson])
  }

  /// Keeps what is later of the new place and of what a reset left.
  static func merge(_ position: Position, _ db: Database) throws {
    let reset = try ResetRow.latest(db, lesson: position.lesson)
    let kept = try fetch(db, lesson: position.lesson)?.after(reset: reset)
    try put(kept?.merged(with: position) ?? position, db)
  }

  private static func put(_ position: Position, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO positions (lesson, stop, step, finished_at, time) VALUES (?, ?, ?, ?, ?)",
      arguments: [position.lesson, position.stop, position.step, position.finishedAt, position.time])
  }

  private static func position(_ row: Row) -> Position {
    Position(
      lesson: row["lesson"], stop: row["stop"], step: row["step"], finishedAt: row["finished_at"],
      time: row["time"])
  }
}
