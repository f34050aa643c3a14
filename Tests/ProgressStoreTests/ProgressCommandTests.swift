import Foundation
import PTYKit
import ProgressStore
import Quiz
import Testing

@Suite(.waits) struct ProgressCommandTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }
  private var store: ProgressStore { ProgressStore.open(path, time: noon).store }

  /// What `pooltutor` says, stdout and stderr, and how it ends.
  private func pooltutor(_ arguments: String..., state: String? = nil) throws -> ([String], Int32) {
    let process = try WriterProcess(arguments + ["--state", state ?? path], program: "pooltutor")
    return process.end()
  }

  private func put(_ text: String, in name: String) throws -> String {
    try text.write(toFile: scratch.file(name), atomically: true, encoding: .utf8)
    return scratch.file(name)
  }

  @Test func progressGoesFromOneFileToAnother() throws {
    for number in 0..<5 { try store.append(.sample(number)) }
    let export = scratch.file("export.jsonl")
    #expect(try pooltutor("progress", "export", export) == ([], 0))
    let other = scratch.file("other.sqlite")
    #expect(try pooltutor("progress", "import", export, state: other) == (["5 added, 0 known already"], 0))
    #expect(try pooltutor("progress", "import", export, state: other) == (["0 added, 5 known already"], 0))
    #expect(try ProgressStore.open(other, time: noon).store.attempts() == store.attempts())
    let (lines, status) = try pooltutor("progress", "export", state: other)
    #expect(status == 0)
    #expect(lines.count == 6)
  }

  @Test func importsOfManyProgramsAtOnceAreAllThere() throws {
    let files = try (0..<4).map { file in
      let other = ProgressStore.open(scratch.file("\(file).sqlite"), time: noon).store
      for number in 0..<50 { try other.append(.sample(100 * file + number)) }
      return try put(try other.export(), in: "\(file).jsonl")
    }
    let programs = try files.map {
      try WriterProcess(["progress", "import", $0, "--state", path], program: "pooltutor")
    }
    for program in programs { #expect(program.end() == (["50 added, 0 known already"], 0)) }
    #expect(try store.attempts().count == 200)
  }

  @Test func aWrongImportExitsWith3AndTellsWhere() throws {
    let file = try put("{\"format\":\"pooltutor-progress\",\"version\":1}\n{\"type\":7}\n", in: "bad.jsonl")
    let (lines, status) = try pooltutor("progress", "import", file)
    #expect(status == 3)
    #expect(lines == ["pooltutor: error: \(file):2:9: \"type\" is to be a text; nothing was imported"])
    #expect(try pooltutor("progress", "import", scratch.file("none")).1 == 3)
  }

  @Test func whatCannotBeWrittenExitsWith6() throws {
    let file = try put(try store.export(), in: "good.jsonl")
    #expect(try pooltutor("progress", "import", file, state: file + "/x.sqlite").1 == 6)
    #expect(try pooltutor("progress", "reset", "--yes", state: file + "/x.sqlite").1 == 6)
    #expect(try pooltutor("progress", "export", file + "/x.jsonl").1 == 6)
  }

  @Test func whatCannotBeReadExitsWith3() throws {
    #expect(try pooltutor("progress", "export", state: scratch.path).1 == 3)
    #expect(try pooltutor("stats", state: scratch.path).1 == 3)
  }

  @Test func aResetIsAskedForOrSaid() throws {
    try store.append(.sample(1))
    #expect(try pooltutor("progress", "reset").1 == 64)
    #expect(try store.attempts().count == 1)
    #expect(try pooltutor("progress", "reset", "relu", "--yes") == (["0 answers count no longer."], 0))
    #expect(try pooltutor("progress", "reset", "--yes") == (["1 answer counts no longer."], 0))
    #expect(try store.attempts().isEmpty)
    #expect(try pooltutor("stats") == (["No questions yet."], 0))
  }

  @Test(arguments: [
    ("n", 1, "Nothing was reset."), ("", 1, "Nothing was reset."), ("y", 0, "1 answer counts"),
  ])
  func onATerminalAResetIsAskedFor(reply: String, left: Int, said: String) throws {
    try store.append(.sample(1))
    let session = try TerminalSession([product("pooltutor"), "progress", "reset", "--state", path])
    #expect(session.wait { $0.outputText.contains("Reset everything? [y/N]") }, "\(session.outputText)")
    session.send(reply + "\r")
    #expect(session.wait { $0.outputText.contains(said) }, "\(session.outputText)")
    #expect(session.waitExit() == .exit(0))
    #expect(try store.attempts().count == left)
  }

  @Test func statsShowEachConceptAndSteerNoTerminal() throws {
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    try store.append(.sample(0, concept: Concept(rawValue: "a\u{1B}[2J"), time: now))
    try store.append(.sample(0, time: now - 7 * 86_400_000 - 1000))
    try store.append(.sample(4, time: now))
    let (lines, status) = try pooltutor("stats")
    #expect(status == 0)
    #expect(
      lines == [
        "concept    asked  right  last 8 weeks  due",
        "value.max      2   50 %  ······█▁      in 7 days",
        "a␛[2J          1  100 %  ·······█      in 3 days",
      ])
  }

  @Test func statsSpeakChinese() throws {
    try store.append(.sample(0, time: Int64(Date().timeIntervalSince1970 * 1000)))
    let (lines, status) = try pooltutor("stats", "--lang", "zh")
    #expect(status == 0)
    #expect(lines.first?.hasPrefix("概念") == true && lines.first?.hasSuffix("最近 8 周  复习") == true)
    #expect(lines.last?.hasPrefix("最大池化结果一格的值（value.max）") == true && lines.last?.hasSuffix("天后") == true)
  }

  @Test func statsForProgramsAreJSON() throws {
    try store.append(.sample(0, time: 0))
    let (lines, status) = try pooltutor("stats", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(lines.joined(separator: "\n").utf8))
    let concepts = try #require((json as? [String: Any])?["concepts"] as? [[String: Any]])
    #expect(status == 0)
    #expect(concepts.first?["concept"] as? String == "value.max")
    #expect(concepts.first?["asked"] as? Int == 1)
    #expect((concepts.first?["weeks"] as? [Any])?.count == 8)
  }
}
