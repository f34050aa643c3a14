import Foundation
import ProgressStore
import Quiz
import Testing

@Suite struct ExchangeTests {
  private let scratch = Scratch()

  private func open(_ name: String) -> ProgressStore {
    ProgressStore.open(scratch.file(name), time: noon).store
  }

  private func filled() throws -> ProgressStore {
    let store = open("one.sqlite")
    for number in 0..<30 {
      var attempt = Attempt.sample(number, outcome: Attempt.Outcome.allCases[number % 3])
      attempt.answer = ["−∞", "\u{1B}[2J", "a\"b\\c\n\t\r", "👩‍👩‍👧‍👦", "\u{202E}x", ""][number % 6]
      try store.append(attempt)
    }
    try store.setPosition(Position(lesson: "relu", stop: 3, step: 1, finishedAt: 5, time: 9))
    try store.reset(lesson: "max-pooling", concepts: [.winner], time: noon)
    return store
  }

  @Test func anExportIntoAnEmptyStoreGivesTheSame() throws {
    let (one, two) = (try filled(), open("two.sqlite"))
    let lines = try one.export()
    #expect(try two.importLines(lines) == ImportCount(added: 33, known: 0))
    #expect(try two.attempts() == one.attempts())
    #expect(try two.position(lesson: "relu") == one.position(lesson: "relu"))
    #expect(try two.export() == lines)
  }

  @Test func theSameTwiceCountsOnce() throws {
    let one = try filled()
    let lines = try one.export()
    #expect(try one.importLines(lines) == ImportCount(added: 0, known: 33))
    #expect(
      try one.importLines(lines + lines.split(separator: "\n").dropFirst().joined(separator: "\n"))
        == ImportCount(added: 0, known: 66))
    #expect(try one.export() == lines)
  }

  @Test func anExportSteersNoTerminal() throws {
    let lines = try filled().export()
    let steers = lines.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
    #expect(steers.isEmpty)
  }
}
