import GRDB

/// Which attempts and positions count after all resets so far. The time of a reset is ignored while it is
/// impossible: such a reset applies to what was stored when it was made or imported.
struct Resets {
  private struct Bound {
    /// Attempts up to this time do not count.
    var time: Int64 = -1
    /// Nor do attempts up to this sequence number.
    var through: Int64 = 0
  }

  private let horizon: Int64
  private var concepts: [String: Bound] = [:]
  private var everything = Bound()
  /// By lesson, for positions. A reset with an impossible time has dated them to 1970 instead.
  private var lessons: [String: Int64] = [:]
  private var allLessons: Int64?

  init(_ db: Database, now: Int64) throws {
    horizon = Times.horizon(now)
    let sql = """
      SELECT lesson, concept, MAX(CASE WHEN time <= ? THEN time ELSE -1 END), MAX(through)
      FROM resets GROUP BY lesson, concept
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [horizon])
    while let row = try rows.next() {
      guard let time = row.integer(2), let through = row.integer(3) else { throw DatabaseError.wrongType }
      take(lesson: row.text(0), concept: row.text(1), time: time, through: through)
    }
  }

  /// Applies one more reset.
  mutating func add(_ reset: ResetRow) {
    take(
      lesson: reset.lesson, concept: reset.concept, time: reset.time <= horizon ? reset.time : -1, through: 0)
  }

  private mutating func take(lesson: String?, concept: String?, time: Int64, through: Int64) {
    switch (lesson, concept) {
    case (nil, nil):
      everything = raised(everything, time, through)
      allLessons = max(allLessons ?? 0, time)
    case (let lesson?, _): lessons[lesson] = max(lessons[lesson] ?? 0, time)
    case (nil, _): break
    }
    if let concept { concepts[concept] = raised(concepts[concept] ?? Bound(), time, through) }
  }

  private func raised(_ bound: Bound, _ time: Int64, _ through: Int64) -> Bound {
    Bound(time: max(bound.time, time), through: max(bound.through, through))
  }

  /// Whether the attempt counts after all resets.
  func count(concept: String, time: Int64, sequence: Int64) -> Bool {
    let own = concepts[concept] ?? Bound()
    return time > max(own.time, everything.time) && sequence > max(own.through, everything.through)
  }

  /// Positions in the lesson up to this time are forgotten; `nil` if there was no reset.
  func time(ofPlaceIn lesson: String) -> Int64? {
    [lessons[lesson], allLessons].compactMap(\.self).max()
  }
}

extension DatabaseError {
  /// A value has a type that its column never has.
  static let wrongType = DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a value has a wrong type")
}
