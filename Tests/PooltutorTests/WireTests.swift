import PTYKit
import Screen
import Testing
import AppCore

/// What goes over the wire where a terminal can do less.
@Suite(.waits) struct WireTests {
  /// A terminal type without REP, which libvterm gets wrong: a row of it in plain ASCII would wrap too early.
  private static let term = "screen-256color"

  /// Each screen in plain ASCII, where the locale asks for that.
  @Test(arguments: WalkTests.lessons) func asciiOnly(lesson: String) throws {
    let setup = Twin.Setup(lesson: lesson, isASCII: true, environment: ["LANG": "C", "TERM": Self.term])
    let twin = try Twin(setup)
    let place = twin.state.place
    var before: [Int] = []
    while twin.state.place == place, twin.state.whereabouts != before {
      before = twin.state.whereabouts
      try twin.sayResult()
      twin.press(.right)
      try twin.agree()
    }
    #expect(twin.session.output.allSatisfy { $0 < 0x80 })
    #expect(!twin.session.text.contains("?????"))
  }

  @Test func asciiMenuHelpAndForm() throws {
    let twin = try Twin(Twin.Setup(isASCII: true, environment: ["LC_ALL": "C", "TERM": Self.term]))
    for key in [Key.character("?"), .escape, .down, .enter, .tab, .character("?"), .escape] {
      twin.press(key)
      try twin.agree()
    }
    #expect(twin.session.output.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [["NO_COLOR": "1"], ["NO_COLOR": "1", "TERM": term]])
  func noColor(environment: [String: String]) throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling", environment: environment.mapValues { $0 }))
    for key in [Key.right, .down, .tab, .escape, .escape] {
      twin.press(key)
      try twin.agree()
    }
    #expect(!twin.session.outputText.contains(/\e\[[0-9;:]*(3[0-8]|4[0-8]|9[0-7])[;:m]/))
  }

  /// Nothing but what changed is sent: a step is no screenful.
  @Test func aStepIsShort() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    let before = twin.session.output.count
    twin.press(.right)
    try twin.agree()
    #expect(twin.session.output.count - before < 1200, "\(twin.session.output.count - before)")
  }
}
