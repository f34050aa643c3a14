import Foundation
import GRDB
import ProgressStore
import Seeded
import Testing

@Suite struct DamageTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }
  private let aside = "progress.sqlite.corrupt-2026-11-21T02-50-00"

  private func open() -> OpenedStore { ProgressStore.open(path, time: noon) }

  private func filled() throws -> Data {
    let store = open().store
    for number in 0..<100 { try store.append(.sample(number)) }
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Puts the bytes in place, opens them, and makes sure that they are kept as they were.
  private func expectSetAside(_ bytes: Data, _ comment: Comment) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
    let opened = open()
    #expect(opened.saving == .durable, comment)
    let name = try #require(opened.setAside, comment)
    #expect(opened.message?.contains(name) == true, comment)
    #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == bytes, comment)
    try opened.store.append(.sample(1))
    #expect(try open().store.attempts() == [.sample(1)], comment)
    try FileManager.default.removeItem(atPath: name)
  }

  @Test func truncatedFilesAreSetAside() throws {
    let whole = try filled()
    for count in [1, 15, 16, 99, 511, 512, 4095, 4096, 4097, whole.count / 2, whole.count - 4096] {
      try expectSetAside(whole.prefix(count), "\(count) bytes")
    }
  }

  @Test func garbageIsSetAside() throws {
    var random = SplitMix64(seed: 1)
    let whole = try filled()
    for start in stride(from: 0, to: whole.count, by: 4096) {
      var bytes = whole
      for index in start..<start + 4096 { bytes[index] = UInt8.random(in: 0...255, using: &random) }
      try expectSetAside(bytes, "page at \(start)")
    }
    try expectSetAside(Data("not a database".utf8), "text")
  }

  @Test func aSecondDamagedFileIsKeptBesideTheFirst() throws {
    for text in ["first, and no database", "second, and no database", "third, and no database"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      #expect(open().setAside != nil)
    }
    #expect(scratch.names == ["progress.sqlite", aside, aside + "-2", aside + "-3"])
    #expect(try String(contentsOfFile: scratch.file(aside), encoding: .utf8) == "first, and no database")
  }

  @Test func whatLiesBesideGoesAlong() throws {
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try Data("no database \(suffix)".utf8).write(to: URL(fileURLWithPath: path + suffix))
    }
    #expect(open().setAside != nil)
    #expect(scratch.names == ["progress.sqlite", aside, aside + "-journal", aside + "-shm", aside + "-wal"])
  }

  @Test func anEmptyFileIsBegun() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(open().message == nil)
    try open().store.append(.sample(1))
    #expect(try open().store.attempts() == [.sample(1)])
  }

  @Test func aNewerDatabaseIsReadAndLeftAlone() throws {
    _ = try filled()
    try rawDatabase(path) { db in
      try db.execute(sql: "PRAGMA user_version = 1000; ALTER TABLE attempts ADD COLUMN mood TEXT")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let opened = open()
    guard case .unavailable(let reason) = opened.saving else { throw Surprise(opened.saving) }
    #expect(reason.english.contains("newer") && reason.english.contains("1000"))
    #expect(try opened.store.attempts().count == 100)
    try opened.store.append(.sample(100))
    #expect(try opened.store.attempts().count == 101)
    #expect(!opened.isComplete)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    try rawDatabase(path) { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let opened = open()
    #expect(opened.message?.contains("another program") == true)
    try opened.store.append(.sample(1))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func aFileThatIsTakenAwayIsToldOf() throws {
    let store = open().store
    try store.append(.sample(1))
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: StoreError.moved(path: store.path)) { try store.append(.sample(2)) }
  }
}

struct Surprise: Error {
  let what: String

  init(_ what: some Any) { self.what = "\(what)" }
}
