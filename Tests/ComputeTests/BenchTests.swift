import Foundation
import Testing

/// What `kernel-bench` prints; how fast it is, no test says.
@Suite struct BenchTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// 64 planes of 112x112 read and 64 values written, by one thread and by two.
  @Test(arguments: [1, 2]) func aRowAddsUp(threads: Int) throws {
    let arguments = ["--json", "--seconds", "0.001", "--threads", "\(threads)", "--only", "global max, 64x"]
    let outcome = try place.bench(arguments)
    #expect(outcome.status == 0)
    let row = try #require(JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let median = try #require(row["medianMicroseconds"] as? Double)
    let minimum = try #require(row["minimumMicroseconds"] as? Double)
    let rate = try #require(row["gigabytesPerSecond"] as? Double)
    let share = try #require(row["shareOfCopy"] as? Double)
    #expect(row["name"] as? String == "global max, 64x112x112")
    #expect(0 < minimum && minimum <= median && share > 0)
    let bytes = Double(4 * (64 * 112 * 112 + 64))
    #expect(abs(rate * median * 1000 - bytes) < 1, "\(row)")
  }

  @Test func rowsStandUnderTheirHeading() throws {
    let lines = try place.bench(["--seconds", "0.001", "--only", "7x7"]).text.split(separator: "\n")
    #expect(lines.count == 3 && Set(lines.map(\.count)).count == 1, "\(lines)")
    #expect(lines.first?.contains("median µs") == true)
    #expect(lines.dropFirst().map { $0.prefix(10) } == ["global ave", "global max"])
  }

  @Test(arguments: [["--threads", "0"], ["--threads", "65"], ["--seconds", "nan"], ["--only", "nothing"]])
  func whatCannotBeMeasured(arguments: [String]) throws {
    let outcome = try place.bench(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.error.isEmpty)
  }
}
