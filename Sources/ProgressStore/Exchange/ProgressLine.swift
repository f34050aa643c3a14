import Escaping
import Foundation
import Quiz

/// One line of an export.
enum ProgressRecord: Equatable {
  case attempt(AttemptRow)
  case reset(ResetRow)
  case position(Position)
}

/// A record and its line in the export.
struct NumberedRecord {
  let line: Int
  let record: ProgressRecord
}

/// The format of exports, version 1: UTF-8, one JSON object per line. The first line is
///
///     {"format":"pooltutor-progress","version":1}
///
/// and every other line one of
///
///     {"type":"attempt","id":UUID,"concept":TEXT,"question":TEXT,"answer":TEXT,
///      "outcome":"right"|"wrong"|"revealed","hints":COUNT,"firstTry":BOOL,"time":TIME}
///     {"type":"reset","id":UUID,"lesson":TEXT|null,"concept":TEXT|null,"time":TIME}
///     {"type":"position","lesson":TEXT,"stop":COUNT,"step":COUNT,"finishedAt":TIME|null,"time":TIME}
///
/// in any order, with the keys in any order. TIME is milliseconds since 1970, UTC. After a reset, attempts at
/// its concept and the position in its lesson no longer count if they are not later; without lesson and
/// concept it resets everything.
///
/// Written by hand because a JSONEncoder takes three times as long for a million lines, changes the order of
/// the keys, and leaves out null values.
enum ProgressLine {
  static let version = 1
  static let head = #"{"format":"pooltutor-progress","version":\#(version)}"#

  static func text(_ record: ProgressRecord) -> String {
    switch record {
    case .attempt(let row): text(row)
    case .reset(let row):
      """
      {"type":"reset","id":\(quoted(row.id)),"lesson":\(quoted(row.lesson)),\
      "concept":\(quoted(row.concept)),"time":\(row.time)}
      """
    case .position(let position):
      """
      {"type":"position","lesson":\(quoted(position.lesson)),"stop":\(position.stop),"step":\(position.step),\
      "finishedAt":\(position.finishedAt.map { "\($0)" } ?? "null"),"time":\(position.time)}
      """
    }
  }

  private static func text(_ row: AttemptRow) -> String {
    let attempt = row.attempt
    return """
      {"type":"attempt","id":\(quoted(row.id)),"concept":\(quoted(attempt.concept.rawValue)),\
      "question":\(quoted(attempt.question)),"answer":\(quoted(attempt.answer)),\
      "outcome":"\(attempt.outcome.rawValue)","hints":\(attempt.hints),"firstTry":\(attempt.isFirstTry),\
      "time":\(attempt.time)}
      """
  }

  private static func quoted(_ text: String?) -> String { text.map(Escaped.json) ?? "null" }
  private static func quoted(_ id: UUID) -> String { "\"\(id.uuidString.lowercased())\"" }

  static func checkHead(_ fields: inout JSONFields) throws(JSONMistake) {
    guard fields.has("format") else {
      throw JSONMistake(column: 1, problem: "the first line is to be \(head)")
    }
    try fields.word("format", of: ["pooltutor-progress": ()], "\"pooltutor-progress\"")
    let number = try fields.integer("version", in: 1...Int64.max)
    if number > version {
      throw fields.mistake("version", "a newer pooltutor wrote this (version \(number))")
    }
  }

  static func record(_ fields: inout JSONFields) throws(JSONMistake) -> ProgressRecord {
    let kinds = ["attempt": attempt, "reset": reset, "position": position]
    return try fields.word("type", of: kinds, "\"attempt\", \"reset\" or \"position\"")(&fields)
  }

  private static func attempt(_ fields: inout JSONFields) throws(JSONMistake) -> ProgressRecord {
    let outcomes = Dictionary(uniqueKeysWithValues: Attempt.Outcome.allCases.map { ($0.rawValue, $0) })
    let (id, concept) = (try fields.id("id"), Concept(rawValue: try fields.text("concept")))
    let attempt = Attempt(
      concept: concept, question: try fields.text("question"), answer: try fields.text("answer"),
      outcome: try fields.word("outcome", of: outcomes, "\"right\", \"wrong\" or \"revealed\""),
      hints: try fields.count("hints"), isFirstTry: try fields.flag("firstTry"), time: try fields.time("time")
    )
    return .attempt(AttemptRow(id: id, attempt: attempt))
  }

  private static func reset(_ fields: inout JSONFields) throws(JSONMistake) -> ProgressRecord {
    .reset(
      ResetRow(
        id: try fields.id("id"), lesson: try fields.textOrNull("lesson"),
        concept: try fields.textOrNull("concept"), time: try fields.time("time")))
  }

  private static func position(_ fields: inout JSONFields) throws(JSONMistake) -> ProgressRecord {
    .position(
      Position(
        lesson: try fields.text("lesson"), stop: try fields.count("stop"), step: try fields.count("step"),
        finishedAt: try fields.timeOrNull("finishedAt"), time: try fields.time("time")))
  }
}
