import Foundation
import ProgressStore
import Testing

@Suite struct MalformedTests {
  private let scratch = Scratch()

  private func open(_ name: String) -> ProgressStore {
    ProgressStore.open(scratch.file(name), time: noon).store
  }

  private static let head = #"{"format":"pooltutor-progress","version":1}"# + "\n"
  private static let good =
    #"{"type":"attempt","id":"00000000-0000-4000-8000-000000000001","concept":"c","question":"q","answer":"a","#
    + #""outcome":"right","hints":0,"firstTry":true,"time":1}"#

  /// The good line after its head, with one thing changed.
  private static func changed(_ old: String, _ new: String) -> String {
    head + good.replacingOccurrences(of: old, with: new)
  }

  @Test func theSampleIsGood() throws {
    #expect(try open("three.sqlite").importLines(Self.head + Self.good).added == 1)
    let blanks = Self.head + " \r\n\n\t" + Self.good.replacingOccurrences(of: ",", with: " ,\t ") + " \r\n"
    #expect(try open("three.sqlite").importLines(blanks).known == 1)
  }

  /// A ‸ stands where the mistake is to be told.
  private static let mistakes: [(String, String)] = [
    ("‸", "first line"), ("‸" + good, "first line"), ("‸{}", "first line"),
    (#"{"format":‸"other","version":1}"#, "pooltutor-progress"),
    (#"{"format":"pooltutor-progress","version":‸2}"#, "newer"),
    (#"{"format":"pooltutor-progress","version":1,"x":‸1}"#, "nothing is known"),
    ("{\"format\":\"pooltutor-progress\",\"version\":1,\"x\u{202E}\":‸1}", "\\u202e"),
    (head + "‸nonsense", "{ is missing"), (head + "\n{\"type\"‸", ": is missing"),
    (head + "‸[1]", "{ is missing"), (changed("\"right", "‸\"rite"), "revealed"),
    (changed("\"attempt", "‸\"guess"), "attempt"), (changed("0,\"first", "‸-1,\"first"), "whole number"),
    (changed(":1}", ":‸1.5}"), "no whole number"), (changed(":1}", ":1} ‸x"), "goes on"),
    (changed(":1}", ":‸-1}"), "milliseconds"), (changed(":1}", ":1‸"), "} is missing"),
    (changed(":1}", ":‸99999999999999999999}"), "64 bits"), (changed(":1}", ":‸01}"), "whole"),
    (changed("\"a\"", "‸null"), "text"), (changed("\"a\"", "‸[\"a\"]"), "missing"),
    (changed("\"a\",\"", "\"a,\"‸"), "} is missing"), (changed("\"a\"", #""‸\x""#), "escape"),
    (changed("\"a\"", #""‸\ud800""#), "no character"), (changed("\"a\"", #""‸\u0000""#), "no character"),
    (changed("\"a\"", #""‸\u12G4""#), "hexadecimal"), (changed("\"a\"", "\"‸\u{1B}\""), "control"),
    (changed("\"answer\"", "‸\"concept\""), "twice"),
    (
      changed("\"hints\":0,", "").replacingOccurrences(of: "{\"type", with: "‸{\"type"),
      "\"hints\" is missing"
    ),
    (changed("\"00000000-", "‸\"0"), "UUID"), (changed("true", "‸1"), "true or false"),
  ]

  @Test(arguments: mistakes)
  func aWrongLineIsToldAndNothingImported(marked: String, problem: String) throws {
    let store = open("four.sqlite")
    let before = try #require(marked.components(separatedBy: "‸").first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let text = marked.replacingOccurrences(of: "‸", with: "")
    do throws(StoreError) {
      try store.importLines(text)
      Issue.record("it was imported")
    } catch {
      guard case .malformed(let line, let column, let told) = error else { throw error }
      #expect(told.contains(problem), "\(told)")
      #expect("\(line):\(column)" == "\(lines.count):\((lines.last?.count ?? 0) + 1)", "\(told)")
    }
    #expect(try store.attempts().isEmpty)
  }

  @Test func aLineThatIsFarTooLongIsTold() throws {
    let problem = StoreError.malformed(line: 2, column: 1, problem: "the line is too long")
    #expect(throws: problem) {
      try open("long.sqlite").importLines(Self.head + String(repeating: " ", count: 9 << 20) + Self.good)
    }
  }

  @Test func columnsCountCharactersAndBytesThatAreNoTextAreTold() throws {
    let bytes = Array(Self.head.utf8) + Array(#"{"é":"👩‍👩‍👧‍👦"#.utf8) + [0xFF]
    #expect(throws: StoreError.malformed(line: 2, column: 8, problem: "this is not UTF-8")) {
      try open("five.sqlite").importLines(bytes)
    }
  }

  @Test func allOrNothing() throws {
    let store = open("six.sqlite")
    #expect(throws: StoreError.self) { try store.importLines(Self.head + Self.good + "\nnonsense") }
    let clash = Self.good.replacingOccurrences(of: "\"a\"", with: "\"b\"")
    #expect(throws: StoreError.malformed(line: 3, column: 1, problem: "something else is kept under this id"))
    {
      try store.importLines(Self.head + Self.good + "\n" + clash)
    }
    #expect(try store.attempts().isEmpty)
  }
}
