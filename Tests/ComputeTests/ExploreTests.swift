import Foundation
import Testing

/// What `pooltutor explore` refuses before it takes a terminal.
@Suite struct ExploreTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func saysWhatItCannotShow() throws {
    try write("1,2\n3,x\n", "bad.csv")
    let row = Array(repeating: "0", count: 300).joined(separator: ",") + "\n"
    try write(String(repeating: row, count: 300), "large.csv")
    for (arguments, status, words) in [
      ("missing.csv", 3, "missing.csv"), ("bad.csv", 3, "bad.csv"), ("large.csv", 5, "--resize"),
      ("--grey", 64, "needs a file"),
    ] {
      let outcome = try place.run("explore " + arguments)
      #expect(outcome.status == Int32(status), "\(arguments): \(outcome)")
      #expect(outcome.error.contains(words) && outcome.error.split(separator: "\n").count == 1)
    }
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: place.path + "/" + name))
  }

  /// Without a terminal there is nothing to explore on.
  @Test func needsATerminal() throws {
    try write("1,2\n3,4\n", "good.csv")
    #expect(try place.run("explore good.csv").status == 69)
  }
}
