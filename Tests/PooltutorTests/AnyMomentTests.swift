import Foundation
import PTYKit
import Seeded
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The end at any moment, from before the first screen to the middle of a drawing: the terminal's modes are then as they
/// were. POOLTUTOR_MOMENTS sets how many moments are tried.
@Suite(.serialized, .waits) struct AnyMomentTests {
  private static let count =
    ProcessInfo.processInfo.environment["POOLTUTOR_MOMENTS"].flatMap { Int($0) } ?? 14

  private enum Way: CaseIterable {
    case terminate, hangUpSignal, interrupt, controlC, controlBackslash, stopped, closed
  }

  /// Starts, and comes to a moment that is settled by how much has been written. What is typed may be half a sequence.
  private func session(_ generator: inout SplitMix64) throws -> TerminalSession {
    let session = try TerminalSession([
      product("pooltutor"), "learn", "max-pooling", "--lessons", lessonFolder,
    ])
    let moment = generator.oneIn(4) ? generator.int(0...60) : generator.int(0...6000)
    let keys = ["\u{1B}[C", " ", "\t", "\u{1B}", "\u{1B}[<0;1", "v", "z", "\u{1B}[200~1"]
    if moment > 2000 { session.send((0..<6).map { _ in generator.pick(keys) }.joined()) }
    _ = session.wait(seconds: 0.5) { $0.output.count >= moment }
    return session
  }

  @Test(arguments: 0..<count) func modesAreAsBefore(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let way = Way.allCases[seed % Way.allCases.count]
    let session = try session(&generator)
    switch way {
    case .terminate: kill(session.pid, SIGTERM)
    case .hangUpSignal: kill(session.pid, SIGHUP)
    case .interrupt: kill(session.pid, SIGINT)
    // In a paste they are text.
    case .controlC: session.send("\u{1B}[201~\u{3}")
    case .controlBackslash: session.send("\u{1B}[201~\u{1C}")
    case .stopped:
      kill(session.pid, SIGSTOP)
      try #require(session.waitStopped(), "session \(seed)")
      kill(session.pid, SIGTERM)
      kill(session.pid, SIGCONT)
    case .closed:
      session.hangUp()
      // By the signal, or by what it says of a terminal that is gone: before the start that is none.
      let endings: [Ending] = [.signal(SIGHUP), .exit(1), .exit(69)]
      let ending = try #require(session.waitExit(), "session \(seed): \(session.report)")
      #expect(endings.contains(ending), "session \(seed)")
      return
    }
    try #require(session.waitExit() != nil, "session \(seed), \(way): \(session.report)")
    #expect(session.leftovers.isEmpty, "session \(seed), \(way): \(session.report)")
  }

  /// Ctrl-Z through a shell, once the program has begun to draw: the shell gets its terminal, and `fg` brings the lesson back.
  @Test(arguments: 0..<(count / 3)) func stoppedAndContinued(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let session = try TerminalSession(["/bin/sh", "-i"], environment: ["PS1": "ready> ", "ENV": nil])
    try #require(session.wait { $0.isAtPrompt })
    let before = session.output.count
    session.send("\(product("pooltutor")) learn max-pooling --lessons \(lessonFolder)\n")
    try #require(session.wait { $0.isAlternateScreen }, "session \(seed): \(session.report)")
    let moment = before + generator.int(0...6000)
    if generator.oneIn(2) { session.send("\u{1B}[C\u{1B}[C \t\u{1B}[C") }
    _ = session.wait(seconds: 0.5) { $0.output.count >= moment }
    session.send("\u{1A}")
    try #require(
      session.wait { $0.isAtPrompt && $0.text.contains("Stopped") }, "session \(seed): \(session.report)")
    #expect(session.isClean, "session \(seed): \(session.leftovers)")
    session.send("fg\n")
    try #require(session.wait { $0.isAlternateScreen }, "session \(seed): \(session.report)")
    session.send("\u{3}")
    try #require(session.wait { $0.isAtPrompt }, "session \(seed): \(session.report)")
    #expect(session.isClean, "session \(seed): \(session.leftovers)")
  }

  /// Nobody can restore anything then: the terminal needs `reset`. But nothing is left running.
  @Test func killedForGood() throws {
    var generator = SplitMix64(seed: 1)
    let session = try session(&generator)
    kill(session.pid, SIGKILL)
    #expect(session.waitExit() == .signal(SIGKILL))
    #expect(kill(session.pid, 0) == -1)
  }
}
