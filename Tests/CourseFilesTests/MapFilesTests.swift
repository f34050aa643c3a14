import LessonFormat
import Files
import Foundation
import PTYKit
import ScratchFolder
import Synchronization
import Testing

@testable import CourseFiles

/// How often files are read, not how fast.
@Suite(.waits) struct MapFilesTests {
  private let folder: Scratch
  /// By file.
  private let counter = Counter()

  private final class Counter: Sendable {
    private let counts = Mutex<[FileStatus: Int]>([:])
    func add(_ file: Int32) {
      guard let status = FileStatus(descriptor: file) else { return }
      counts.withLock { $0[status, default: 0] += 1 }
    }
    var reads: [Int] { counts.withLock { $0.values.sorted() } }
  }

  init() throws { folder = try Scratch() }

  private func files() -> MapFiles {
    MapFiles { [counter] (file, limit) throws(FileFailure) in
      counter.add(file)
      return try Descriptor.read(file, atMost: limit)
    }
  }

  private func text(_ maps: [String]) -> String {
    let head = maps.enumerated().map { "  m\($0.offset): {file: \($0.element)}\n" }.joined()
    return lesson(id: "own", title: "Own").replacing("---\n\n#", with: "maps:\n\(head)---\n\n#")
  }

  @Test func oneFileIsReadOnceHoweverOftenItIsNamed() throws {
    try folder.write("1,2\n3,4\n", to: "a.csv")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/b.csv", withDestinationPath: "a.csv")
    try FileManager.default.linkItem(atPath: folder.path + "/a.csv", toPath: folder.path + "/c.csv")
    let path = try folder.write(
      text(Array(repeating: ["a.csv", "b.csv", "c.csv"], count: 20).flatMap(\.self)), to: "x.md")
    let reading = try LessonSource(path).read(files())
    #expect(reading.lesson?.maps.count == 60, "\(reading.diagnostics)")
    #expect(counter.reads == [1])
  }

  @Test func alsoWhereItHasMistakesOrIsMissing() throws {
    try folder.write("1,x\n", to: "a.csv")
    let path = try folder.write(text(Array(repeating: "a.csv", count: 20) + ["none.csv"]), to: "x.md")
    #expect(try LessonSource(path).read(files()).diagnostics.count == 21)
    #expect(counter.reads == [1])
  }

  /// Lessons are read side by side: the first that comes reads the file, the others wait.
  @Test func oneReadingOfACourse() throws {
    try folder.write("1,2\n3,4\n", to: "set/a.csv")
    for number in 10..<60 { try folder.write(text(["a.csv"]), to: "set/\(number).md") }
    let files = files()
    let sources = try LessonFolder(path: folder.path + "/set").read().entries.map(\.original)
    DispatchQueue.concurrentPerform(iterations: sources.count) { _ = sources[$0].read(files) }
    #expect(counter.reads == [1])
  }

  @Test func anotherReadingSeesWhatHasChanged() throws {
    try folder.write("1,2\n", to: "a.csv")
    let files = files()
    #expect(try files.file("a.csv", in: folder.path).get().map?.values == [1, 2])
    try folder.write("1,2,3\n", to: "a.csv")
    #expect(try files.file("a.csv", in: folder.path).get().map?.values == [1, 2, 3])
  }

  /// After the limit nothing more is read: files cost no more than they may have bytes.
  @Test func filesTogetherAreLimited() throws {
    let row = "1." + String(repeating: "0", count: 397) + "\n"
    let names = (0..<6).map { "\($0).csv" }
    for name in names { try folder.write(String(repeating: row, count: 5300), to: name) }
    let path = try folder.write(text(names + names), to: "x.md")
    let diagnostics = try LessonSource(path).read(files()).diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "with 3.csv the files of this lesson's maps are over the limit of 8388608 bytes"
      ])
    #expect(counter.reads == [1, 1, 1, 1])
  }
}
