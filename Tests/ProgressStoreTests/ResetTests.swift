import Foundation
import GRDB
import ProgressStore
import Quiz
import Testing

@Suite struct ResetTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }
  private var store: ProgressStore { ProgressStore.open(path, time: noon).store }

  private func fill() throws {
    for (number, concept) in [Concept.maxValue, .winner, .lesson("relu"), .lesson("relu-2")].enumerated() {
      try store.append(.sample(number, concept: concept))
    }
    for lesson in ["relu", "relu-2"] {
      try store.setPosition(Position(lesson: lesson, stop: 3, step: 1, finishedAt: 50, time: 60))
    }
  }

  private func rowCount() throws -> Int? {
    try rawDatabase(path) { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM attempts") }
  }

  @Test func everythingBeginsAnewAndEveryRowStays() throws {
    try fill()
    #expect(try store.reset(lesson: nil, time: noon) == 4)
    #expect(try store.attempts().isEmpty)
    #expect(try store.finishedLessons().isEmpty)
    #expect(try store.position(lesson: "relu") == nil)
    #expect(try rowCount() == 4)
    try store.append(.sample(9, time: noon + 1))
    try store.setPosition(Position(lesson: "relu", stop: 1, step: 0, time: noon + 1))
    #expect(try store.attempts() == [.sample(9, time: noon + 1)])
    #expect(try store.position(lesson: "relu")?.isFinished == false)
  }

  @Test func aLessonBeginsAnewAlone() throws {
    try fill()
    #expect(try store.reset(lesson: "relu", time: noon) == 1)
    #expect(try store.attempts().map(\.concept) == [.maxValue, .winner, .lesson("relu-2")])
    #expect(try store.finishedLessons() == ["relu-2": 50])
    #expect(try store.reset(lesson: "max-pooling", concepts: [.maxValue, .winner], time: noon) == 2)
    #expect(try store.attempts().map(\.concept) == [.lesson("relu-2")])
    #expect(try rowCount() == 4)
  }

  @Test func answersOfAClockThatRanAheadAreReset() throws {
    try store.append(.sample(1, time: noon + 1_000_000))
    try store.setPosition(Position(lesson: "relu", stop: 1, step: 0, time: noon + 1_000_000))
    #expect(try store.reset(lesson: nil, time: noon) == 1)
    #expect(try store.position(lesson: "relu") == nil)
    try store.append(.sample(2, time: noon + 1))
    #expect(try store.attempts() == [.sample(2, time: noon + 1)])
  }

  @Test func aResetTravelsWithAnExport() throws {
    try fill()
    let other = ProgressStore.open(scratch.file("other.sqlite"), time: noon).store
    try other.importLines(try store.export())
    #expect(try other.attempts().count == 4)
    try store.reset(lesson: nil, time: noon)
    try other.importLines(try store.export())
    #expect(try other.attempts().isEmpty)
  }
}
