import Files
import Foundation
import Testing

/// What a folder from a stranger may name, and what it may not.
@Suite final class InnerFileTests {
  private let root = NSTemporaryDirectory() + "pooltutor-inner-\(UUID())"
  private var folder: String { root + "/course" }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder + "/maps", withIntermediateDirectories: true)
    try write("secret", "../secret")
    try write("1,2", "maps/a.csv")
    try write("inner", "b")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder + "/" + name, withDestinationPath: target)
  }

  private func read(_ name: String, in place: String? = nil) throws(InnerFile.Fault) -> String {
    String(decoding: try InnerFile.bytes(of: name, in: place ?? folder, atMost: 100), as: UTF8.self)
  }

  @Test func whatLiesInTheFolder() throws {
    try link("maps/l.csv", to: "../b")
    try link("over", to: folder + "/maps/a.csv")
    try link("m", to: "maps")
    #expect(try read("b") == "inner" && read("maps/a.csv") == "1,2")
    #expect(try read("maps/l.csv") == "inner" && read("over") == "1,2" && read("m/a.csv") == "1,2")
    #expect(try read("b", in: folder + "/") == "inner" && read("maps/../b") == "inner")
    #expect(try InnerFile.bytes(of: "b", in: folder, atMost: 2).count == 2)
    // The folder itself may be a link.
    try FileManager.default.createSymbolicLink(atPath: root + "/alias", withDestinationPath: "course")
    #expect(try read("maps/l.csv", in: root + "/alias") == "inner")
  }

  @Test(arguments: [
    "../secret", "/etc/passwd", "maps/../../secret", "../course2/x", "..", "/", "/dev/null", ".",
  ])
  func linksOutOfTheFolder(target: String) throws {
    try FileManager.default.createDirectory(atPath: root + "/course2", withIntermediateDirectories: true)
    try write("beside", "../course2/x")
    try link("out", to: target)
    #expect(throws: InnerFile.Fault.outside) { try read("out") }
    try link("twice", to: "out")
    #expect(throws: InnerFile.Fault.outside) { try read("twice") }
    #expect(throws: InnerFile.Fault.outside) { try read("../secret") }
    try link("folder", to: "..")
    #expect(throws: InnerFile.Fault.outside) { try read("folder/secret") }
  }

  @Test func whatIsNoFile() throws {
    try link("gone", to: "nowhere")
    try link("circle", to: "circle")
    #expect(throws: InnerFile.Fault.brokenLink) { try read("gone") }
    #expect(throws: InnerFile.Fault.missing) { try read("none") }
    #expect(throws: InnerFile.Fault.failed(FileFailure(code: ELOOP))) { try read("circle") }
    #expect(throws: InnerFile.Fault.failed(FileFailure(code: ENOTDIR))) { try read("b/c") }
    #expect(throws: InnerFile.Fault.notPlain) { try read("maps") }
    try #require(mkfifo(folder + "/pipe", 0o600) == 0)
    #expect(throws: InnerFile.Fault.notPlain) { try read("pipe") }
    try link("way", to: "pipe")
    #expect(throws: InnerFile.Fault.notPlain) { try read("way") }
    #expect(throws: InnerFile.Fault.notPlain) { try read("zero", in: "/dev") }
    #expect(throws: InnerFile.Fault.missing) { try read("b", in: folder + "/none") }
    #expect(throws: InnerFile.Fault.missing) { try read("b\u{0}") }
  }

  @Test(.enabled(if: geteuid() != 0))
  func withoutPermission() throws {
    try #require(chmod(folder + "/b", 0) == 0)
    #expect(throws: InnerFile.Fault.failed(FileFailure(code: EACCES))) { try read("b") }
  }

  /// A link takes the file's place again and again while it is read: what lies outside is never seen.
  @Test func aLinkThatComesAndGoes() throws {
    let (path, other) = (folder + "/b", folder + "/other")
    let stop = Flag()
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async { [root] in
      while !stop.isSet {
        symlink("../secret", other)
        rename(other, path)
        _ = FileManager.default.createFile(atPath: root + "/plain", contents: Data("inner".utf8))
        rename(root + "/plain", path)
      }
      done.signal()
    }
    var texts: Set<String> = []
    for _ in 0..<2000 { if let text = try? read("b") { texts.insert(text) } }
    stop.set()
    done.wait()
    #expect(texts.isSubset(of: ["inner", ""]), "\(texts)")
  }
}

private final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var value = false
  var isSet: Bool { lock.withLock { value } }
  func set() { lock.withLock { value = true } }
}
