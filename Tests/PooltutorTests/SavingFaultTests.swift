import ScratchFolder
import Foundation
import PTYKit
import Testing

/// Every way into the app, with every fault that progress can have: the learner is told.
@Suite(.waits) struct SavingFaultTests {
  private let folder: Scratch
  private var state: String { folder.path + "/progress.sqlite" }

  init() throws {
    folder = try Scratch()
    let text = lesson(id: "own", title: "Own").replacing(
      "---\n\n#", with: "maps:\n  m: [[1, 4], [2, 3]]\n---\n\n#")
    try folder.write(
      text + "```quiz\nask: cell\nstage: {input: m, op: max, pool: 2}\nat: [0, 0]\n```\n", to: "own.md")
  }

  enum Fault: CaseIterable {
    case unwritable, directory, locked, damaged, newer, foreign

    /// What is said of it.
    var words: String {
      switch self {
      case .unwritable, .directory: "not saved"
      case .locked: "Another program has locked"
      case .damaged: "damaged: it is kept as"
      case .newer: "A newer pooltutor wrote"
      case .foreign: "left alone"
      }
    }
  }

  enum Way: CaseIterable {
    case list, lesson, file, watch, quiz, review

    func arguments(_ file: String) -> [String] {
      switch self {
      case .list: ["learn", "--lessons", lessonFolder]
      case .lesson: ["learn", "max-pooling", "--lessons", lessonFolder]
      case .file: ["learn", file]
      case .watch: ["learn", file, "--watch"]
      case .quiz: ["quiz", "value.max", "--seed", "5", "--lessons", lessonFolder]
      case .review: ["review", "--lessons", lessonFolder]
      }
    }
  }

  @Test(arguments: Way.allCases, Fault.allCases)
  func isToldOnTheScreen(way: Way, fault: Fault) throws {
    let lock = try prepare(fault)
    defer { lock?.release() }
    let session = try TerminalSession(
      [product("pooltutor")] + way.arguments(folder.path + "/own.md") + ["--state", path(fault)], columns: 200
    )
    #expect(session.wait { $0.text.contains(fault.words) || $0.ending != nil }, "\(session.text)")
    #expect(session.text.contains(fault.words), "\(session.text)")
    if fault == .foreign { #expect(session.waitExit() == .exit(3)) }
  }

  @Test(arguments: Fault.allCases) func isToldInLines(fault: Fault) throws {
    let lock = try prepare(fault)
    defer { lock?.release() }
    let (line, program) = ("printf '\\n4\\n\\n' | \"$0\" \"$@\"", product("pooltutor"))
    let outcome = try run(
      ["-c", line, program, "learn", folder.path + "/own.md", "--plain", "--state", path(fault)],
      at: "/bin/sh")
    #expect((outcome.output + outcome.errors).contains(fault.words), "\(outcome)")
    #expect(outcome.status == (fault == .foreign ? 3 : 0))
  }

  /// The reason changes, and then there is none any more: both are told, and the answer that waited is kept.
  @Test func isToldAgainWhenItChanges() throws {
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    let session = try TerminalSession(
      [product("pooltutor"), "learn", folder.path + "/own.md", "--state", state], columns: 200)
    #expect(session.wait { $0.text.contains("not saved") }, "\(session.text)")
    session.send("4\r")
    #expect(session.wait { $0.text.contains("Right") }, "\(session.text)")
    try FileManager.default.removeItem(atPath: state)
    #expect(session.wait { $0.text.contains("saved again") }, "\(session.text)")
    session.send("q")
    #expect(session.waitExit() == .exit(0))
    let stats = try run(["stats", "--json", "--state", state])
    #expect(stats.output.contains("\"lesson.own"), "\(stats.output)")
  }

  private func path(_ fault: Fault) -> String { fault == .unwritable ? "/dev/null/progress.sqlite" : state }

  private func prepare(_ fault: Fault) throws -> FileLock? {
    switch fault {
    case .unwritable: break
    case .directory: try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    case .foreign: try folder.write("My notes of the year.\n", to: "progress.sqlite")
    case .locked:
      try keepAnAnswer()
      return try FileLock(state)
    case .damaged:
      try keepAnAnswer()
      try patch(from: 100) { _ in 0xFF }
    case .newer:
      try keepAnAnswer()
      // The number that SQLite keeps for the program's own use (file format, 1.3.13).
      try patch(from: 60, count: 4) { _ in 9 }
    }
    return nil
  }

  private func keepAnAnswer() throws {
    let outcome = try run(
      [
        "-c", "printf '\\n4\\n\\n' | \"$0\" \"$@\"", product("pooltutor"), "learn", folder.path + "/own.md",
        "--plain", "--state", state,
      ],
      at: "/bin/sh")
    try #require(outcome.status == 0 && outcome.output.contains("Right"), "\(outcome)")
  }

  private func patch(from start: Int, count: Int = .max, _ change: (UInt8) -> UInt8) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: state))
    for at in start..<min(bytes.count, count == .max ? .max : start + count) { bytes[at] = change(bytes[at]) }
    try bytes.write(to: URL(fileURLWithPath: state))
  }
}

/// Keeps other processes out of a database, as another program does while it writes.
private final class FileLock {
  private let file: Int32

  init(_ path: String) throws {
    file = open(path, O_RDWR)
    // SQLite's own bytes: pending, reserved and the shared ones (its file locking, "Database File Locks").
    var lock = flock()
    (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (
      Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_0000, 512
    )
    try #require(fcntl(file, F_SETLK, &lock) == 0)
  }

  func release() { close(file) }
}
