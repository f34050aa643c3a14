import GRDB
import Quiz

/// Reads the attempts that count, in the order in which they were written, without holding them all: there
/// may be a million.
struct AnswerScan {
  let now: Int64
  /// Whether to read question and answer; if not, they are empty, which is faster.
  var isWithText = false

  /// An attempt with an impossible time gets the time of the attempt before it, so that no review waits for
  /// the year that a wrong clock showed.
  ///
  /// - Returns: how many attempts were left out because they are damaged.
  @discardableResult
  func run(_ db: Database, _ body: (Attempt) -> Void) throws -> Int {
    let resets = try Resets(db, now: now)
    let horizon = Times.horizon(now)
    let text = isWithText ? "question, answer" : "'', ''"
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT concept, \(text), outcome, hints, first_try, time, sequence FROM attempts ORDER BY sequence")
    var (unreadable, last) = (0, Times.range.lowerBound)
    while let row = try rows.next() {
      let sequence = row.integer(7)
      guard var attempt = try attempt(row), let sequence else {
        unreadable += 1
        continue
      }
      let counts = resets.count(concept: attempt.concept.rawValue, time: attempt.time, sequence: sequence)
      if attempt.time <= horizon { last = attempt.time } else { attempt.time = last }
      if counts { body(attempt) }
    }
    return unreadable
  }

  func count(_ db: Database) throws -> Int {
    var count = 0
    try run(db) { _ in count += 1 }
    return count
  }

  private func attempt(_ row: Row) throws -> Attempt? {
    guard let concept = row.text(0), let question = row.text(1), let answer = row.text(2),
      let word = row.text(3), let hints = row.integer(4), let isFirstTry = row.integer(5),
      let time = row.integer(6)
    else { throw DatabaseError.wrongType }
    guard let outcome = Attempt.Outcome(rawValue: word) else { return nil }
    return Attempt(
      concept: Concept(rawValue: concept), question: question, answer: answer, outcome: outcome,
      hints: Int(clamping: hints).boundedCount, isFirstTry: isFirstTry != 0, time: Times.bounded(time))
  }
}

extension ProgressStore {
  /// Passes on the attempts that count, in the order in which they were written, with empty question and
  /// answer.
  ///
  /// - Returns: how many attempts were left out because they are damaged.
  /// - Complexity: O(attempts + resets).
  @discardableResult
  public func eachAnswer(_ body: (Attempt) -> Void) throws(StoreError) -> Int {
    try read { try AnswerScan(now: now).run($0, body) }
  }

  /// The attempts that count after all resets, oldest first.
  /// - Parameter time: leaves out earlier attempts; milliseconds since 1970.
  public func attempts(since time: Int64 = .min) throws(StoreError) -> [Attempt] {
    var attempts: [Attempt] = []
    _ = try read { db in
      try AnswerScan(now: now, isWithText: true).run(db) { if $0.time >= time { attempts.append($0) } }
    }
    return attempts.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }

}
