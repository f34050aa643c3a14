import Foundation
import GRDB

/// A database as SQLite sees it, without the store.
func rawDatabase<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
  try DatabaseQueue(path: path).writeWithoutTransaction(body)
}

/// The answers, which of a `store-writer` are the ids.
func answers(in path: String) throws -> Set<String> {
  try rawDatabase(path) { try Set(String.fetchAll($0, sql: "SELECT answer FROM attempts")) }
}

func isWhole(_ path: String) throws -> Bool {
  try rawDatabase(path) { try String.fetchOne($0, sql: "PRAGMA integrity_check") == "ok" }
}
