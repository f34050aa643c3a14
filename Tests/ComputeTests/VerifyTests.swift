import Foundation
import PTYKit
import Conformance
import Testing

@Suite(.waits) struct VerifyTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func findsNoFaultAndSaysWhatItDid() throws {
    let outcome = try place.run("verify --changes 1")
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("recorded values: 990 cases") == true)
    #expect(lines.contains { $0.hasPrefix("lessons: ") && !$0.contains(" 0 ") })
    #expect(lines.contains { $0.contains("every setting within 1 changes") } && lines.last == "no faults")
  }

  /// One bit of one recorded maximum: told, and the exit code says so.
  @Test func aWrongRecordIsFound() throws {
    let text = try String(contentsOfFile: RecordedValues.find().path, encoding: .utf8)
    let line = try #require(
      text.split(separator: "\n").first { $0.contains("op=max") && $0.contains(" torch=") })
    let digit = try #require(line.firstRange(of: " torch=")?.upperBound)
    let value = try #require(line[digit...].firstIndex(of: ":"))
    let place0 = line.index(value, offsetBy: 8)
    let flipped = line[place0] == "0" ? "1" : "0"
    try place.write("wrong.txt", Data((line[..<place0] + flipped + line[line.index(after: place0)...]).utf8))
    let outcome = try place.run("verify --changes 0 --recorded wrong.txt")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("pooltutor: fault: max-") && outcome.error.contains("1 fault found"))
    #expect(!outcome.text.contains("no faults"))
  }

  @Test func withoutRecordsThereIsNoProof() throws {
    let outcome = try place.run("verify --recorded none.txt")
    #expect(outcome.status == 3 && outcome.output.isEmpty)
    #expect(outcome.error == "pooltutor: error: the recorded values in none.txt cannot be read\n")
  }

  /// A program that was copied takes the values beside it, or in share/, before those of the checkout that built it.
  @Test(arguments: ["bin/pooltutor_Conformance.resources/values.txt", "share/pooltutor/values.txt"])
  func takesTheValuesNearIt(path: String) throws {
    let line = try #require(RecordedValues.find().cases.first).name
    let text = try String(contentsOfFile: RecordedValues.find().path, encoding: .utf8)
    let one = try #require(text.split(separator: "\n").first { $0.hasPrefix(line + " ") })
    try place.write(path, Data(one.utf8))
    try FileManager.default.createDirectory(atPath: place.path + "/bin", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: product("pooltutor"), toPath: place.path + "/bin/pooltutor")
    let outcome = try place.run(shell: "bin/pooltutor verify --changes 0")
    #expect(outcome.text.hasPrefix("recorded values: 1 cases"), "\(outcome.error)")
  }

  @Test func lessonsWithMistakesAreFaults() throws {
    let lessons = "\(place.path)/Lessons"
    try FileManager.default.createDirectory(atPath: lessons, withIntermediateDirectories: true)
    let good = """
      ---
      format: 1
      id: one
      title: One
      summary: One.
      teaches: [one]
      sources: ["None"]
      maps:
        m: [[1, 2], [3, 4]]
      ---

      # Page

      ```stage
      input: m
      op: max
      pool: 2
      ```

      """
    try good.write(toFile: lessons + "/01-one.md", atomically: true, encoding: .utf8)
    #expect(try place.run("verify --changes 1 --lessons Lessons").status == 0)
    let bad = good.replacing("id: one", with: "id: two").replacing("pool: 2", with: "pool: 2\nexpect: [[5]]")
    try bad.write(toFile: lessons + "/02-two.md", atomically: true, encoding: .utf8)
    let outcome = try place.run("verify --changes 1 --lessons Lessons")
    #expect(outcome.status == 1 && outcome.error.contains("02-two.md"), "\(outcome.error)")
  }

  @Test func aTerminalSeesABarThatGoesAgain() throws {
    let session = try TerminalSession(
      [product("pooltutor"), "verify", "--changes", "1"], rows: 24, columns: 100)
    #expect(session.wait { session in (0..<session.rows).contains { session.line($0) == "no faults" } })
    #expect(session.outputText.contains("###] 100%"), "the bar was there, and came to its end")
    #expect(!session.text.contains("[###"))
  }
}
