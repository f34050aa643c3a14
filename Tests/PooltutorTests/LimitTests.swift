import ScratchFolder
import Foundation
import PTYKit
import Sanitized
import Testing

/// Files that try to exhaust the program, run with little memory: a diagnostic, and no crash. `Tests/Speed/limits.py`
/// measures time and memory of these and more in a release build.
@Suite(.serialized, .waits) struct LimitTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  /// Runs the program on `arguments` in the folder, with 400 MB for its data; under a sanitizer, whose shadow of the memory
  /// is counted as data, without a limit.
  private func runWithLittle(_ arguments: String) throws -> Outcome {
    let limit = Sanitizer.inUse == nil ? "400000" : "unlimited"
    let line = "ulimit -d \(limit); cd '\(folder.path)'; exec '\(product("pooltutor"))' \(arguments)"
    return try run(["-c", line], at: "/bin/sh")
  }

  private func lesson(
    _ body: String, maps: String = "  m: [[1, 2], [3, 4]]", needs: String = "[]", id: String = "x"
  ) -> String {
    "---\nformat: 1\nid: \(id)\ntitle: T\nsummary: S\nsources: [s]\nneeds: \(needs)\nmaps:\n\(maps)\n---\n\n\(body)\n"
  }

  private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func lessons() throws {
    let laughs = "a0: &a0 [x]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let cases = [
      (lesson("# P\n\n" + many("word ", 2 << 20)), "over the limit of 1048576"),
      (lesson(many("# P\n\nWords.\n\n", 15_000)), "over 1000 pages"),
      (lesson("# P\n\n```stage\n" + many("[", 100_000) + "\n```"), "nested more than"),
      (lesson("# P\n\n" + many("> ", 100_000) + "x"), "nested more than"),
      (lesson("# P\n\n```stage\n\(laughs)```"), "anchors"),
      (lesson("# P", maps: "  m: {file: m.csv}"), "m.csv is over the limit"),
      (lesson("# P\n\n```stage\n{input: m, op: max, pool: 1000000000}\n```"), "must be 1 to"),
    ]
    try folder.write("1,1\n", to: "m.csv")
    try #require(truncate(folder.path + "/m.csv", 1 << 31) == 0)
    for (text, message) in cases {
      try folder.write(text, to: "x.md")
      let outcome = try runWithLittle("check x.md")
      #expect(
        outcome.status == 1 && outcome.errors.contains(message),
        "\(outcome.status) \(outcome.errors.prefix(300))")
    }
  }

  @Test func needsInARing() throws {
    for number in 0..<200 {
      try folder.write(
        lesson("# P\n\nWords.", needs: "[l\((number + 1) % 200)]", id: "l\(number)"),
        to: "\(1000 + number).md")
    }
    let outcome = try runWithLittle("check .")
    #expect(outcome.status == 1 && outcome.errors.contains("in a circle"), "\(outcome.errors.prefix(300))")
  }

  /// Files that are long, or say so: none of them is on the disk.
  @Test func longFiles() throws {
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (31623, 31623), }\n"
    let array = "\u{7F}NUMPY\u{1}\u{0}\(Character(Unicode.Scalar(UInt8(header.utf8.count))))\u{0}\(header)"
    let cases = [
      ("x.npy", array, 31623 * 31623 * 4, 5), ("x.csv", "1,1\n", 1 << 31, 5),
      ("x.jpg", "\u{7F}JPG", 1 << 31, 5),
      ("x.pgm", "P5 31623 31623 255\n", 31623 * 31623, 5),
    ]
    let starts: [String: [UInt8]] = ["x.npy": [0x93], "x.jpg": [0xFF, 0xD8, 0xFF, 0xE0]]
    for (name, text, zeros, status) in cases {
      var bytes = Array(text.utf8)
      if let start = starts[name] { bytes.replaceSubrange(0..<start.count, with: start) }
      let path = folder.path + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      try #require(truncate(path, off_t(bytes.count + zeros)) == 0)
      for command in ["explore", "export"] {
        let outcome = try runWithLittle("\(command) \(name)" + (command == "export" ? " --format svg" : ""))
        #expect(outcome.status == Int32(status), "\(command) \(name): \(outcome.status) \(outcome.errors)")
      }
    }
    try folder.write("{\"format\":\"pooltutor-progress\",\"version\":1}\n", to: "x.jsonl")
    try #require(truncate(folder.path + "/x.jsonl", 1 << 31) == 0)
    let outcome = try runWithLittle("progress import x.jsonl --state p.sqlite")
    #expect(
      outcome.status == 3 && outcome.errors.contains("x.jsonl:2:1: the line is too long"), "\(outcome.errors)"
    )
  }

  /// A pipe among the lessons, that nobody writes to: it is named, and the rest is read.
  @Test func aPipeAmongTheLessons() throws {
    try folder.write(lesson("# P\n\nWords."), to: "01-x.md")
    try #require(mkfifo(folder.path + "/02-y.md", 0o600) == 0)
    let outcome = try run(["check", folder.path])
    #expect(outcome.status == 1 && outcome.errors.contains("02-y.md"), "\(outcome)")
    #expect(outcome.errors.contains("it is not a regular file"), "\(outcome)")
    let list = try run(["lessons", "--lessons", folder.path])
    #expect(list.status == 3 && list.output.contains("x"), "\(list)")
  }
}
