import Files
import Foundation
import Testing

@Suite struct FileSystemTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "pooltutor-files-\(UUID())"
    try FileSystem.makeFolder(folder)
  }

  private func file(_ name: String, _ text: String = "") throws -> String {
    let path = Path.file(name, in: folder)
    let file = try FileSystem.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(file) }
    try Descriptor.write(Array(text.utf8), to: file)
    return path
  }

  @Test func whatIsWrittenIsRead() throws {
    let path = try file("x", "one two")
    #expect(try FileSystem.bytes(of: path, atMost: 100) == Array("one two".utf8))
    #expect(try FileSystem.bytes(of: path, atMost: 3) == Array("one".utf8))
    #expect(try FileSystem.bytes(of: path, atMost: 0).isEmpty)
  }

  @Test func namesAreSortedAndWithoutDots() throws {
    for name in ["b", "a", ".hidden"] { _ = try file(name) }
    #expect(try FileSystem.names(in: folder) == [".hidden", "a", "b"])
    #expect(throws: FileFailure(code: ENOTDIR)) { try FileSystem.names(in: folder + "/a") }
    #expect(throws: FileFailure(code: ENOENT)) { try FileSystem.names(in: folder + "/none") }
  }

  @Test func statusTellsKindsAndVersions() throws {
    let path = try file("x", "1")
    let first = try #require(FileStatus(path))
    #expect(first.isPlain && first.size == 1 && FileStatus(path) == first)
    _ = try file("x", "12")
    #expect(FileStatus(path) != first)
    #expect(FileStatus(path)?.identity == first.identity)
    #expect(FileStatus(folder)?.kind == .folder && FileStatus("/dev/null")?.kind == .other)
    #expect(FileStatus(folder + "/none") == nil && !FileSystem.exists(folder + "/none"))
  }

  /// The system would see only what stands before the NUL: another file.
  @Test func aNULNamesNothing() throws {
    let path = try file("x", "secret")
    #expect(!FileSystem.exists(path + "\u{0}.md") && FileStatus(path + "\u{0}") == nil)
    #expect(throws: FileFailure(code: ENOENT)) { try FileSystem.bytes(of: path + "\u{0}", atMost: 10) }
    #expect(FileSystem.resolved(path + "\u{0}") == nil)
  }

  @Test func linksAreNeverOverAnotherFile() throws {
    let (old, new) = (try file("old", "1"), try file("new", "2"))
    #expect(throws: FileFailure(code: EEXIST)) { try FileSystem.link(old, to: new) }
    try FileSystem.rename(old, to: new)
    #expect(try FileSystem.bytes(of: new, atMost: 9) == Array("1".utf8) && !FileSystem.exists(old))
    try FileSystem.remove(new)
    #expect(throws: FileFailure(code: ENOENT)) { try FileSystem.remove(new) }
    try FileSystem.sync(folder: folder)
  }

  /// A stream that some other program left non-blocking takes everything all the same, once its reader does.
  @Test func aNonBlockingPipeTakesEverything() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    let bytes = (0..<1_000_000).map { UInt8($0 % 251) }
    Thread.detachNewThread {
      try? Descriptor.write(bytes, to: writing)
      close(writing)
    }
    #expect(try Descriptor.read(reading, atMost: .max) == bytes)
    close(reading)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let reading = try FileSystem.open("/dev/null", O_RDONLY)
    defer { close(reading) }
    #expect(throws: FileFailure(code: EBADF)) { try Descriptor.write([1], to: reading) }
    #expect(FileFailure(code: ENOENT).reason == "No such file or directory")
  }
}
