import Foundation
import Testing

@testable import pooltutor

/// Noticing new versions of a file, however they come to be. The clock is the test's: it looks when it likes.
@Suite struct FileWatchTests {
  private let folder: Scratch
  private let good = lesson(id: "own", title: "Own")

  init() throws { folder = try Scratch() }

  private func begin() throws -> (path: String, watch: FileWatch) {
    let path = try folder.write(good, to: "own.md")
    return (path, try #require(FileWatch.begin(path)).watch)
  }

  /// Writes into the file that is there.
  private func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  private func title(_ news: FileWatch.News?) -> String? {
    if case .lesson(let lesson) = news { return lesson.title }
    return nil
  }

  private func message(_ news: FileWatch.News?) -> String? {
    if case .mistakes(let mistakes) = news { return mistakes.first?.message }
    return nil
  }

  @Test func nothingNew() throws {
    var (path, watch) = try begin()
    for _ in 0..<3 { #expect(watch.look() == nil) }
    try overwrite(path, Array(good.utf8))
    for _ in 0..<3 { #expect(watch.look() == nil, "the same words again") }
  }

  @Test func savedInPlace() throws {
    var (path, watch) = try begin()
    for name in ["Second", "Third, longer", "3rd"] {
      try overwrite(path, Array(good.replacing("Own", with: name).utf8))
      #expect(title(watch.look()) == name)
      #expect(watch.look() == nil)
    }
  }

  /// As most editors do it: another file takes the name.
  @Test func savedByRenaming() throws {
    var (path, watch) = try begin()
    for name in ["Second", "Third"] {
      let other = try folder.write(good.replacing("Own", with: name), to: "own.md~")
      #expect(rename(other, path) == 0)
      #expect(title(watch.look()) == name)
      #expect(watch.look() == nil)
    }
  }

  /// Mistakes count once they have held still; in a file that grows piece by piece they never do.
  @Test func writtenInPieces() throws {
    var (path, watch) = try begin()
    let bytes = Array(good.replacing("Own", with: "Größe 池").utf8)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      try overwrite(path, Array(bytes[..<count]))
      #expect(message(watch.look()) == nil, "\(count) bytes")
    }
    try overwrite(path, bytes)
    #expect(title(watch.look()) == "Größe 池")
  }

  @Test func mistakesThatStay() throws {
    var (path, watch) = try begin()
    try overwrite(path, Array(good.replacing("format: 1", with: "fromat: 1").utf8))
    #expect(watch.look() == nil)
    #expect(message(watch.look()) == "the head has no key 'fromat'")
    try overwrite(path, Array(good.replacing("Own", with: "Better").utf8))
    #expect(title(watch.look()) == "Better")
  }

  @Test func mistakesAreToldOnce() throws {
    var (path, watch) = try begin()
    try overwrite(path, Array(good.replacing("# First page", with: "").utf8))
    #expect(watch.look() == nil)
    #expect(message(watch.look()) == "text before the first page")
    for _ in 0..<3 { #expect(watch.look() == nil) }
  }

  @Test func brokenUTF8() throws {
    var (path, watch) = try begin()
    try overwrite(path, Array(good.utf8) + [0xE6, 0xB1])
    #expect(watch.look() == nil)
    #expect(message(watch.look())?.hasPrefix("the file is not UTF-8") == true)
    try overwrite(path, Array((good + "池").utf8))
    #expect(title(watch.look()) == "Own")
  }

  @Test func goneAndBack() throws {
    var (path, watch) = try begin()
    try FileManager.default.removeItem(atPath: path)
    #expect(watch.look() == nil)
    #expect(message(watch.look()) == "the file is gone, or cannot be read")
    #expect(watch.look() == nil)
    try folder.write(good, to: "own.md")
    #expect(title(watch.look()) == "Own", "so that the complaint goes")
  }

  /// For a moment there is no file, or something else in its place.
  @Test func replacedByAFolderOrAPipe() throws {
    var (path, watch) = try begin()
    try FileManager.default.removeItem(atPath: path)
    #expect(watch.look() == nil)
    try folder.write(good.replacing("Own", with: "Back"), to: "own.md")
    #expect(title(watch.look()) == "Back")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(watch.look() == nil)
    #expect(message(watch.look()) == "the file is gone, or cannot be read", "and nothing waits on the pipe")
    #expect(FileWatch.begin(path) == nil && FileWatch.begin(folder.path) == nil)
  }

  @Test func throughALink() throws {
    let (path, _) = try begin()
    let link = folder.path + "/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    var watch = try #require(FileWatch.begin(link)).watch
    try overwrite(path, Array(good.replacing("Own", with: "Linked").utf8))
    #expect(title(watch.look()) == "Linked")
  }
}
