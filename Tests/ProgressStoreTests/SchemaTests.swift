import Foundation
import GRDB
import Quiz
import Testing

@testable import ProgressStore

@Suite struct SchemaTests {
  private let scratch = Scratch()

  /// A copy of a kept database of that version.
  private func kept(_ version: Int) throws -> String {
    let url = try #require(
      Bundle.module.url(forResource: "progress-\(version)", withExtension: "sqlite", subdirectory: "Versions")
    )
    let path = scratch.file("progress.sqlite")
    try FileManager.default.copyItem(atPath: url.path, toPath: path)
    return path
  }

  @Test func thereIsAKeptFileOfEveryVersion() throws {
    for version in 1...Schema.latest {
      let scratch = Scratch()
      let url = Bundle.module.url(
        forResource: "progress-\(version)", withExtension: "sqlite", subdirectory: "Versions")
      let path = scratch.file("progress.sqlite")
      try FileManager.default.copyItem(atPath: try #require(url).path, toPath: path)
      #expect(try rawDatabase(path, Schema.version) == version)
      #expect(ProgressStore.open(path, time: noon).message == nil)
      #expect(try rawDatabase(path, Schema.version) == Schema.latest)
    }
  }

  @Test func version1Opens() throws {
    let store = ProgressStore.open(try kept(1), time: noon).store
    let attempts = try store.attempts()
    #expect(attempts.map(\.concept.rawValue) == ["value.max", "value.max", "lesson.relu"])
    #expect(attempts.map(\.outcome) == [.right, .wrong, .right])
    #expect(attempts.map(\.answer) == ["7", "−∞", "b"])
    #expect(attempts.map(\.hints) == [0, 2, 0])
    #expect(attempts.map(\.isFirstTry) == [true, false, true])
    #expect(attempts.map { $0.time - 1_790_000_000_000 } == [1, 2, 5])
    #expect(try store.finishedLessons() == ["max-pooling": 1_790_000_000_007])
    #expect(try store.position(lesson: "relu")?.stop == 3)
    try store.append(.sample(9))
    #expect(try store.attempts().count == 4)
  }

  @Test func aFurtherStepKeepsEveryRow() throws {
    let path = try kept(1)
    try rawDatabase(path) { db in
      try db.inTransaction {
        try Schema.migrate(
          db,
          Schema.steps + [{ try $0.execute(sql: "ALTER TABLE attempts ADD COLUMN mood TEXT") }])
        return .commit
      }
    }
    #expect(try rawDatabase(path, Schema.version) == Schema.latest + 1)
    #expect(try answers(in: path).count == 4)
  }

  @Test func aStepThatFailsChangesNothing() throws {
    let path = try kept(1)
    #expect(throws: DatabaseError.self) {
      try DatabaseQueue(path: path).write { db in
        try Schema.migrate(db, Schema.steps + [{ try $0.execute(sql: "DROP TABLE positions; nonsense") }])
      }
    }
    #expect(try ProgressStore.open(path, time: noon).store.position(lesson: "relu")?.stop == 3)
  }

  @Test(arguments: [
    "DELETE FROM attempts", "UPDATE attempts SET outcome = 'right'", "DELETE FROM resets",
    "UPDATE resets SET time = 0",
    "INSERT OR REPLACE INTO attempts SELECT * FROM attempts",
    "INSERT OR REPLACE INTO resets SELECT * FROM resets",
    "REPLACE INTO attempts (id, concept, question, answer, outcome, hints, first_try, time) "
      + "SELECT id, concept, question, 'other', outcome, hints, first_try, time FROM attempts",
  ])
  func attemptsAndResetsAreOnlyAddedTo(statement: String) throws {
    let path = try kept(1)
    let before = try ProgressStore.open(path, time: noon).store.export()
    #expect(throws: DatabaseError.self) { try rawDatabase(path) { try $0.execute(sql: statement) } }
    #expect(try ProgressStore.open(path, time: noon).store.export() == before)
  }
}
