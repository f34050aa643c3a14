import Foundation
import ProgressStore
import Quiz
import Testing

/// Clocks that ran ahead, or stood in another century, and are right again.
@Suite struct ClockTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }
  private let in2099: Int64 = 4_070_908_800_000
  private let day: Int64 = 86_400_000

  private func store(now: Int64 = noon) -> ProgressStore { ProgressStore.open(path, time: now).store }

  @Test func aPlaceOfAClockThatRanAheadIsLeftAgain() throws {
    try store(now: in2099).setPosition(Position(lesson: "relu", stop: 2, step: 0, time: in2099))
    try store().setPosition(Position(lesson: "relu", stop: 5, step: 0, time: noon))
    #expect(try store().position(lesson: "relu")?.stop == 5)
  }

  @Test(arguments: [nil, "relu"] as [String?]) func aResetOfAClockThatRanAheadIsOver(lesson: String?) throws {
    let concept = Concept.lesson("relu")
    try store().append(.sample(1, concept: concept, time: noon - 1))
    try store().setPosition(Position(lesson: "relu", stop: 2, step: 0, finishedAt: noon - 1, time: noon - 1))
    try store(now: in2099).reset(lesson: lesson, time: in2099)
    #expect(try store().attempts().isEmpty && store().positions().isEmpty)
    try store().append(.sample(2, concept: concept, time: noon))
    try store().setPosition(Position(lesson: "relu", stop: 1, step: 0, time: noon))
    #expect(try store().attempts().map(\.answer) == ["2"])
    #expect(try store().position(lesson: "relu")?.stop == 1)
    #expect(try store().finishedLessons().isEmpty)
    // So it is elsewhere.
    let other = ProgressStore.open(scratch.file("other.sqlite"), time: noon).store
    try other.append(.sample(3, concept: concept, time: noon - 2))
    try other.setPosition(Position(lesson: "relu", stop: 7, step: 0, time: noon - 2))
    try other.importLines(try store().export())
    try other.append(.sample(4, concept: concept, time: noon))
    #expect(try other.attempts().map(\.answer) == ["4"])
  }

  /// By an hour, after the clock was put back in autumn, or set right.
  @Test func whatFollowsAResetCountsThoughTheClockWasPutBack() throws {
    try store().reset(lesson: nil, time: noon)
    try store().append(.sample(1, time: noon - 3_600_000))
    try store().setPosition(
      Position(lesson: "relu", stop: 3, step: 0, finishedAt: noon - 3_600_000, time: noon - 3_600_000))
    #expect(try store().attempts().map(\.answer) == ["1"])
    #expect(try store().position(lesson: "relu")?.isFinished == true)
  }

  @Test func anAnswerOfAClockThatRanAheadHoldsUpNoReview() throws {
    try store().append(.sample(0, time: noon - 9 * day))
    try store(now: in2099).append(.sample(1, outcome: .wrong, time: in2099))
    try store().append(.sample(2, time: noon - day))
    var history = AnswerHistory()
    try store().eachAnswer { history.add($0) }
    #expect(Review.plan(history, now: noon + 60 * day).map(\.concept) == [.maxValue])
    #expect(try store().attempts().map(\.time) == [noon - 9 * day, noon - 9 * day, noon - day])
    // What is exported is as it was kept.
    #expect(try store().export().contains("\"time\":\(in2099)}"))
  }

  @Test func aPlaceFromElsewhereThatIsDatedLaterThanNowTakesNothingsPlace() throws {
    try store().setPosition(Position(lesson: "relu", stop: 5, step: 0, time: noon))
    let other = ProgressStore.open(scratch.file("other.sqlite"), time: in2099).store
    try other.setPosition(Position(lesson: "relu", stop: 1, step: 0, time: in2099))
    try other.setPosition(Position(lesson: "winner", stop: 1, step: 0, time: in2099))
    try store().importLines(try other.export())
    #expect(try store().position(lesson: "relu")?.stop == 5)
    #expect(try store().position(lesson: "winner")?.stop == 1)
  }

  @Test func aClockThatWasWrongIsToldOnce() throws {
    #expect(try store().newsOfClock() == nil)
    try store().append(.sample(1, time: noon + day))
    #expect(try store().newsOfClock() == nil)
    try store(now: in2099).append(.sample(1, time: in2099))
    #expect(try store(now: in2099).newsOfClock() == nil)
    let news = try #require(try store().newsOfClock())
    #expect(news == .clockWasWrong(latest: in2099, now: noon))
    #expect(news.words[.english].contains("2099-01-01") && news.words[.english].contains("2026-11-21"))
    #expect(try store().newsOfClock() == nil)
    try store(now: in2099).setPosition(Position(lesson: "a", stop: 0, step: 0, time: in2099 + day))
    #expect(try store().newsOfClock() == .clockWasWrong(latest: in2099 + day, now: noon))
  }

  /// What such a clock leaves is exported, and imported again.
  @Test(arguments: [Int64.min, -1, 0, 253_402_300_800_000, Int64.max])
  func anyClockGoesThroughAnExport(time: Int64) throws {
    let store = store(now: time)
    try store.append(.sample(1, time: time))
    try store.setPosition(Position(lesson: "relu", stop: 3, step: 0, finishedAt: time, time: time))
    try store.reset(lesson: "a", time: time)
    try store.append(.sample(2, time: time))
    let lines = try store.export()
    #expect(try store.importLines(lines) == ImportCount(added: 0, known: 4))
    let other = ProgressStore.open(scratch.file("other.sqlite"), time: noon).store
    #expect(try other.importLines(lines).added == 4)
    #expect(try other.export() == lines)
    #expect(try other.attempts().count == 2)
  }
}
