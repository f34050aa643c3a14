import Foundation
import GRDB
import ProgressStore
import Seeded
import Testing

@Suite struct DamageTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }
  /// Where whatever stands there can only be ours.
  private var ownPlace: String { scratch.file("pooltutor/progress.sqlite") }
  private let aside = "progress.sqlite.corrupt-2026-11-21T02-50-00"

  private func open(_ path: String? = nil) -> OpenedStore {
    ProgressStore.open(path ?? self.path, time: noon)
  }

  private func filled() throws -> Data {
    let store = open().store
    for number in 0..<100 { try store.append(.sample(number)) }
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Puts the bytes in place, opens them, and makes sure that they are kept as they were.
  private func expectSetAside(_ bytes: Data, at path: String? = nil, _ comment: Comment) throws {
    let path = path ?? self.path
    try bytes.write(to: URL(fileURLWithPath: path))
    let opened = open(path)
    #expect(opened.saving == .durable, comment)
    let name = try #require(opened.setAside, comment)
    #expect(opened.message?.contains(name) == true, comment)
    #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == bytes, comment)
    try opened.store.append(.sample(1))
    #expect(try open(path).store.attempts() == [.sample(1)], comment)
    #expect(try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? Int == 0o600)
    try FileManager.default.removeItem(atPath: name)
  }

  /// Makes sure that nobody touches the bytes.
  private func expectLeftAlone(_ bytes: Data, _ comment: Comment) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
    let opened = open()
    #expect(opened.saving == .unavailable(.foreign(path: opened.store.path)) && !opened.isComplete, comment)
    #expect(throws: StoreError.foreign(path: opened.store.path)) { try opened.store.append(.sample(1)) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes, comment)
    #expect(scratch.names == ["progress.sqlite"], comment)
  }

  @Test func truncatedFilesAreSetAside() throws {
    let whole = try filled()
    for count in [99, 511, 512, 4095, 4096, 4097, whole.count / 2, whole.count - 4096] {
      try expectSetAside(whole.prefix(count), "\(count) bytes")
    }
    // Of these nobody can tell whose they are.
    try FileManager.default.removeItem(atPath: path)
    for count in [1, 15, 16, 60] { try expectLeftAlone(whole.prefix(count), "\(count) bytes") }
  }

  @Test func garbageIsSetAside() throws {
    var random = SplitMix64(seed: 1)
    let whole = try filled()
    for start in stride(from: 0, to: whole.count, by: 4096) {
      var bytes = whole
      // The first page without its beginning is what cannot be recognised.
      for index in max(start, 72)..<start + 4096 { bytes[index] = UInt8.random(in: 0...255, using: &random) }
      try expectSetAside(bytes, "page at \(start)")
    }
  }

  @Test func aBeginningThatIsGarbageIsRecognisedByTheTables() throws {
    var bytes = try filled()
    for index in 0..<100 { bytes[index] = 7 }
    try expectSetAside(bytes, "no header")
  }

  @Test func whatIsNotOursIsLeftAlone() throws {
    for text in [
      "x", "my notes\n", String(repeating: "Pool ", count: 5000), "SQLite format 3, said the book",
    ] {
      try expectLeftAlone(Data(text.utf8), "\(text.prefix(20))")
    }
    try expectLeftAlone(Data(repeating: 0, count: 8192), "zeros")
  }

  @Test func inOurOwnPlaceAnythingIsSetAside() throws {
    try open(ownPlace).store.append(.sample(1))
    let whole = try Data(contentsOf: URL(fileURLWithPath: ownPlace))
    let parts = [1, 15, 16, 60].map { whole.prefix($0) }
    for bytes in [Data("not a database".utf8), Data(repeating: 0, count: 8192)] + parts {
      try expectSetAside(bytes, at: ownPlace, "\(bytes.count) bytes")
    }
  }

  private var besideOwnPlace: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.file("pooltutor"))) ?? []).sorted()
  }

  @Test func aSecondDamagedFileIsKeptBesideTheFirst() throws {
    _ = open(ownPlace)
    for text in ["first, and no database", "second, and no database", "third, and no database"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: ownPlace))
      #expect(open(ownPlace).setAside != nil)
    }
    #expect(besideOwnPlace == ["progress.sqlite", aside, aside + "-2", aside + "-3"])
    #expect(
      try String(contentsOfFile: scratch.file("pooltutor/" + aside), encoding: .utf8)
        == "first, and no database")
  }

  @Test func whatLiesBesideGoesAlong() throws {
    _ = open(ownPlace)
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try Data("no database \(suffix)".utf8).write(to: URL(fileURLWithPath: ownPlace + suffix))
    }
    #expect(open(ownPlace).setAside != nil)
    #expect(besideOwnPlace == ["progress.sqlite", aside, aside + "-journal", aside + "-shm", aside + "-wal"])
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
    let fault = StoreError.newer(path: opened.store.path, version: 1000, known: 1)
    #expect(opened.saving == .unavailable(fault) && !opened.isComplete)
    #expect(try opened.store.attempts().count == 100)
    #expect(throws: fault) { try opened.store.append(.sample(100)) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  /// Not even what its own program left to be done after a crash is done.
  @Test(arguments: ["", "PRAGMA journal_mode = WAL;", "PRAGMA application_id = 1;"])
  func anotherProgramsDatabaseIsLeftAlone(start: String) throws {
    try rawDatabase(path) { try $0.execute(sql: start + "CREATE TABLE bookmarks (url TEXT)") }
    try Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7] + Array(repeating: 0, count: 600))
      .write(to: URL(fileURLWithPath: path + "-journal"))
    let before = try scratch.names.map { try Data(contentsOf: URL(fileURLWithPath: scratch.file($0))) }
    let opened = open()
    #expect(opened.saving == .unavailable(.foreign(path: opened.store.path)))
    #expect(throws: StoreError.self) { try opened.store.append(.sample(1)) }
    #expect(try scratch.names.map { try Data(contentsOf: URL(fileURLWithPath: scratch.file($0))) } == before)
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
