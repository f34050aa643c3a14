import Foundation
import PTYKit
import Testing

/// `pooltutor learn ID --plain` as a program.
@Suite(.waits) struct PlainCommandTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func learn(_ arguments: String = "max-pooling --plain", _ lines: [String] = []) throws -> String {
    let outcome = try place.run(
      "learn \(arguments) --state p.sqlite --seed 1", input: Data(lines.map { $0 + "\n" }.joined().utf8))
    // A busy machine may be late with it, and then says so.
    let late = "pooltutor: Progress is saved again, with all that waited.\n"
    #expect(outcome.status == 0 && ["", late].contains(outcome.error), "\(outcome.error)")
    return outcome.text
  }

  /// Nobody at the keys: the whole lesson, the same each time, and nothing kept.
  @Test func readsOut() throws {
    let text = try learn()
    #expect(text.contains("Step 1 of 4. ") && text.contains("finished.") && text.contains("(not asked"))
    #expect(try learn() == text)
    #expect(!text.utf8.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test func keepsAnswersAndPlace() throws {
    let text = try learn("off-the-edge --plain", ["page 9", "7", "quit"])
    #expect(text.contains("Not quite.") && !text.contains("finished"))
    let export = try place.run("progress export --state p.sqlite").text
    let lines = try export.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let attempt = try #require(lines.first { $0["type"] as? String == "attempt" })
    #expect(attempt["answer"] as? String == "7" && attempt["outcome"] as? String == "wrong")
    let position = try #require(lines.first { $0["type"] as? String == "position" })
    #expect(position["stop"] as? Int == 8 && position["lesson"] as? String == "off-the-edge")
  }

  /// On a terminal that can do nothing else it asks with a prompt, and goes on where it was left.
  @Test(arguments: ["dumb", nil] as [String?]) func onADumbTerminal(term: String?) throws {
    let state = place.path + "/t.sqlite"
    let arguments = [product("pooltutor"), "learn", "max-pooling", "--plain", "--state", state]
    let first = try TerminalSession(arguments, environment: ["TERM": term])
    #expect(first.wait { $0.shows("> ") })
    first.send("page 3\nquit\n")
    #expect(first.waitExit() == .exit(0) && !first.output.contains(0x1B))
    let second = try TerminalSession(arguments, environment: ["TERM": term])
    #expect(second.wait { $0.shows("You were on page 3") && $0.shows("> ") })
    // Ctrl-D
    second.send("\u{4}")
    #expect(second.waitExit() == .exit(0))
  }

  @Test func asciiWhereTheLocaleAsksForIt() throws {
    let text = try learn("off-the-edge --plain --ascii")
    #expect(text.utf8.allSatisfy { $0 < 0x80 } && text.contains("ceil((5-2)/2"))
  }

  /// Neither a line without end nor bytes that are no text get it out of step.
  @Test func hostileInput() throws {
    let long = String(repeating: "9", count: 1 << 20)
    let text = try learn("off-the-edge --plain", ["page 8", long, "\u{1B}[31m\u{7}", "\0", "page 1"])
    #expect(text.utf8.count < 100_000 && !text.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    let outcome = try place.run(
      "learn relu --plain --state p.sqlite", input: Data([0xFF, 0xFE, 0x0A, 0x80, 0x0A]))
    #expect(outcome.status == 0)
  }

  @Test func usageAndAReaderThatLeaves() throws {
    #expect(try place.run("learn --plain").status == 64)
    #expect(try place.run("learn nothing --plain --state p.sqlite").status == 64)
    let outcome = try place.run(
      shell: "\"$0\" learn relu --plain --state p.sqlite </dev/null | head -c 1; exit ${PIPESTATUS[0]}")
    #expect([0, 6].contains(outcome.status))
  }
}

extension TerminalSession {
  /// Whether the program has printed `text` by now.
  fileprivate func shows(_ text: String) -> Bool { String(decoding: output, as: UTF8.self).contains(text) }
}
