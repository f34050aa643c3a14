import GRDB

extension ProgressStore {
  private static let toldKey = "latest impossible time that was told"

  /// A notice if a stored time is impossible: a clock was wrong then, or is now. Given once, if that can be
  /// stored, and again for a later time.
  public func newsOfClock() throws(StoreError) -> SavingNews? {
    guard let latest = try read(latestTime), latest > Times.horizon(now) else { return nil }
    if fault == nil {
      let told = try read { db in
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [Self.toldKey])
      }
      if told.flatMap(Int64.init) ?? 0 >= latest { return nil }
      try write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)",
          arguments: [Self.toldKey, "\(latest)"])
      }
    }
    return .clockWasWrong(latest: latest, now: now)
  }

  private func latestTime(_ db: Database) throws -> Int64? {
    try ["attempts", "resets", "positions"].compactMap { table in
      try Row.fetchOne(db, sql: "SELECT MAX(time) FROM \(table)")?.integer(0)
    }.max()
  }
}
