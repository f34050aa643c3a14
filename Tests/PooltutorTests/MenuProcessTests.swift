import Screen
import Testing
import AppCore

/// The list of lessons, and the ways into and out of it.
@Suite struct MenuProcessTests {
  @Test(arguments: WalkTests.sizes) func everyRow(size: Size) throws {
    let twin = try Twin(Twin.Setup(size: size))
    let count = twin.state.course.lessons.count
    for _ in 0..<count { try press(.down, twin) }
    #expect(twin.state.menu.selection == count - 1)
    for _ in 0..<count { try press(.up, twin) }
    #expect(twin.state.menu.selection == 0)
  }

  @Test func opensAndReturns() throws {
    let twin = try Twin()
    for key in [Key.down, .enter, .right, .right, .escape, .up, .right, .escape, .character("q")] {
      try press(key, twin)
    }
    #expect(twin.session.waitExit() == .exit(0))
    #expect(twin.session.isClean)
  }

  /// An escape and another key at once are a key with Alt, which means nothing.
  @Test(arguments: ["q", "r", "\u{1B}[C", "\t"]) func aKeyWithAlt(key: String) throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    try twin.agree()
    twin.session.send("\u{1B}" + key)
    try press(.character("?"), twin)
    try press(.escape, twin)
  }

  @Test func filters() throws {
    let twin = try Twin()
    let all = twin.frame.canvas
    for character in "/edge" { try press(.character(character), twin) }
    #expect(twin.state.menu.filter == "edge")
    try press(.backspace, twin)
    try press(.enter, twin)
    #expect(twin.state.place != .menu)
    try press(.escape, twin)
    for character in "/no such lesson" { try press(.character(character), twin) }
    #expect(twin.state.menu.matches(in: twin.state.course).isEmpty)
    try press(.enter, twin)
    try press(.escape, twin)
    #expect(twin.frame.canvas.row(0) == all.row(0))
  }

  /// A wide character is typed and erased as one.
  @Test func filtersByAnyText() throws {
    let twin = try Twin()
    for key in [Key.character("/"), .character("é"), .character("漢"), .backspace, .backspace] {
      try press(key, twin)
    }
  }

  @Test func marksAFinishedLesson() throws {
    let twin = try Twin(Twin.Setup(lesson: "relu"))
    try press(.escape, twin)
    #expect(twin.state.finished.isEmpty && !twin.session.text.contains("✓"))
    try press(.enter, twin)
    let stops = try #require(twin.state.lesson?.stops.count)
    twin.press(.pageDown, times: stops - 1)
    try twin.agree()
    #expect(twin.state.finished.contains("relu"))
    try press(.escape, twin)
    #expect(twin.session.text.contains("✓"))
  }

  @Test func helpIsEverywhere() throws {
    let twin = try Twin()
    for key in "?".map(Key.character) + [
      .escape, .enter, .character("?"), .escape, .tab, .character("?"), .escape,
    ] {
      try press(key, twin)
    }
  }

  /// Keys in a silly order: the program and the app have to stay of one mind.
  @Test(arguments: [
    "?q/x\u{7F}\u{7F}\rpPsSoOeE\t\tmr+-=_ nN?jk",
    "\r\t?\roeoeoeoepppppppppssssssssPPPPPPPPPPPPPrrm m njjjjkkkkhN",
    "jjjj\rnnnnnh\rh\r123\rNNNNNNNNNN", "//////\u{7F}\t\r   +++---  ???", "j\rt7\r3\r9\rt\rtn7\ro\u{7F}",
  ]) func sillyKeys(keys: String) throws {
    let twin = try Twin()
    for character in keys { try press(key(character), twin) }
  }

  private func key(_ character: Character) -> Key {
    switch character {
    case "\r": .enter
    case "\t": .tab
    case "\u{7F}": .backspace
    default: .character(character)
    }
  }

  private func press(_ key: Key, _ twin: Twin) throws {
    twin.press(key)
    try twin.agree()
  }
}
