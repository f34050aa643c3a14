import PTYKit
import Screen
import Testing
import AppCore

@Suite(.waits) struct SizeTests {
  /// The lesson goes on where it was, at any size, also after a window too small for it.
  @Test func resizesInALesson() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    twin.press(.right, times: 2)
    try twin.agree()
    for (columns, rows) in [
      (60, 20), (140, 45), (20, 5), (48, 16), (47, 16), (5, 2), (1, 1), (200, 60), (80, 24),
    ] {
      twin.resize(columns: columns, rows: rows)
      try twin.agree()
    }
    twin.press(.right)
    try twin.agree()
  }

  @Test func theNoticeNamesBothSizes() throws {
    let twin = try Twin(Twin.Setup(lesson: "relu", size: Size(columns: 30, rows: 8)))
    #expect(twin.session.text.contains("30×8"))
    twin.press(.right)
    try twin.agree()
    twin.resize(columns: 80, rows: 24)
    try twin.agree()
  }

  @Test func survivesAStorm() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    for step in 1...200 { twin.resize(columns: 20 + step % 90, rows: 5 + step % 40) }
    twin.resize(columns: 77, rows: 33)
    try twin.agree()
    twin.press(.character("q"))
    #expect(twin.session.waitExit() == .exit(0))
    #expect(twin.session.isClean)
  }

  @Test func resizesInMotion() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling", motion: true))
    twin.type("++ ")
    for step in 1...20 { twin.resize(columns: 60 + step, rows: 20 + step) }
    while twin.state.motion.isPlaying { twin.arrive() }
    twin.arrive()
    try twin.agree()
  }
}
