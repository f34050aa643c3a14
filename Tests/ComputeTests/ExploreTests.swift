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

  /// In lines of text it needs none; names steer nothing.
  @Test func tellsInLines() throws {
    try write("1,2\n3,4\n", "odd\u{1B}[1m\n.csv")
    let outcome = try place.run(
      ["explore", "odd\u{1B}[1m\n.csv", "--plain", "--state", "p.sqlite"], input: Data("set 1 1 9\n".utf8))
    #expect(outcome.status == 0 && outcome.text.replacing("\n", with: " ").contains("max(9, 2, 3, 4) = 9"))
    #expect(!outcome.text.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    try place.write("n.npy", [2, 1, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])
    let second = try place.run(
      "explore n.npy --image 2 --plain --state p.sqlite", input: Data("image 1\nimage 3\n".utf8))
    #expect(second.text.contains("5  6"))
    #expect(second.text.replacing("\n", with: " ").contains("max(1, 2, 3, 4) = 4"))
    #expect(second.text.contains("Images go from 1 to 2."))
  }

  /// The stage is set up as for `export`.
  @Test func optionsSetTheStage() throws {
    try write("1,2,3\n4,5,6\n7,8,9\n", "m.csv")
    let convolved = try place.run("explore m.csv --op conv --plain --state p.sqlite")
    #expect(convolved.status == 0 && convolved.text.contains("Settings: conv, filter 3×3, stride 1"))
    let pooled = try place.run("explore m.csv --kernel 3 --op avgpool --plain --state p.sqlite")
    #expect(pooled.text.contains("Settings: average, pool 3×3"))
    #expect(try place.run("explore m.csv --kernel 9 --plain").status == 4)
    #expect(try place.run("explore m.csv --op relu --kernel 2 --plain").status == 64)
  }

  /// Without a terminal there is nothing to explore on.
  @Test func needsATerminal() throws {
    try write("1,2\n3,4\n", "good.csv")
    #expect(try place.run("explore good.csv").status == 69)
  }
}
