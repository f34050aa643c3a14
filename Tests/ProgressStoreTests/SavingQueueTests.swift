import Foundation
import GRDB
import PTYKit
import ProgressStore
import Quiz
import Testing

/// What is told about saving, and that nothing of what waits is lost.
@Suite(.waits) struct SavingQueueTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }

  private func queue(now: Int64 = noon) -> SavingQueue {
    SavingQueue { [path] damaged in
      ProgressStore.open(path, time: now, patience: 0.01, isChecked: false, damaged: damaged)
    }
  }

  private func kept() throws -> [String] {
    try ProgressStore.open(path, time: noon).store.attempts().map(\.answer)
  }

  private func answers(_ numbers: ClosedRange<Int>) -> [String] { numbers.map { "\($0)" } }

  @Test func whereAllIsWellNothingIsTold() throws {
    var queue = queue()
    #expect(queue.save() == [])
    for number in 1...3 { queue.add(.attempt(.sample(number))) }
    queue.add(.position(Position(lesson: "relu", stop: 1, step: 0, time: 1)))
    queue.add(.position(Position(lesson: "relu", stop: 2, step: 0, time: 2)))
    #expect(queue.waiting.count == 4)
    #expect(queue.save() == [] && queue.waiting.isEmpty)
    #expect(try kept() == answers(1...3))
    #expect(try ProgressStore.open(path, time: noon).store.position(lesson: "relu")?.stop == 2)
  }

  /// A fault that comes, stays, becomes another and goes is told when it comes, changes and goes; and comes again.
  @Test func eachChangeIsToldOnceAndNothingIsLost() throws {
    var queue = queue()
    queue.add(.attempt(.sample(1)))
    #expect(queue.save() == [])
    let name = StateFileName.resolved(path)
    for round in 0..<2 {
      let lock = try Lock(path)
      queue.add(.attempt(.sample(2 + 2 * round)))
      #expect(queue.save() == [.notSaved(.busy(path: name), setAside: nil)])
      #expect(queue.save() == [])
      lock.release()
      queue.add(.attempt(.sample(3 + 2 * round)))
      #expect(queue.save() == [.savedAgain])
      #expect(queue.save() == [])
      #expect(try kept() == answers(1...(3 + 2 * round)))
    }
  }

  @Test func anotherFaultIsToldAsSuch() throws {
    var queue = queue()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    queue.add(.attempt(.sample(1)))
    let name = StateFileName.resolved(path)
    #expect(queue.save() == [.notSaved(.failed(path: name, reason: "it is not a file"), setAside: nil)])
    try FileManager.default.removeItem(atPath: path)
    try Data("notes".utf8).write(to: URL(fileURLWithPath: path))
    #expect(queue.save() == [.notSaved(.foreign(path: name), setAside: nil)])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "notes")
    try FileManager.default.removeItem(atPath: path)
    #expect(queue.save() == [.savedAgain])
    #expect(try kept() == ["1"])
  }

  @Test func aFileThatIsTakenAwayIsBegunAnewWithWhatWaits() throws {
    var queue = queue()
    queue.add(.attempt(.sample(1)))
    #expect(queue.save() == [])
    try FileManager.default.removeItem(atPath: path)
    queue.add(.attempt(.sample(2)))
    #expect(queue.save() == [.notSaved(.moved(path: StateFileName.resolved(path)), setAside: nil)])
    #expect(queue.save() == [.savedAgain])
    #expect(try kept() == ["2"])
  }

  @Test func damageIsSetAsideAndToldAndWhatWaitsIsSaved() throws {
    let store = ProgressStore.open(path, time: noon).store
    for number in 0..<100 { try store.append(.sample(number)) }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(8192..<16384, with: Data(repeating: 0x55, count: 8192))
    try bytes.write(to: URL(fileURLWithPath: path))
    var queue = queue()
    queue.add(.attempt(.sample(1)))
    var recalled: [Int] = []
    let news = queue.save { store throws(StoreError) in recalled.append(try store.positions().count) }
    guard case .begunAnew(let name) = news.first, news.count == 1 else { throw Surprise(news) }
    #expect(news[0].works && news[0].words[.english].contains(name))
    #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == bytes)
    #expect(recalled.last == 0)
    #expect(try kept() == ["1"])
    #expect(queue.save() == [])
  }

  /// What reading finds is damage too, though SQLite is content with the file.
  @Test func damageThatReadingFindsIsSetAsideOnce() throws {
    try ProgressStore.open(path, time: noon).store.append(.sample(1))
    var queue = queue()
    var tries = 0
    let news = queue.save { store throws(StoreError) in
      tries += 1
      if tries == 1 { throw .damaged(path: store.path) }
    }
    guard case .begunAnew = news.first, news.count == 1, tries == 2 else { throw Surprise(news) }
    #expect(try kept().isEmpty && scratch.names.count == 2)
  }

  @Test func aNewerFileIsReadThoughNothingIsSaved() throws {
    try ProgressStore.open(path, time: noon).store.append(.sample(1))
    try rawDatabase(path) { try $0.execute(sql: "PRAGMA user_version = 7") }
    var queue = queue()
    var count = 0
    let fault = StoreError.newer(path: StateFileName.resolved(path), version: 7, known: 1)
    #expect(
      queue.save { store throws(StoreError) in try store.eachAnswer { _ in count += 1 } }
        == [.notSaved(fault, setAside: nil)])
    #expect(count == 1)
    queue.add(.attempt(.sample(2)))
    #expect(queue.save() == [] && queue.waiting.count == 1)
  }

  #if os(Linux)
    @Test(.enabled(if: SmallDisk.isPossible)) func aDiskThatIsFullFreedAndFullAgainIsToldEachTime() throws {
      let disk = try SmallDisk()
      let path = disk.file("progress.sqlite")
      var queue = SavingQueue { damaged in ProgressStore.open(path, time: noon, damaged: damaged) }
      queue.add(.attempt(.sample(0)))
      #expect(queue.save() == [])
      var number = 0
      for _ in 0..<3 {
        let ballast = disk.fill("ballast")
        var news: [SavingNews] = []
        while news.isEmpty {
          number += 1
          queue.add(.attempt(.sample(number)))
          news = queue.save()
        }
        #expect(news == [.notSaved(.full(path: path), setAside: nil)])
        try FileManager.default.removeItem(atPath: ballast)
        #expect(queue.save() == [.savedAgain])
      }
      #expect(try ProgressStore.open(path, time: noon).store.attempts().count == number + 1)
    }
  #endif
}

/// Another program that keeps a file locked.
final class Lock {
  private let process = Process()
  private let input = Pipe()

  init(_ path: String) throws {
    process.executableURL = URL(fileURLWithPath: product("store-writer"))
    process.arguments = [path, "--lock"]
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    // It says so once it is.
    _ = output.fileHandleForReading.availableData
  }

  deinit { release() }

  func release() {
    guard process.isRunning else { return }
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}

enum StateFileName {
  /// As it is told: with links resolved.
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath().path + "/progress.sqlite"
  }
}
