import Foundation
import GRDB
import ProgressStore
import Quiz
import Seeded
import Testing

/// What is exported can be imported, whatever it is; and what cannot be is told.
@Suite struct ExchangeLimitTests {
  private let scratch = Scratch()

  private func open(_ name: String) -> ProgressStore {
    ProgressStore.open(scratch.file(name), time: noon).store
  }

  /// Any scalars, among them those that mean something to JSON, SQLite or a terminal.
  private func text(_ random: inout Seeded.SplitMix64) -> String {
    let special: [Unicode.Scalar] = [
      "\0", "\"", "\\", "\n", "\u{1B}", "\u{301}", "\u{D4E}", "\u{FFFF}", "\u{202E}", "\u{E000}", "😀",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
      text.append(Bool.random(using: &random) ? special.randomElement(using: &random) ?? "x" : scalar ?? "x")
    }
    return String(text)
  }

  @Test func anyTextGoesThroughAnExport() throws {
    var random = Seeded.SplitMix64(seed: 9)
    let store = open("one.sqlite")
    for number in 0..<200 {
      var attempt = Attempt.sample(number, concept: Concept(rawValue: text(&random)))
      (attempt.question, attempt.answer) = (text(&random), text(&random))
      (attempt.hints, attempt.time) = (
        Int.random(in: .min ... .max, using: &random), .random(in: .min ... .max, using: &random)
      )
      try store.append(attempt)
      try store.setPosition(
        Position(lesson: text(&random), stop: .random(in: .min ... .max, using: &random), step: 1, time: 5))
      if number.isMultiple(of: 9) {
        try store.reset(lesson: text(&random), concepts: [attempt.concept], time: 1)
      }
    }
    let lines = try store.export()
    #expect(try store.importLines(lines).added == 0)
    let other = open("two.sqlite")
    #expect(try other.importLines(lines).known == 0)
    #expect(try other.export() == lines)
  }

  /// As a lesson of an earlier version could have it, whose id had no limit.
  @Test(arguments: [300, 70_000]) func aNameOfAnyLengthGoesThroughAnExport(count: Int) throws {
    let store = open("one.sqlite")
    for scalar in ["q", "\u{1}", "é", "😀"] as [Unicode.Scalar] {
      let name = String(String.UnicodeScalarView(repeatElement(scalar, count: count)))
      var attempt = Attempt.sample(1, concept: .lesson(name))
      (attempt.question, attempt.answer) = (name, name)
      try store.append(attempt)
      try store.setPosition(Position(lesson: name, stop: 1, step: 0, time: 1))
    }
    let lines = try store.export()
    let other = open("two.sqlite")
    #expect(try other.importLines(lines).added == 8)
    #expect(try other.export() == lines)
  }

  @Test(arguments: [("id", 3), ("outcome", 0), ("outcome", 4)])
  func aBitThatChangedIsNoticed(column: String, place: Int) throws {
    let path = scratch.file("one.sqlite")
    let store = open("one.sqlite")
    let id = try #require(UUID(uuidString: "ABCDEF01-2345-6789-ABCD-EF0123456789"))
    for number in 0..<5 { try store.append(.sample(number), id: number == 3 ? id : UUID()) }
    let (old, marker) = column == "id" ? (id.uuidString, id.uuidString) : ("right", "cell/33right")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let found = try #require(bytes.range(of: Data(marker.utf8))?.upperBound)
    bytes[found - old.utf8.count + place] ^= 0x10
    try bytes.write(to: URL(fileURLWithPath: path))
    var lines = 0
    let unreadable = try open("one.sqlite").export { lines += $0.count { $0 == UInt8(ascii: "\n") } }
    #expect(unreadable == 1 && lines == 5)
    // It does not keep what is whole from being imported.
    let whole = open("two.sqlite")
    try whole.append(.sample(3), id: id)
    _ = try open("one.sqlite").importLines(try whole.export())
  }

  @Test func manyResetsAndPlacesAreNotComparedEachWithEach() throws {
    let head = "{\"format\":\"pooltutor-progress\",\"version\":1}\n"
    let lines = (0..<3000).map { number in
      """
      {"type":"reset","id":"\(UUID())","lesson":"l\(number)","concept":"lesson.l\(number % 7)","time":\(number)}
      {"type":"position","lesson":"l\(number)","stop":1,"step":0,"finishedAt":null,"time":\(number * 2)}
      {"type":"attempt","id":"\(UUID())","concept":"lesson.l\(number % 9)","question":"","answer":"","outcome":"right",\
      "hints":0,"firstTry":true,"time":\(number * 2)}
      """
    }
    let store = open("many.sqlite")
    #expect(try store.importLines(head + lines.joined(separator: "\n")).added == 9000)
    // By the definition, one by one.
    let bounds = (0..<7).map { concept in (0..<3000).filter { $0 % 7 == concept }.max() ?? 0 }
    let counting = (0..<3000).filter { $0 % 9 >= 7 || $0 * 2 > bounds[$0 % 9] }
    #expect(try store.attempts().count == counting.count)
    #expect(try store.positions().count == 2999)
  }
}
