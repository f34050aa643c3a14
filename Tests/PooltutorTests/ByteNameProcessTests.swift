#if os(Linux)
  import ScratchFolder
  import Foundation
  import PTYKit
  import Testing

  /// Files whose names are no UTF-8, given to the built program by a shell.
  @Suite(.waits) struct ByteNameProcessTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    /// Runs lines of a shell in the folder; `$P` is the program, `$B` a byte that is no UTF-8.
    private func shell(_ lines: String, environment: [String: String?] = [:]) throws -> Outcome {
      try run(
        ["-c", "cd \"$F\"; B=\"$(printf '\\376')\"; \(lines)"], at: "/bin/sh",
        environment: ["F": folder.path, "P": product("pooltutor")].merging(environment) { $1 })
    }

    @Test func outputAndInput() throws {
      try folder.write("1,-2\n", to: "x.csv")
      let made = try shell("$P compute relu --input x.csv --output \"$B.npy\" && ls | od -An -c")
      #expect(made.status == 0 && made.output.contains("376   .   n   p   y"), "\(made)")
      #expect(!made.output.contains("357"), "no other name is made")
      #expect(
        try shell("$P compute relu --input \"$B.npy\" --output y.csv && cat y.csv").output == "1,0\n")
    }

    @Test func lessons() throws {
      try folder.write(lesson(id: "one", title: "The one"), to: "one.md")
      try folder.write(lesson(id: "two", title: "The two"), to: "two.md")
      let list = try shell(
        "mkdir \"$B\"; mv one.md \"$B/$B.md\"; mv two.md \"$B/zwei.md\"; $P lessons --lessons \"$B\"")
      #expect(
        list.status == 0 && list.output.contains("The one") && list.output.contains("The two"), "\(list)")
      for call in [
        "learn \"$B/$B.md\" --plain", "learn one --plain --lessons \"$B\"", "check \"$B\"",
        "check \"$B/$B.md\"",
      ] {
        let outcome = try shell("$P \(call)")
        #expect(outcome.status == 0 && outcome.isPlain, "\(call): \(outcome)")
      }
      let variable = try shell("POOLTUTOR_LESSONS=\"$B\" $P lessons")
      #expect(variable.output == list.output)
      let broken = try shell(
        "echo x > \"$B/bad$B.md\"; $P check \"$B\"; $P check --json \"$B\"; $P learn \"$B.md\"")
      #expect(broken.errors.contains("\u{FFFD}/bad\u{FFFD}.md:1:1") && broken.isPlain, "\(broken)")
    }

    @Test func newLessons() throws {
      let made = try shell("$P new 'A lesson' --output \"$B.md\" && $P check \"$B.md\"; ls | od -An -c")
      #expect(made.isPlain && made.output.contains("376   .   m   d"), "\(made)")
    }

    /// SQLite takes text only: nothing is written under another name.
    @Test func progress() throws {
      try folder.write(lesson(id: "one", title: "The one"), to: "one.md")
      let outcome = try shell("$P learn one.md --plain --state \"$B.sqlite\"; echo $?; ls")
      #expect(outcome.output == "3\none.md\n" && outcome.errors.contains("UTF-8"), "\(outcome)")
      let stats = try shell("$P stats --state \"$B/p.sqlite\"; echo $?; ls")
      #expect(stats.output == "3\none.md\n" && stats.errors.contains("UTF-8"), "\(stats)")
      let inside = try shell("mkdir \"$B\"; cd \"$B\"; $P stats --state p.sqlite; echo $?; ls . ..")
      #expect(inside.output.hasPrefix("3\n") && !inside.output.contains("p.sqlite"), "\(inside)")
      let home = try shell("XDG_STATE_HOME=\"$F/$B\" $P learn one.md --plain; ls")
      #expect(home.status == 0 && home.output.contains("Progress is not saved"), "\(home)")
    }

    @Test func exports() throws {
      let outcome = try shell(
        "$P progress export \"$B.jsonl\" --state p.sqlite && $P progress import \"$B.jsonl\" --state q.sqlite"
      )
      #expect(outcome.status == 0, "\(outcome)")
    }
  }
#endif
