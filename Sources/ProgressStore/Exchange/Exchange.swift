import Foundation
import GRDB

/// What an import added.
public struct ImportCount: Equatable, Sendable {
  public var added: Int
  /// Records that were already stored.
  public var known: Int

  public init(added: Int = 0, known: Int = 0) {
    self.added = added
    self.known = known
  }
}

/// Export and import as JSON lines, in the format that `ProgressLine` describes. Neither holds more than a
/// line in memory: a million answers are 250 MB.
extension ProgressStore {
  /// Exports everything stored, including what a reset no longer counts.
  ///
  /// - Parameter write: gets the text piece by piece; its errors are rethrown.
  /// - Returns: how many rows were left out because they are damaged.
  public func export(_ write: ([UInt8]) throws -> Void) throws -> Int {
    var unreadable = 0
    var lines = Array((ProgressLine.head + "\n").utf8)
    do {
      try opened().read { db in
        try eachRecord(db) { record in
          guard let record else { return unreadable += 1 }
          lines += (ProgressLine.text(record) + "\n").utf8
          guard lines.count >= 1 << 16 else { return }
          try write(lines)
          lines = []
        }
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
    try write(lines)
    return unreadable
  }

  /// The same as one text; fails if it does not fit into memory.
  public func export() throws(StoreError) -> String {
    var bytes: [UInt8] = []
    do { _ = try export { bytes += $0 } } catch { throw StoreError(error, path: path) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter body: gets `nil` for a damaged row.
  private func eachRecord(_ db: Database, _ body: (ProgressRecord?) throws -> Void) throws {
    let attempts = try Row.fetchCursor(
      db, sql: "SELECT \(AttemptRow.columns) FROM attempts ORDER BY time, sequence")
    while let row = try attempts.next() { try body(AttemptRow.read(row).map(ProgressRecord.attempt)) }
    let resets = try Row.fetchCursor(
      db, sql: "SELECT \(ResetRow.columns) FROM resets ORDER BY time, sequence")
    while let row = try resets.next() { try body(ResetRow.read(row).map(ProgressRecord.reset)) }
    for position in try PositionRow.fetchAll(db) { try body(.position(position)) }
  }

  /// Imports an export: all of it, or nothing if any line is wrong. Records that are already stored are not
  /// added again.
  ///
  /// - Parameter next: returns the text piece by piece, and `nil` at its end. The database is locked for
  ///   other programs meanwhile, so `next` should not wait for input.
  public func importPieces(_ next: () throws -> [UInt8]?) throws(StoreError) -> ImportCount {
    try write { db in
      var intake = try Intake(db, now: now)
      var reader = ProgressReader()
      var splitter = LineSplitter()
      while let piece = try reader.piece(next) {
        try splitter.take(piece) { if let record = try reader.record($0) { try intake.add(record) } }
      }
      try splitter.finish { if let record = try reader.record($0) { try intake.add(record) } }
      try reader.finish()
      return intake.count
    }
  }

  /// The same from bytes in memory.
  @discardableResult
  public func importLines(_ bytes: [UInt8]) throws(StoreError) -> ImportCount {
    var left: [UInt8]? = bytes
    return try importPieces {
      defer { left = nil }
      return left
    }
  }

  /// The same from a text.
  @discardableResult
  public func importLines(_ text: String) throws(StoreError) -> ImportCount {
    try importLines(Array(text.utf8))
  }
}

/// Adds imported records to the database.
private struct Intake {
  private let db: Database
  private let now: Int64
  private var resets: Resets
  private(set) var count = ImportCount()

  init(_ db: Database, now: Int64) throws {
    (self.db, self.now) = (db, now)
    resets = try Resets(db, now: now)
  }

  mutating func add(_ numbered: NumberedRecord) throws {
    let isNew =
      switch numbered.record {
      case .attempt(let row):
        try isNew(AttemptRow.kept(row.id, db), row, numbered.line) && row.insert(db)
      case .reset(let row): try isNew(ResetRow.kept(row.id, db), row, numbered.line) && insert(row)
      case .position(let position):
        try PositionRow.merge(
          position, after: resets.time(ofPlaceIn: position.lesson), now: now, db)
      }
    if isNew { count.added += 1 } else { count.known += 1 }
  }

  /// - Throws: if another record is stored under the same id.
  private func isNew<Value: Equatable>(_ kept: KeptRow<Value>?, _ row: Value, _ line: Int) throws -> Bool {
    switch kept {
    case nil: return true
    case .unreadable: return false
    case .known(row): return false
    case .known:
      throw StoreError.malformed(line: line, column: 1, problem: "something else is kept under this id")
    }
  }

  /// A reset with an impossible time counts for what is stored now.
  private mutating func insert(_ row: ResetRow) throws -> Bool {
    let isImpossible = row.time > Times.horizon(now)
    try row.insert(db, through: isImpossible ? AttemptRow.lastSequence(db) : 0)
    if isImpossible, row.lesson != nil || row.concept == nil { try PositionRow.age(lesson: row.lesson, db) }
    resets.add(row)
    return true
  }
}
