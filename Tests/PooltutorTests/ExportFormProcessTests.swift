import ScratchFolder
import Foundation
import PTYKit
import Testing

/// Copying, and writing files, from inside the built program.
@Suite(.waits) struct ExportFormProcessTests {
  private func explore(_ scratch: Scratch, _ file: String) throws -> TerminalSession {
    let state = scratch.path + "/p.sqlite"
    // The program runs in the folder that the files are to be written to.
    let line = "cd \"$0\" && exec \"$1\" explore \"$2\" --no-motion --state \"$3\""
    let session = try TerminalSession([
      "/bin/bash", "-c", line, scratch.path, product("pooltutor"), file, state,
    ])
    #expect(session.wait { $0.text.contains("checked ✓") })
    return session
  }

  @Test func copiesThroughTheTerminal() throws {
    let scratch = try Scratch()
    try scratch.write("1,2\n3,-4.5\n", to: "m.csv")
    let session = try explore(scratch, "m.csv")
    session.send("y")
    let expected = "\u{1B}]52;c;" + Data("1\t2\n3\t-4.5\n".utf8).base64EncodedString() + "\u{07}"
    #expect(
      session.wait {
        String(decoding: $0.output, as: UTF8.self).contains(expected)
          && $0.text.contains("copied 2×2 map, 11 bytes")
      })
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }

  @Test func writesFilesAndAsksBeforeItReplacesOne() throws {
    let scratch = try Scratch()
    try scratch.write("1,2,3\n4,5,6\n7,8,9\n", to: "m.csv")
    try scratch.write("mine", to: "m.json")
    let session = try explore(scratch, "m.csv")
    for (turns, name, start) in [
      (0, "m.svg", "<svg "), (1, "m.png", "\u{89}PNG"), (4, "m.cast", "{\""),
    ] {
      session.send("w")
      #expect(session.wait { $0.text.contains("m.svg_") })
      for _ in 0..<turns { session.send(session.bytes(of: .right)) }
      session.send("\r")
      #expect(session.wait { $0.text.contains("wrote \(name), ") }, "\(session.text)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/" + name))
      #expect(bytes.starts(with: start == "\u{89}PNG" ? [0x89, 0x50, 0x4E, 0x47] : Array(start.utf8)))
    }
    let json = URL(fileURLWithPath: scratch.path + "/m.json")
    session.send("w")
    for _ in 0..<3 { session.send(session.bytes(of: .right)) }
    session.send("\r")
    #expect(session.wait { $0.text.contains("already exists") })
    #expect(try String(contentsOf: json, encoding: .utf8) == "mine")
    session.send("\r")
    #expect(session.wait { $0.text.contains("wrote m.json, ") })
    #expect(try String(contentsOf: json, encoding: .utf8).contains("\"result\""))
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }

  /// The app writes what the subcommand writes.
  @Test func theSameAsExport() throws {
    let scratch = try Scratch()
    let map = try scratch.write("1,2,3\n4,5,6\n7,8,9\n", to: "m.csv")
    let session = try explore(scratch, "m.csv")
    session.send("w\r")
    #expect(session.wait { $0.text.contains("wrote m.svg, ") })
    let made = try String(contentsOfFile: scratch.path + "/m.svg", encoding: .utf8)
    #expect(try run(["export", map, "--format", "svg"]).output == made)
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }

  @Test func whatCannotBeWrittenIsSaidOnTheScreen() throws {
    let scratch = try Scratch()
    try scratch.write("1,2\n3,4\n", to: "m.csv")
    let session = try explore(scratch, "m.csv")
    session.send("w")
    #expect(session.wait { $0.text.contains("m.svg_") })
    for _ in 0..<5 { session.send(session.bytes(of: .backspace)) }
    session.send("none/x.svg\r")
    #expect(session.wait { $0.text.contains("cannot be written") })
    for _ in 0..<10 { session.send(session.bytes(of: .backspace)) }
    session.send("/dev/null\r")
    #expect(session.wait { $0.text.contains("not a regular file") })
    for _ in 0..<9 { session.send(session.bytes(of: .backspace)) }
    session.send("-\r")
    #expect(session.wait { $0.text.contains("wrote -, ") })
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/-"))
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }
}
