import Foundation
import ProgressStore
import Quiz
import Testing

@Suite struct RoundTripTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("deep/down/progress.sqlite") }

  private func open() -> OpenedStore { ProgressStore.open(path, time: noon) }

  @Test func attemptsComeBackAsTheyWere() throws {
    let attempts = (0..<20).map { number in
      Attempt.sample(number, outcome: Attempt.Outcome.allCases[number % 3])
    }
    for attempt in attempts { try open().store.append(attempt) }
    let again = open()
    #expect(again.saving == .durable)
    #expect(again.message == nil)
    #expect(try again.store.attempts() == attempts)
    #expect(try again.store.attempts(since: attempts[15].time) == Array(attempts[15...]))
  }

  @Test func whatTheFolderHoldsIsOneFileThatNobodyElseReads() throws {
    try open().store.append(.sample(1))
    let folder = scratch.file("deep/down")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["progress.sqlite"])
    for (name, mode) in [(folder, 0o700), (scratch.file("deep"), 0o700), (path, 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: name)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
    }
  }

  @Test func theSameAttemptTwiceIsOne() throws {
    let (store, id) = (open().store, UUID())
    try store.append(.sample(1), id: id)
    try store.append(.sample(1), id: id)
    try store.append(.sample(1))
    #expect(try store.attempts() == [.sample(1), .sample(1)])
  }

  @Test(arguments: ["", "'; DROP TABLE attempts; --", "\u{1B}[2J\u{7}", "−∞", "👩‍👩‍👧‍👦 e\u{301}", "a\n\tb\r\"\\"])
  func anyTextComesBack(text: String) throws {
    var attempt = Attempt.sample(1, concept: Concept(rawValue: text))
    attempt.answer = text
    attempt.question = text
    try open().store.append(attempt)
    #expect(try open().store.attempts() == [attempt])
  }

  @Test func aNULBecomesAMark() throws {
    var attempt = Attempt.sample(1)
    attempt.answer = "a\0b"
    try open().store.append(attempt)
    #expect(try open().store.attempts().map(\.answer) == ["a\u{FFFD}b"])
  }

  @Test func thePlaceIsTheLastThatWasWrittenWhateverTheClockSaid() throws {
    let (one, other) = (open().store, open().store)
    try one.setPosition(Position(lesson: "relu", stop: 4, step: 2, time: 200))
    let last = Position(lesson: "relu", stop: 1, step: 0, time: 100)
    try other.setPosition(last)
    #expect(try one.position(lesson: "relu") == last)
    #expect(try other.position(lesson: "max-pooling") == nil)
  }

  @Test func aLessonStaysFinishedWhenItIsReadAgain() throws {
    let store = open().store
    try store.setPosition(Position(lesson: "relu", stop: 9, step: 0, finishedAt: 100, time: 100))
    try store.setPosition(Position(lesson: "relu", stop: 2, step: 1, time: 200))
    try store.setPosition(Position(lesson: "relu", stop: 9, step: 0, finishedAt: 300, time: 300))
    #expect(try store.position(lesson: "relu")?.finishedAt == 100)
    #expect(try store.finishedLessons() == ["relu": 100])
  }
}
