import Foundation
import Testing

@testable import TensorFiles

@Suite struct OutputFilesTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func data(_ text: String) -> OutputData { OutputData(bytes: Array(text.utf8)) }

  @Test func appearTogetherAtTheCommit() throws {
    let files = OutputFiles()
    try files.add(data("a"), to: path("a"))
    try files.add(data("b"), to: path("b"))
    #expect(!folder.names.contains("a") && !folder.names.contains("b"))
    try files.commit()
    #expect(folder.names == ["a", "b"])
    #expect(try folder.bytes("b") == Array("b".utf8))
  }

  @Test func nothingStaysWithoutACommit() throws {
    do {
      let files = OutputFiles()
      try files.add(data("a"), to: path("a"))
      #expect(folder.names.count == 1)
    }
    #expect(folder.names.isEmpty)
  }

  @Test func oneThatCannotBeWrittenKeepsTheOtherBack() throws {
    _ = try folder.file("a", [1])
    do {
      let files = OutputFiles()
      try files.add(data("new"), to: path("a"))
      #expect(throws: TensorFileError.self) { try files.add(data("b"), to: path("none/b")) }
    }
    #expect(folder.names == ["a"])
    #expect(try folder.bytes("a") == [1])
  }

  /// The second target turns into a folder after it was staged: the first, which was not there, goes again.
  @Test func aRenameThatFailsTakesTheOthersBack() throws {
    let files = OutputFiles()
    try files.add(data("a"), to: path("a"))
    try files.add(data("b"), to: path("b"))
    try FileManager.default.createDirectory(atPath: path("b/full"), withIntermediateDirectories: true)
    #expect(throws: TensorFileError.self) { try files.commit() }
    files.discard()
    #expect(folder.names == ["b"])
  }

  @Test func whatIsThereIsLeftOnRequest() throws {
    let before = try folder.file("a", [1])
    let message = "\(before): already exists, and is left as it is"
    #expect(throws: TensorFileError.unwritable(message)) {
      try OutputFiles().add(data("new"), to: before, replacing: false)
    }
    let files = OutputFiles()
    try files.add(data("b"), to: path("b"), replacing: false, isPrivate: true)
    _ = try folder.file("b", [2])  // meanwhile
    #expect(throws: TensorFileError.self) { try files.commit() }
    files.discard()
    #expect(folder.names == ["a", "b"])
    #expect(try folder.bytes("b") == [2])
  }

  @Test func permissionsOfWhatIsNew() throws {
    let files = OutputFiles()
    try files.add(data("a"), to: path("a"), replacing: false, isPrivate: true)
    try files.commit()
    let rights = try FileManager.default.attributesOfItem(atPath: path("a"))[.posixPermissions] as? Int
    #expect(rights == 0o600 && folder.names == ["a"])
  }

  @Test func foldersAreRefused() throws {
    #expect(throws: TensorFileError.unwritable("\(folder.path): is a folder")) {
      try OutputFiles().add(data("a"), to: folder.path)
    }
  }

  @Test func linksAndRightsStay() throws {
    let target = try folder.file("target", [1])
    #expect(chmod(target, 0o640) == 0)
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: target)
    let files = OutputFiles()
    try files.add(data("new"), to: path("link"))
    try files.commit()
    #expect(try folder.bytes("target") == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == target)
    let rights = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(rights == 0o640)
  }

  @Test func devicesStayDevices() throws {
    let files = OutputFiles()
    try files.add(data("gone"), to: "/dev/null")
    try files.commit()
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  @Test func manyPiecesMakeOneFile() throws {
    let files = OutputFiles()
    let data = OutputData(head: [9], count: 200_000) { $0.map { UInt8($0 % 251) } }
    try files.add(data, to: path("big"))
    try files.commit()
    #expect(try folder.bytes("big") == [9] + (0..<200_000).map { UInt8($0 % 251) })
  }
}
