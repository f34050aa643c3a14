import GRDB

/// What an import did.
public struct ImportCount: Equatable, Sendable {
  public var added: Int
  /// What was there already.
  public var known: Int

  public init(added: Int = 0, known: Int = 0) {
    self.added = added
    self.known = known
  }
}

/// Export and import: JSON lines, in the format that `ProgressLine` describes.
extension ProgressStore {
  /// Everything that is kept, also what a reset has put out of count, as JSON lines.
  public func export() throws(StoreError) -> String {
    try records().reduce(into: ProgressLine.head + "\n") { $0 += ProgressLine.text($1) + "\n" }
  }

  /// Adds what an export holds: all of it, or nothing where any line is wrong. What is known counts once.
  @discardableResult
  public func importLines(_ bytes: [UInt8]) throws(StoreError) -> ImportCount {
    try add(try ProgressLine.records(bytes))
  }

  /// The same, of text.
  @discardableResult
  public func importLines(_ text: String) throws(StoreError) -> ImportCount {
    try importLines(Array(text.utf8))
  }

  func records() throws(StoreError) -> [NumberedRecord] {
    let records = try read { db in
      try AttemptRow.fetch(db).map(ProgressRecord.attempt) + ResetRow.fetch(db).map(ProgressRecord.reset)
        + PositionRow.fetchAll(db).map(ProgressRecord.position)
    }
    return records.enumerated().map { NumberedRecord(line: $0.offset + 2, record: $0.element) }
  }

  func add(_ records: [NumberedRecord]) throws(StoreError) -> ImportCount {
    try write { db in
      try records.reduce(into: ImportCount()) { count, next in
        if try next.add(db) { count.added += 1 } else { count.known += 1 }
      }
    }
  }
}

extension NumberedRecord {
  /// - Returns: whether it was new.
  fileprivate func add(_ db: Database) throws -> Bool {
    switch record {
    case .attempt(let row): try add(row, db)
    case .reset(let row): try add(row, db)
    case .position(let position): try add(position, db)
    }
  }

  private func add(_ row: AttemptRow, _ db: Database) throws -> Bool {
    if let kept = try AttemptRow.kept(row.id, db) {
      guard kept == row else { throw clash }
      return false
    }
    return try row.insert(db)
  }

  private func add(_ row: ResetRow, _ db: Database) throws -> Bool {
    if let kept = try ResetRow.kept(row.id, db) {
      guard kept == row else { throw clash }
      return false
    }
    try row.insert(db)
    return true
  }

  private func add(_ position: Position, _ db: Database) throws -> Bool {
    let before = try PositionRow.fetch(db, lesson: position.lesson)
    try PositionRow.merge(position, db)
    return try PositionRow.fetch(db, lesson: position.lesson) != before
  }

  private var clash: StoreError {
    .malformed(line: line, column: 1, problem: "something else is kept under this id")
  }
}
