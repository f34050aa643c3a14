import Foundation
import ProgressStore
import Testing

@Suite struct UnavailableTests {
  private let scratch = Scratch()

  @Test(arguments: ["folder", "file/progress.sqlite", "device", "device/", "folder/", "missing/"])
  func wherePathsLeadNowhereItIsToldWhy(name: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.file("folder"), withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: scratch.file("file")))
    #expect(mkfifo(scratch.file("device"), 0o600) == 0)
    let opened = ProgressStore.open(scratch.file(name), time: noon)
    guard case .unavailable(let reason) = opened.saving else { throw Surprise(opened.saving) }
    #expect(!reason.message.isEmpty)
    #expect(throws: reason) { try opened.store.append(.sample(1)) }
  }

  /// Tests may run as root, whom no mode keeps from writing: the program gives up its rights first.
  private func withModes(_ file: Int, _ folder: Int, _ body: (String) throws -> Void) throws {
    let path = scratch.file("progress.sqlite")
    try ProgressStore.open(path, time: noon).store.append(.sample(1))
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: file], ofItemAtPath: path)
    try manager.setAttributes([.posixPermissions: folder], ofItemAtPath: scratch.path)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path) }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try body(path)
    try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(arguments: [(0o444, 0o755), (0o444, 0o555), (0o666, 0o555)])
  func whatCannotBeWrittenIsReadAndGoneOnWith(file: Int, folder: Int) throws {
    try withModes(file, folder) { path in
      let (lines, status) = try WriterProcess([path, "2", "--nobody"]).end()
      #expect(status == 0)
      #expect(lines.first?.hasPrefix("open unavailable") == true, "\(lines)")
      #expect(lines.first?.hasSuffix("cannot be written to.") == true, "\(lines)")
      #expect(lines.filter { $0.hasPrefix("failed ") }.count == 2)
      #expect(lines.last == "holds 1")
    }
  }

  @Test func aHomeThatCannotBeWrittenIsGoneOnWith() throws {
    try withModes(0o644, 0o555) { _ in
      let writer = try WriterProcess([scratch.file("home/state/progress.sqlite"), "2", "--nobody"])
      let (lines, _) = writer.end()
      #expect(lines.first?.hasPrefix("open unavailable") == true, "\(lines)")
      #expect(lines.last == "holds 0")
    }
  }

  @Test func aFileThatMayNotGrowTellsAndStaysWhole() throws {
    let path = scratch.file("progress.sqlite")
    let writer = try WriterProcess([path, "400", "--limit", "60000"])
    let (lines, status) = writer.end()
    #expect(status == 0)
    #expect(lines.first == "open durable")
    #expect(lines.contains { $0.hasPrefix("failed ") }, "\(lines.suffix(3))")
    #expect(Set(writer.acknowledged) == (try answers(in: path)))
    #expect(!writer.acknowledged.isEmpty)
    #expect(lines.last == "holds \(writer.acknowledged.count)")
    #expect(try isWhole(path))
    try ProgressStore.open(path, time: noon).store.append(.sample(1))
  }
}
