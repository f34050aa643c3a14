import Seeded
import Testing

@testable import ProgressStore

/// Exports that somebody has been at. POOLTUTOR_FUZZ sets how many are tried.
@Suite struct ImportFuzzTests {
  private static let head = #"{"format":"pooltutor-progress","version":1}"# + "\n"
  private static let lines = [
    #"{"type":"attempt","id":"00000000-0000-4000-8000-000000000001","concept":"c","question":"q","answer":"é\u00e9","#
      + #""outcome":"right","hints":0,"firstTry":true,"time":1}"#,
    #"{"type":"reset","id":"00000000-0000-4000-8000-000000000002","lesson":"l","concept":null,"time":2}"#,
    #"{"type":"position","lesson":"l","stop":3,"step":0,"finishedAt":null,"time":1700000000000}"#,
  ]

  @Test func anyImportIsReadOrAnswered() {
    let words = [
      "\"type\":", "\"attempt\"", "\"time\":", "null", "true", "\\u0000", "\\ud800", "\"\\", "{\"", "}\n{",
      "\"version\":2", "\"format\":",
    ]
    let mutator = Mutator(
      texts: [Self.head + Self.lines.joined(separator: "\n"), Self.head + Self.lines[0]], words: words)
    let complaint = fuzz(mutator, usual: 5000) { bytes in
      do throws(StoreError) {
        let records = try Self.records(bytes)
        return records.allSatisfy { ProgressLine.text($0.record).utf8.count < 1 << 20 }
          ? nil : "a record grows"
      } catch {
        guard case .malformed(let line, let column, let problem) = error else { return "\(error)" }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1), column >= 1, column <= lines[line - 1].count + 1 else {
          return "off the file: \(line):\(column) \(problem)"
        }
        return steering(in: problem)
      }
    }
    #expect(complaint == nil)
  }

  /// As an import reads them.
  private static func records(_ bytes: [UInt8]) throws(StoreError) -> [NumberedRecord] {
    var (reader, splitter, records) = (ProgressReader(), LineSplitter(), [NumberedRecord]())
    let take = { (line: ArraySlice<UInt8>) in
      if let record = try reader.record(line) { records.append(record) }
    }
    do {
      try splitter.take(bytes, take)
      try splitter.finish(take)
    } catch {
      throw StoreError(error, path: "")
    }
    try reader.finish()
    return records
  }
}
