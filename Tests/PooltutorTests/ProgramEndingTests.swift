import PTYKit
import Screen
import Testing
import AppCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// However a lesson ends, the terminal is as it was found, and no process is left.
@Suite(.waits) struct ProgramEndingTests {
  @Test(arguments: DeadlySignal.all, [false, true])
  func signals(signal: Int32, isPlaying: Bool) throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling", motion: isPlaying))
    if isPlaying {
      twin.type(" ")
      #expect(twin.session.wait { $0.text.contains("▸") })
    }
    kill(twin.session.pid, signal)
    #expect(twin.session.waitExit() == .signal(signal))
    #expect(twin.session.isClean)
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)]) func keysThatSignal(key: String, signal: Int32)
    throws
  {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    twin.session.send(key)
    #expect(twin.session.waitExit() == .signal(signal))
    #expect(twin.session.isClean)
  }

  @Test(arguments: ["\u{3}", "\u{1C}"]) func keysBeforeTheOneThatEnds(key: String) throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    for _ in 0..<40 { twin.session.press(.right) }
    twin.session.send(key)
    try #require(twin.session.waitExit() != nil, "\(twin.session.report)")
    #expect(twin.session.isClean)
  }

  /// Nobody can clean up after that, but nothing stays behind either.
  @Test func killed() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    kill(twin.session.pid, SIGKILL)
    #expect(twin.session.waitExit() == .signal(SIGKILL))
    #expect(kill(twin.session.pid, 0) == -1)
  }

  @Test(arguments: [false, true]) func theWindowCloses(isPlaying: Bool) throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling", motion: isPlaying))
    if isPlaying { twin.type(" ") }
    twin.session.hangUp()
    let ending = try #require(twin.session.waitExit())
    #expect(ending == .signal(SIGHUP) || ending == .exit(1), "whichever news comes first")
  }

  /// Through a shell, as learners do it; the window changes its size meanwhile.
  @Test func suspendAndResume() throws {
    let session = try TerminalSession(["/bin/sh", "-i"], environment: ["PS1": "ready> ", "ENV": nil])
    try #require(session.wait { $0.text.contains("ready>") })
    session.send("\(product("pooltutor")) learn max-pooling --no-motion --lessons \(lessonFolder)\n")
    try #require(session.wait { $0.isAlternateScreen && $0.text.contains("1/4") })
    session.press(.right)
    try #require(session.wait { $0.text.contains("2/4") })
    for (columns, rows) in [(100, 30), (80, 24)] {
      session.send("\u{1A}")
      try #require(session.wait { $0.isAtPrompt && $0.text.contains("Stopped") }, "\(session.text)")
      #expect(session.isClean)
      session.resize(rows: rows, columns: columns)
      session.send("fg\n")
      #expect(session.wait { $0.isAlternateScreen && $0.line(rows - 1).contains("2/4") }, "\(session.text)")
    }
    session.send("q")
    #expect(session.wait { $0.isAtPrompt }, "\(session.text)")
    #expect(session.isClean)
  }
}

extension TerminalSession {
  /// Whether the shell waits for a command, with `ready> ` as its prompt.
  var isAtPrompt: Bool { !isAlternateScreen && text.split(separator: "\n").last == "ready>" }

  /// Nothing of the tutorial is left: what every way out has to reach.
  var isClean: Bool { leftovers.isEmpty }

  var leftovers: [String] {
    [
      isAlternateScreen ? "the other screen" : nil, cursorVisible ? nil : "no cursor",
      reportsMouse ? "the mouse" : nil, modes == initialModes ? nil : "modes",
    ].compactMap(\.self)
  }
}
