import Foundation
import Testing

@testable import Quiz

/// What the package `fsrs` for Python made of the same answers.
struct RecordedReview: Sendable {
  let sequence: Int
  let hours: Int64
  let grade: FSRS.Grade
  let stability: Double
  let difficulty: Double
  let dueHours: Int64

  init?(_ line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count == 6, let sequence = Int(fields[0]), let hours = Int64(fields[1]),
      let grade = Int(fields[2]).flatMap(FSRS.Grade.init), let stability = Double(fields[3]),
      let difficulty = Double(fields[4]), let dueHours = Int64(fields[5])
    else { return nil }
    (self.sequence, self.hours, self.grade) = (sequence, hours, grade)
    (self.stability, self.difficulty, self.dueHours) = (stability, difficulty, dueHours)
  }

  static func all() throws -> [[RecordedReview]] {
    let file = try #require(Bundle.module.url(forResource: "fsrs", withExtension: "txt"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    let reviews = try lines.map { try #require(RecordedReview($0), "\($0)") }
    return Dictionary(grouping: reviews, by: \.sequence).sorted { $0.key < $1.key }.map(\.value)
  }
}

@Suite struct FSRSTests {
  private let hour: Int64 = 3_600_000

  private func isNear(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(other))
  }

  @Test func agreesWithTheRecordedPackage() throws {
    let sequences = try RecordedReview.all()
    #expect(sequences.count == 52)
    for sequence in sequences {
      var state: MemoryState?
      for review in sequence {
        let time = review.hours * hour
        if state == nil {
          state = MemoryState(review.grade, at: time)
        } else {
          state?.review(review.grade, at: time)
        }
        let memory = try #require(state)
        #expect(isNear(memory.stability, review.stability), "\(review) \(memory)")
        #expect(isNear(memory.difficulty, review.difficulty), "\(review) \(memory)")
        #expect(memory.due == review.dueHours * hour, "\(review) \(memory)")
      }
    }
  }

  @Test func recallFallsToNineTenthsAfterStability() {
    #expect(isNear(FSRS.retrievability(stability: 10, days: 10), 0.9))
    #expect(FSRS.retrievability(stability: 10, days: 0) == 1)
    #expect(FSRS.interval(stability: 10) == 10)
    #expect(FSRS.interval(stability: 0.001) == 1)
    #expect(FSRS.interval(stability: 1e300) == FSRS.longestInterval)
  }
}
