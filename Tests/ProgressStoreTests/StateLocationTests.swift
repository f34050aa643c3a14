import ProgressStore
import Testing

@Suite struct StateLocationTests {
  @Test func homeIsTheOneThatTheShellKnows() {
    for (home, path) in [("/other", "/other"), ("", "/home/me"), ("here", "/home/me"), (nil, "/home/me")] {
      let environment = ["HOME": home].compactMapValues(\.self)
      #expect(
        StateLocation.path(option: nil, environment: { environment[$0] }, home: "/home/me")
          == path + "/.local/state/pooltutor/progress.sqlite")
    }
  }

  @Test(
    arguments: [
      ("own.sqlite", "/xdg", "own.sqlite"), (nil, "/xdg", "/xdg/pooltutor/progress.sqlite"),
      (nil, nil, "/home/me/.local/state/pooltutor/progress.sqlite"),
      (nil, "", "/home/me/.local/state/pooltutor/progress.sqlite"),
      (nil, "relative", "/home/me/.local/state/pooltutor/progress.sqlite"),
    ] as [(String?, String?, String)])
  func theFirstThatIsSaidCounts(option: String?, folder: String?, path: String) {
    let environment = ["XDG_STATE_HOME": folder].compactMapValues(\.self)
    #expect(StateLocation.path(option: option, environment: { environment[$0] }, home: "/home/me") == path)
  }
}
