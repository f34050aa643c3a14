import Escaping
import Quiz
import Screen
import Localization

/// What `pooltutor stats` prints.
struct StatsTable {
  let records: [ConceptRecord]
  let now: Int64
  var language = Language.english

  private var showsDue: Bool { records.contains { $0.due != nil } }

  var lines: [String] {
    if records.isEmpty { return [Phrase.stats(.empty)[language]] }
    let head = [
      Phrase.stats(.concept), .stats(.asked), .stats(.right), .stats(.weeks(ConceptRecord.weekCount)),
    ]
    .map { $0[language] }
    let rows = [head + (showsDue ? [Phrase.stats(.due)[language]] : [])] + records.map(row)
    let widths = head.indices.map { column in rows.map { TextWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { padded($1.0, to: $1.1, isNumber: $0 == 1 || $0 == 2) }
      let line = (cells + row.dropFirst(widths.count)).joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func row(_ record: ConceptRecord) -> [String] {
    let total = record.total
    let share = total.asked == 0 ? "" : "\((200 * total.rightAtFirstTry + total.asked) / (2 * total.asked)) %"
    let row = [
      VisibleText.of(name(record.concept)), "\(total.asked)", share,
      String(record.weeks.map(Self.bar)),
    ]
    return showsDue ? row + [dueText(record.due)] : row
  }

  /// The name that `quiz` takes, and in other languages what it means.
  private func name(_ concept: Concept) -> String {
    Phrase.stats(.name(concept.rawValue, concept.title()))[language]
  }

  private func padded(_ text: String, to width: Int, isNumber: Bool) -> String {
    let pad = String(repeating: " ", count: max(0, width - TextWidth.of(text)))
    return isNumber ? pad + text : text + pad
  }

  /// From nothing right to everything right.
  static func bar(_ week: ConceptRecord.Count) -> Character {
    let bars = Array("▁▂▃▄▅▆▇█")
    if week.asked == 0 { return "·" }
    return bars[week.rightAtFirstTry * (bars.count - 1) / week.asked]
  }

  private func dueText(_ due: Int64?) -> String {
    guard let due else { return "" }
    if due <= now { return Phrase.stats(.dueNow)[language] }
    let days = (due.subtractingReportingOverflow(now).partialValue - 1) / 86_400_000 + 1
    return Phrase.stats(.dueIn(Int(days)))[language]
  }

  func json() throws -> String { try JSONText.of(StatsReport(records), isPretty: true) }
}

/// The same for programs. Names stay as they are once they have shipped.
private struct StatsReport: Encodable {
  struct Count: Encodable {
    let asked: Int
    let rightAtFirstTry: Int

    init(_ count: ConceptRecord.Count) { (asked, rightAtFirstTry) = (count.asked, count.rightAtFirstTry) }
  }

  struct Concept: Encodable {
    let concept: String
    let asked: Int
    let rightAtFirstTry: Int
    let weeks: [Count]
    /// Milliseconds since 1970.
    let due: Int64?
  }

  let concepts: [Concept]

  init(_ records: [ConceptRecord]) {
    concepts = records.map {
      Concept(
        concept: $0.concept.rawValue, asked: $0.total.asked, rightAtFirstTry: $0.total.rightAtFirstTry,
        weeks: $0.weeks.map(Count.init), due: $0.due)
    }
  }
}
