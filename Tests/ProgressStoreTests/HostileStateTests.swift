import Foundation
import GRDB
import ProgressStore
import Quiz
import Seeded
import Testing

/// State files that something else has been at: each is read, or set aside as it was, or left alone; none ends the program.
@Suite struct HostileStateTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }

  private func filled(_ count: Int = 200) throws -> Data {
    let store = ProgressStore.open(path, time: noon).store
    for number in 0..<count { try store.append(.sample(number)) }
    try store.setPosition(Position(lesson: "relu", stop: 1, step: 0, finishedAt: 5, time: 9))
    try store.reset(lesson: "max-pooling", time: 1)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Uses all that there is to a store.
  private func use(_ store: ProgressStore) {
    _ = try? store.positions()
    _ = try? store.position(lesson: "relu")
    _ = try? store.eachAnswer { _ in }
    _ = try? store.attempts()
    _ = try? store.export()
    _ = try? store.newsOfClock()
    _ = try? store.setPosition(Position(lesson: "relu", stop: 2, step: 0, time: 10))
    _ = try? store.append(.sample(1))
    _ = try? store.importLines("{\"format\":\"pooltutor-progress\",\"version\":1}\n")
    _ = try? store.reset(lesson: nil, time: noon)
    _ = try? store.check()
  }

  /// Opens the bytes as the app does and as a command does. Whatever is set aside is as it was.
  private func endure(_ bytes: Data, _ comment: Comment) throws {
    for isChecked in [false, true] {
      for name in scratch.names { try FileManager.default.removeItem(atPath: scratch.file(name)) }
      try bytes.write(to: URL(fileURLWithPath: path))
      let opened = ProgressStore.open(path, time: noon, isChecked: isChecked)
      if let name = opened.setAside {
        #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == bytes, comment)
      } else if opened.saving != .durable {
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes, comment)
      }
      use(opened.store)
      var queue = SavingQueue { [path] in
        ProgressStore.open(path, time: noon, isChecked: false, damaged: $0)
      }
      queue.add(.attempt(.sample(2)))
      _ = queue.save { store throws(StoreError) in
        _ = try store.positions()
        try store.eachAnswer { _ in }
      }
    }
  }

  @Test func swappedPagesEndNothing() throws {
    let whole = try filled()
    var random = Seeded.SplitMix64(seed: 3)
    let pages = whole.count / 4096
    for _ in 0..<60 {
      var bytes = whole
      let (one, other) = (
        Int.random(in: 0..<pages, using: &random), Int.random(in: 0..<pages, using: &random)
      )
      bytes.replaceSubrange(one * 4096..<(one + 1) * 4096, with: whole[other * 4096..<(other + 1) * 4096])
      bytes.replaceSubrange(other * 4096..<(other + 1) * 4096, with: whole[one * 4096..<(one + 1) * 4096])
      try endure(bytes, "pages \(one) and \(other)")
    }
  }

  @Test func changedBytesEndNothing() throws {
    let whole = try filled()
    var random = Seeded.SplitMix64(seed: 4)
    for round in 0..<150 {
      var bytes = whole
      // The headers of file and pages are where it matters most.
      let isHead = Bool.random(using: &random)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let page = Int.random(in: 0..<whole.count / 4096, using: &random) * 4096
        bytes[page + Int.random(in: 0..<(isHead ? 112 : 4096), using: &random)] = .random(
          in: 0...255, using: &random)
      }
      try endure(bytes, "round \(round)")
    }
  }

  @Test(arguments: [-1, -2_147_483_648, 0]) func aVersionThatIsNoneIsSetAside(version: Int) throws {
    _ = try filled(1)
    try rawDatabase(path) { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let opened = ProgressStore.open(path, time: noon)
    let name = try #require(opened.setAside)
    #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == bytes)
    #expect(opened.saving == .durable)
  }

  /// As if the tables were not strict: with and without their definitions saying so.
  @Test(arguments: [
    "concept = x'ff00'", "concept = NULL", "concept = x'05'", "question = x'15'", "answer = NULL",
    "outcome = x'03'",
    "hints = 1e300", "hints = 'x'", "hints = NULL", "first_try = 'yes'", "time = 'abc'", "time = 1e30",
    "time = NULL", "id = x'05'", "id = NULL",
  ])
  func aValueOfAWrongTypeIsSetAside(change: String) throws {
    for saysSo in [true, false] {
      for name in scratch.names { try FileManager.default.removeItem(atPath: scratch.file(name)) }
      _ = try filled(3)
      let definition = try rawDatabase(path) { try definitions($0) }
      try loosen()
      try rawDatabase(path) { db in
        try db.execute(sql: "UPDATE attempts SET \(change) WHERE sequence = 1")
      }
      if !saysSo { try restore(definition) }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let opened = ProgressStore.open(path, time: noon)
      let name = try #require(opened.setAside, "\(change), \(saysSo)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == bytes)
      try endure(bytes, "\(change), \(saysSo)")
    }
  }

  private func definitions(_ db: Database) throws -> [(String, String)] {
    try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL").map { ($0[0], $0[1]) }
  }

  private func loosen() throws {
    try rawDatabase(path) { db in
      try db.execute(
        sql: """
          DROP TRIGGER attempts_hold;
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(replace(sql, ' STRICT', ''), ' NOT NULL', '') WHERE type = 'table';
          """)
    }
  }

  private func restore(_ definitions: [(String, String)]) throws {
    try rawDatabase(path) { db in
      try db.execute(sql: definitions.first { $0.0 == "attempts_hold" }?.1 ?? "")
      try db.execute(sql: "PRAGMA writable_schema = ON")
      for (name, sql) in definitions {
        try db.execute(sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [sql, name])
      }
    }
  }

  /// What a stranger can write into a database that then runs in ours.
  @Test(arguments: [
    "CREATE TRIGGER more AFTER INSERT ON attempts BEGIN INSERT INTO meta VALUES (hex(randomblob(9)), ''); END",
    """
    CREATE TRIGGER long AFTER INSERT ON positions BEGIN INSERT INTO meta
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n; END
    """,
    """
    DROP TABLE positions;
    CREATE VIEW positions AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT i AS lesson, i AS stop, i AS step, i AS finished_at, i AS time FROM n
    """,
    "CREATE INDEX slow ON meta (zeroblob(900000))",
    "ALTER TABLE attempts ADD COLUMN mood TEXT",
  ])
  func whatIsNotOursInOurTablesIsSetAside(sql: String) throws {
    let before = try filled(1)
    try rawDatabase(path) { try $0.execute(sql: sql) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) != before)
    #expect(ProgressStore.open(path, time: noon, isChecked: false).setAside != nil)
  }

  @Test func aNewerFileWithAViewInPlaceOfATableIsNotRead() throws {
    _ = try filled(1)
    try rawDatabase(path) { db in
      try db.execute(
        sql: """
          DROP TABLE positions; PRAGMA user_version = 9;
          CREATE VIEW positions AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
          SELECT i AS lesson, i AS stop, i AS step, i AS finished_at, i AS time FROM n
          """)
    }
    #expect(ProgressStore.open(path, time: noon).setAside != nil)
  }

  @Test func aValueOfManyMegabytesIsNotRead() throws {
    _ = try filled(1)
    try rawDatabase(path) { db in
      try db.execute(sql: "INSERT INTO positions VALUES (hex(zeroblob(3000000)), 0, 0, NULL, 0)")
    }
    let store = ProgressStore.open(path, time: noon, isChecked: false).store
    #expect(throws: StoreError.damaged(path: store.path)) { try store.positions() }
  }
}
