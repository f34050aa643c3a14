import Screen
import Testing
import AppCore

/// The box in motion. What it looks like on its way is up to the clock; where it arrives is not.
@Suite struct MotionProcessTests {
  private func moving(_ lesson: String) throws -> Twin { try Twin(Twin.Setup(lesson: lesson, motion: true)) }

  /// Every page, each with all its steps taken faster than the box can follow.
  @Test(arguments: WalkTests.lessons) func everyPage(lesson: String) throws {
    let twin = try moving(lesson)
    let place = twin.state.place
    var before: [Int] = []
    while twin.state.place == place, twin.state.whereabouts != before {
      if twin.state.stage?.prediction != nil { twin.type("t") }
      if let stage = twin.state.stage, !stage.isAtEnd {
        twin.press(.right, times: stage.count - 1)
        twin.arrive()
        try twin.agree()
      }
      before = twin.state.whereabouts
      twin.press(.right)
      try twin.agree()
    }
  }

  /// The last frame of a glide counts, and nobody takes a step more for being in a hurry.
  @Test func noKeyIsLostOrQueued() throws {
    let twin = try moving("relu")
    if twin.state.stage?.prediction != nil { twin.type("t") }
    let start = twin.state.whereabouts
    twin.press(.right, times: 8)
    twin.arrive()
    try twin.agree()
    #expect(twin.state.whereabouts != start)
    twin.press(.left, times: 8)
    twin.arrive()
    try twin.agree()
    #expect(twin.state.whereabouts == start)
    #expect(twin.session.fallsSilent(milliseconds: 100))
  }

  @Test func playsAndStopsByItself() throws {
    let twin = try moving("max-pooling")
    twin.type("++ ")
    #expect(twin.state.motion.isPlaying)
    while twin.state.motion.isPlaying { twin.arrive() }
    twin.arrive()
    #expect(twin.state.stage?.isAtEnd == true)
    try twin.agree()
    #expect(twin.session.fallsSilent(milliseconds: 100))
  }

  /// The box is drawn between two places, not only at them.
  @Test func theBoxGlides() throws {
    let twin = try moving("max-pooling")
    let session = twin.session
    let start = session.text
    twin.press(.right)
    #expect(session.wait { $0.text != start })
    let onItsWay = session.text
    twin.arrive()
    try twin.agree()
    #expect(session.text != onItsWay)
  }

  @Test func aKeyWhilePlayingStopsIt() throws {
    let twin = try moving("max-pooling")
    twin.type(" ")
    #expect(twin.session.wait { $0.text.contains("▸") })
    twin.type(" ")
    try twin.agree()
    #expect(!twin.state.motion.isPlaying)
    #expect(twin.session.fallsSilent(milliseconds: 100))
  }
}
