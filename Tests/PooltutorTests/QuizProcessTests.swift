import Foundation
import PTYKit
import Testing

/// A round on a real terminal, and what is left of it.
@Suite(.waits) struct QuizProcessTests {
  private func stateFile() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("pooltutor-\(UUID()).sqlite").path
  }

  @Test func anAnswerThatWasJudgedSurvivesAKill() throws {
    let file = stateFile()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let session = try TerminalSession([
      product("pooltutor"), "quiz", "value.max", "--seed", "5", "--count", "2", "--state", file, "--lessons",
      lessonFolder,
    ])
    #expect(session.wait { $0.text.contains("your answer: _") })
    session.send("99\r")
    #expect(session.wait { $0.text.contains("Not quite.") })
    kill(session.pid, SIGKILL)
    _ = session.waitExit()
    let stats = try run(["stats", "--json", "--state", file])
    #expect(stats.status == 0)
    #expect(stats.output.contains("\"value.max\""), "\(stats.output)")
  }

  @Test func theLessonIsFoundWhereItWasLeft() throws {
    let file = stateFile()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let arguments = [product("pooltutor"), "learn", "relu", "--state", file, "--lessons", lessonFolder]
    let first = try TerminalSession(arguments)
    #expect(first.wait { $0.text.contains("page 1 of") })
    first.send("nn")
    #expect(first.wait { $0.text.contains("page 3 of") })
    first.send("q")
    #expect(first.waitExit() == .exit(0))
    let second = try TerminalSession(arguments)
    #expect(second.wait { $0.text.contains("page 3 of") })
    second.send("q")
    #expect(second.waitExit() == .exit(0))
  }

  @Test func whereNothingCanBeSavedItIsSaidAndLearningGoesOn() throws {
    let session = try TerminalSession([
      product("pooltutor"), "quiz", "value.max", "--seed", "5", "--count", "2", "--state",
      "/dev/null/progress.sqlite", "--lessons", lessonFolder,
    ])
    #expect(session.wait { $0.text.contains("not saved") })
    session.send("99\r")
    #expect(session.wait { $0.text.contains("Not quite.") })
    session.send("\u{1B}")
    #expect(session.wait { $0.text.contains("ReLU and pooling") })
    session.send("q")
    #expect(session.waitExit() == .exit(0))
  }

  @Test func aPastedNumberAnswersAPrediction() throws {
    let session = try TerminalSession([
      product("pooltutor"), "learn", "max-pooling", "--no-motion", "--lessons", lessonFolder,
    ])
    #expect(session.wait { $0.text.contains("step 1/4") })
    session.send("t")
    session.press(.right)
    #expect(session.wait { $0.text.contains("your answer: _") })
    session.send("\u{1B}[200~3\u{1B}[201~")
    #expect(session.wait { $0.text.contains("your answer: 3_") })
    session.send("\r")
    #expect(session.wait { $0.text.contains("right") && $0.text.contains("max(0, 0, 1, «3») = «3»") })
  }

  @Test func unknownTopicsAndCounts() throws {
    for arguments in [["quiz", "nonsense"], ["quiz", "--count", "0"], ["review", "--count", "x"]] {
      let outcome = try run(arguments + ["--lessons", lessonFolder, "--state", stateFile()])
      #expect(outcome.status == 64 && outcome.output.isEmpty, "\(arguments)")
    }
  }
}
