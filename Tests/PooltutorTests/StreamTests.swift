import ScratchFolder
import Foundation
import PTYKit
import Testing

/// Streams that are full or closed, too few files, and paths that begin nowhere: an exit code and a line, and never a trap.
@Suite(.waits) struct StreamTests {
  private let folder: Scratch

  init() throws {
    folder = try Scratch()
    let text = lesson(id: "one", title: "One")
      .replacing("sources:", with: "maps: {m: [[1, 2], [3, 4]]}\nsources:")
    try folder.write(text + "\n```stage\n{input: m, op: max, pool: 2}\n```\n", to: "set/01-one.md")
    try folder.write("1,2\n3,4\n", to: "m.csv")
  }

  /// Runs a line of the shell in the folder, in which `$P` is the program. A signal shows as 128 and its number.
  private func shell(_ line: String) throws -> Outcome {
    let begin =
      "cd '\(folder.path)' && P='\(product("pooltutor"))' && L=set && export XDG_STATE_HOME=\"$PWD/state\""
    return try run(["-c", "\(begin) && { \(line); }; exit $?"], at: "/bin/sh")
  }

  /// What prints on stdout when all is well.
  static let printing = [
    "--help", "--version", "help learn", "learn --help", "--generate-completion-script bash",
    "lessons --lessons set", "lessons --code --lessons set", "check set", "check set --json", "stats",
    "stats --json",
    "learn one --plain --lessons set", "explore m.csv --plain", "compute relu --input m.csv",
    "compute relu --input m.csv --json", "compute relu --input m.csv --output -", "export m.csv --format svg",
    "export m.csv --format json --output -", "progress export", "progress export -", "progress reset --yes",
    "new X --output x.md", "review --lessons set", "verify --changes 0 --lessons set",
  ]

  /// What has only something to say on stderr.
  static let complaining = [
    "", "learn none --lessons set", "learn none.md", "check none", "check m.csv", "check m.csv --json",
    "lessons --lessons none",
    "quiz nothing --lessons set", "compute relu --input none",
    "compute relu --input m.csv --output none/y.npy",
    "export none --format svg", "progress import none", "progress import m.csv", "stats --state .",
    "bogus -x",
    "--lang '!'", "explore none", "verify --recorded none", "learn --watch none.md",
  ]

  /// A device that is always full, as Linux has it.
  private static let full = ["/dev/full"].filter { FileManager.default.fileExists(atPath: $0) }

  @Test(arguments: printing, full.map { ">" + $0 } + [">&-"]) func stdoutThatCannotBeWritten(
    command: String, stdout: String
  ) throws {
    let outcome = try shell("\"$P\" \(command) \(stdout)")
    #expect(outcome.status == 6, "\(command): \(outcome)")
    let lines = outcome.errors.split(separator: "\n")
    #expect(
      lines.count { $0.hasPrefix("pooltutor: error: stdout: cannot be written: ") } == 1,
      "\(command): \(outcome.errors)")
  }

  @Test(arguments: printing + complaining, full.map { "2>" + $0 } + ["2>&-", "2>&- <&-"])
  func stderrThatCannotBeWritten(command: String, stderr: String) throws {
    let usual = try shell("\"$P\" \(command) </dev/null")
    try? FileManager.default.removeItem(atPath: folder.path + "/x.md")
    let outcome = try shell("\"$P\" \(command) </dev/null \(stderr)")
    #expect(outcome.status == usual.status && outcome.errors.isEmpty, "\(command): \(outcome)")
    #expect(outcome.output == usual.output, "\(command)")
  }

  /// A file that is opened must not get the number of a stream, and be written to in its place.
  @Test(arguments: 0..<8) func anyStreamsClosed(which: Int) throws {
    let closed = (0..<3).filter { which >> $0 & 1 == 1 }.map { $0 == 0 ? "<&-" : "\($0)>&-" }.joined(
      separator: " ")
    for command in [
      "learn one --plain --lessons set", "stats", "check set", "export m.csv --output y.svg", "", "quiz",
    ] {
      let outcome = try shell("\"$P\" \(command) \(closed)")
      #expect(outcome.status < 128, "\(command) \(closed): \(outcome)")
    }
    #expect(try shell("\"$P\" stats").output == "No questions yet.\n")
    let picture = try String(contentsOfFile: folder.path + "/y.svg", encoding: .utf8)
    #expect(picture.hasPrefix("<svg") && !picture.contains("pooltutor: "))
  }

  /// Whoever reads no further has seen enough.
  @Test(arguments: ["lessons --code --lessons set", "--help", "check set --json"], ["", "trap '' PIPE; "])
  func aReaderThatGoesAway(command: String, ignoring: String) throws {
    let line = "\(ignoring){ \"$P\" \(command); echo $? >status; } | true; cat status"
    let outcome = try shell(line)
    #expect(
      outcome.errors.isEmpty && ["0\n", "6\n", "141\n"].contains(outcome.output), "\(command): \(outcome)")
  }

  // MARK: Few files

  @Test(arguments: 3...40) func fewFiles(count: Int) throws {
    for command in [
      "check set", "learn one --plain --lessons set", "stats", "lessons --lessons set", "--version",
    ] {
      let line = "\"$P\" \(command) </dev/null >/dev/null 2>errors"
      // Before its streams are set the shell needs more files itself.
      let outcome = try shell("exec 3>errors; ulimit -n \(count); exec \"$P\" \(command) </dev/null 2>&3")
      let isRefused = outcome.status == 5 || outcome.status == 127 || outcome.status == 2
      #expect(outcome.status == 0 || isRefused, "\(line): \(outcome)")
      if count > 24 { #expect(outcome.status == 0, "\(command): \(outcome)") }
    }
  }

  /// The soft limit is the program's to raise.
  @Test(arguments: [5, 8, 12]) func fewFilesAtFirst(count: Int) throws {
    #expect(try shell("ulimit -Sn \(count); exec \"$P\" check set").status == 0)
  }

  @Test(arguments: 4...32) func fewFilesOnATerminal(count: Int) throws {
    let line = "ulimit -n \(count); exec \"$0\" learn one --lessons \"$1\""
    let session = try TerminalSession(["/bin/sh", "-c", line, product("pooltutor"), folder.path + "/set"])
    _ = session.wait { $0.text.contains("First page") || $0.ending != nil || $0.text.contains("error") }
    session.send("q")
    let ending = try #require(session.waitExit(), "\(session.report)")
    #expect([.exit(0), .exit(5), .exit(127)].contains(ending), "\(count): \(session.report)")
    if ending == .exit(5) { #expect(session.text.contains("more files can be opened"), "\(session.text)") }
    if count > 24 { #expect(ending == .exit(0), "\(session.report)") }
    #expect(session.isClean)
  }

  // MARK: Paths

  /// As many as a path of Foundation's has once been misread.
  static let paths = [
    "x", ".", "..", "/", "//", "a/", "/x", "./x", "d/x", "d/d/x", "~", "é", "''", "' '", "-", "x/", "../x",
    "*", "%",
    "'\u{301}'", "'d/\u{301}'", "'\u{D4E}'",
  ]

  @Test(arguments: paths) func anyPath(path: String) throws {
    let commands = [
      "stats --state \(path)", "learn \(path) --plain", "check -- \(path)", "new T --output \(path)/n",
      "new T --output \(path)", "export --format svg -- \(path)", "explore --plain -- \(path)",
      "lessons --lessons \(path)",
      "compute relu --input \(path)", "compute relu --input m.csv --output \(path)/y",
      "progress import -- \(path)",
      "verify --changes 0 --recorded \(path) --lessons set", "POOLTUTOR_LESSONS", "HOME", "XDG_STATE_HOME",
    ]
    for command in commands {
      let isVariable = command.allSatisfy { $0.isUppercase || $0 == "_" }
      let line = isVariable ? "env -u XDG_STATE_HOME \(command)=\(path) \"$P\" stats" : "\"$P\" \(command)"
      let outcome = try shell(
        "mkdir e && cd e && cp ../m.csv . && \(line) </dev/null; c=$?; cd .. && rm -rf e; (exit $c)")
      #expect(outcome.status < 128, "\(command): \(outcome)")
    }
  }

  /// Wherever it lies, a file of one character is a file like any other.
  @Test func namesOfOneCharacter() throws {
    try folder.write(lesson(id: "x", title: "X"), to: "x")
    #expect(try shell("\"$P\" check x").output == "1 lesson is fine\n")
    #expect(try shell("\"$P\" learn x --plain </dev/null").output.contains("First page"))
    #expect(try shell("\"$P\" stats --state s && test -s s").status == 0)
    #expect(try shell("\"$P\" stats --state d/p.sqlite && test -s d/p.sqlite").status == 0)
    #expect(try shell("\"$P\" new T --output y && test -s y").status == 0)
  }

  /// A folder that is gone, and a user without a home.
  @Test(arguments: ["check set", "stats", "lessons", "learn x --plain", "new T"]) func nowhere(
    command: String
  ) throws {
    let gone = try shell("mkdir gone && cd gone && rmdir ../gone && \"$P\" \(command) </dev/null")
    #expect(gone.status < 128, "\(gone)")
    let homeless = try shell("env -u HOME -u XDG_STATE_HOME \"$P\" \(command) --help </dev/null")
    #expect(homeless.status == 0, "\(homeless)")
  }
}
