import GRDB

/// The tables, as a series of numbered steps. `user_version` of a database says how many steps it has taken.
///
/// A step that has shipped is never changed: a new version is a new step at the end, and the tests keep a
/// file of every version.
enum Schema {
  /// Marks a database as ours ("Pool" in ASCII), so that no other program's database is ever written to.
  static let applicationID = 0x506F_6F6C

  static let steps: [@Sendable (Database) throws -> Void] = [version1]

  static var latest: Int { steps.count }

  static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  static func application(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
  }

  /// Whether the tables, with their indexes and triggers, are exactly those of that version. For a newer
  /// version only checks that they are tables: a view of that name could take forever to read.
  static func isOurs(_ db: Database, _ version: Int) throws -> Bool {
    let found = try objects(db)
    guard version <= latest else { return tables.allSatisfy { found["table \($0)"] != nil } }
    let expected = try DatabaseQueue().write { memory in
      for step in steps.prefix(version) { try step(memory) }
      return try objects(memory)
    }
    return found == expected
  }

  private static let tables = ["attempts", "resets", "positions", "meta"]

  /// The definitions of our tables with their indexes and triggers, by kind and name.
  private static func objects(_ db: Database) throws -> [String: String] {
    let sql =
      "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE tbl_name IN (?, ?, ?, ?)"
    let rows = try Row.fetchAll(db, sql: sql, arguments: StatementArguments(tables))
    return rows.reduce(into: [:]) { objects, row in
      if let name = row.text(0), let definition = row.text(1) { objects[name] = definition }
    }
  }

  /// Takes the missing steps, all or none. The version is read inside the transaction, so that two programs
  /// may do this at once.
  static func migrate(_ db: Database) throws { try migrate(db, steps) }

  static func migrate(_ db: Database, _ steps: [@Sendable (Database) throws -> Void]) throws {
    for (number, step) in steps.enumerated().dropFirst(try version(db)) {
      try step(db)
      try db.execute(sql: "PRAGMA user_version = \(number + 1)")
    }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  /// `attempts` and `resets` only ever grow. A reset is a row; without lesson and concept it resets
  /// everything. `through` is the last attempt before it, so that a clock that ran ahead does not matter.
  /// Times are milliseconds since 1970, UTC.
  @Sendable private static func version1(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE attempts (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          concept TEXT NOT NULL,
          question TEXT NOT NULL,
          answer TEXT NOT NULL,
          outcome TEXT NOT NULL,
          hints INTEGER NOT NULL,
          first_try INTEGER NOT NULL,
          time INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX attempts_by_time ON attempts (time);
        CREATE TABLE resets (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          lesson TEXT,
          concept TEXT,
          through INTEGER NOT NULL,
          time INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE positions (
          lesson TEXT PRIMARY KEY NOT NULL,
          stop INTEGER NOT NULL,
          step INTEGER NOT NULL,
          finished_at INTEGER,
          time INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
        """)
    for table in ["attempts", "resets"] { try makeAppendOnly(table, db) }
  }

  private static func makeAppendOnly(_ table: String, _ db: Database) throws {
    let refuse = "BEGIN SELECT RAISE(ABORT, '\(table) are only ever added to'); END"
    // INSERT OR REPLACE deletes without firing the triggers for DELETE.
    let isThere = "EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.id OR sequence = NEW.sequence)"
    try db.execute(
      sql: """
        CREATE TRIGGER \(table)_stay BEFORE DELETE ON \(table) \(refuse);
        CREATE TRIGGER \(table)_hold BEFORE UPDATE ON \(table) \(refuse);
        CREATE TRIGGER \(table)_once BEFORE INSERT ON \(table) WHEN \(isThere) \(refuse);
        """)
  }
}
