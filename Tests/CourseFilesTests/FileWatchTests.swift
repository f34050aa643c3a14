import Foundation
import LessonFormat
import ScratchFolder
import Testing

@testable import CourseFiles

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

  /// What is told once the files have held still: at the second look, not at the first.
  private func settled(_ watch: inout FileWatch) -> FileWatch.News? {
    #expect(watch.look() == nil, "told before it held still")
    let soon = watch.wait
    defer { #expect(soon < watch.wait, "looked at again soon, and then no more than usual") }
    return watch.look()
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
      #expect(title(settled(&watch)) == name)
      #expect(watch.look() == nil)
    }
  }

  /// As most editors do it: another file takes the name.
  @Test func savedByRenaming() throws {
    var (path, watch) = try begin()
    for name in ["Second", "Third"] {
      let other = try folder.write(good.replacing("Own", with: name), to: "own.md~")
      #expect(rename(other, path) == 0)
      #expect(title(settled(&watch)) == name)
      #expect(watch.look() == nil)
    }
  }

  /// A version counts once it has held still; what grows piece by piece never does, though half of it may be fine.
  @Test func writtenInPieces() throws {
    var (path, watch) = try begin()
    let bytes = Array((good.replacing("Own", with: "Größe 池") + "# Second page\n\nMore.\n").utf8)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      try overwrite(path, Array(bytes[..<count]))
      #expect(watch.look() == nil, "\(count) bytes")
    }
    try overwrite(path, bytes)
    #expect(title(settled(&watch)) == "Größe 池")
  }

  @Test func mistakesThatStay() throws {
    var (path, watch) = try begin()
    try overwrite(path, Array(good.replacing("format: 1", with: "fromat: 1").utf8))
    #expect(message(settled(&watch)) == "the head has no key 'fromat'")
    try overwrite(path, Array(good.replacing("Own", with: "Better").utf8))
    #expect(title(settled(&watch)) == "Better")
  }

  @Test func mistakesAreToldOnce() throws {
    var (path, watch) = try begin()
    try overwrite(path, Array(good.replacing("# First page", with: "").utf8))
    #expect(message(settled(&watch)) == "text before the first page")
    for _ in 0..<3 { #expect(watch.look() == nil) }
  }

  @Test func brokenUTF8() throws {
    var (path, watch) = try begin()
    try overwrite(path, Array(good.utf8) + [0xE6, 0xB1])
    #expect(message(settled(&watch))?.hasPrefix("the file is not UTF-8") == true)
    try overwrite(path, Array((good + "池").utf8))
    #expect(title(settled(&watch)) == "Own")
  }

  @Test func goneAndBack() throws {
    var (path, watch) = try begin()
    try FileManager.default.removeItem(atPath: path)
    #expect(message(settled(&watch)) == "the file is gone or cannot be read")
    #expect(watch.look() == nil)
    try folder.write(good, to: "own.md")
    #expect(title(settled(&watch)) == "Own", "so that the complaint goes")
  }

  /// For a moment there is no file, or something else in its place.
  @Test func replacedByAFolderOrAPipe() throws {
    var (path, watch) = try begin()
    try FileManager.default.removeItem(atPath: path)
    #expect(watch.look() == nil)
    try folder.write(good.replacing("Own", with: "Back"), to: "own.md")
    #expect(title(settled(&watch)) == "Back")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(
      message(settled(&watch)) == "the file is gone or cannot be read", "and nothing waits on the pipe")
    #expect(FileWatch.begin(path) == nil && FileWatch.begin(folder.path) == nil)
  }

  @Test func throughALink() throws {
    let (path, _) = try begin()
    let link = folder.path + "/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    var watch = try #require(FileWatch.begin(link)).watch
    try overwrite(path, Array(good.replacing("Own", with: "Linked").utf8))
    #expect(title(settled(&watch)) == "Linked")
  }

  // MARK: Files that maps are in

  private var withData: String {
    good.replacing("sources:", with: "maps:\n  m: {file: maps/m.csv}\nsources:")
      + "\n```stage\n{input: m, op: relu}\n```\n"
  }

  private func values(_ news: FileWatch.News?) -> [Float]? {
    if case .lesson(let lesson) = news { return lesson.maps["m"]?.values }
    return nil
  }

  private func beginWithData() throws -> (data: String, watch: FileWatch) {
    let data = try folder.write("1,2\n3,4\n", to: "maps/m.csv")
    let path = try folder.write(withData, to: "own.md")
    return (data, try #require(FileWatch.begin(path)).watch)
  }

  @Test func dataThatChange() throws {
    var (data, watch) = try beginWithData()
    for _ in 0..<3 { #expect(watch.look() == nil) }
    try overwrite(data, Array("1,2\n3,-5\n".utf8))
    #expect(values(settled(&watch)) == [1, 2, 3, -5])
    let other = try folder.write("6,7\n", to: "maps/m.csv~")
    #expect(rename(other, data) == 0)
    #expect(values(settled(&watch)) == [6, 7])
    for _ in 0..<3 { #expect(watch.look() == nil) }
  }

  /// Half of the rows are a map, too.
  @Test func dataInPieces() throws {
    var (data, watch) = try beginWithData()
    try overwrite(data, Array("5,6\n".utf8))
    #expect(watch.look() == nil)
    try overwrite(data, Array("5,6\n7,8\n".utf8))
    #expect(watch.look() == nil)
    #expect(values(watch.look()) == [5, 6, 7, 8])
  }

  @Test func dataWithMistakesGoneAndBack() throws {
    var (data, watch) = try beginWithData()
    try overwrite(data, Array("1,2\n3,x\n".utf8))
    #expect(message(settled(&watch))?.hasPrefix("maps/m.csv, line 2:3: ") == true)
    try FileManager.default.removeItem(atPath: folder.path + "/maps")
    #expect(message(settled(&watch)) == "cannot read 'maps/m.csv' beside the lesson: there is no such file")
    try folder.write("1,2\n3,4\n", to: "maps/m.csv")
    #expect(values(settled(&watch)) == [1, 2, 3, 4], "the folder is there again, too")
  }

  /// A lesson may name a file before it is there.
  @Test func dataThatComeLater() throws {
    var (path, watch) = try begin()
    try overwrite(path, Array(withData.utf8))
    #expect(watch.look() == nil && watch.look() == nil, "what it names is to hold still, too")
    #expect(message(watch.look()) == "cannot read 'maps/m.csv' beside the lesson: there is no such file")
    try folder.write("8\n", to: "maps/m.csv")
    #expect(values(settled(&watch)) == [8])
    try overwrite(path, Array(good.utf8))
    #expect(watch.look() == nil && watch.look() == nil)
    #expect(title(watch.look()) == "Own")
    try folder.write("9\n", to: "maps/m.csv")
    for _ in 0..<3 { #expect(watch.look() == nil, "it is not named any more") }
  }
}
