import Testing

@testable import TerminalCore

/// What the environment says of the terminal, and what an option says against it.
@Suite struct TerminalOptionsTests {
  private func background(_ variables: [String: String], option: Background? = nil) -> Background {
    TerminalOptions(background: option).background { variables[$0] }
  }

  private func wantsUTF8(_ variables: [String: String], ascii: Bool? = nil, driver: Bool = false) -> Bool {
    TerminalOptions(ascii: ascii).wantsUTF8(in: { variables[$0] }, driverSaysUTF8: driver)
  }

  @Test func theBackgroundIsTheOptionsThenTheVariablesThenTheTerminals() {
    #expect(background([:]) == .unknown)
    #expect(background(["COLORFGBG": "15;0"]) == .dark && background(["COLORFGBG": "0;15"]) == .light)
    #expect(background(["COLORFGBG": "0;default;7"]) == .light && background(["COLORFGBG": "0;8"]) == .dark)
    #expect(background(["COLORFGBG": "0;default"]) == .unknown && background(["COLORFGBG": ";"]) == .unknown)
    let both = ["COLORFGBG": "0;15", "POOLTUTOR_BACKGROUND": "dark"]
    #expect(background(both) == .dark && background(both, option: .light) == .light)
    #expect(background(["COLORFGBG": "0;15", "POOLTUTOR_BACKGROUND": "pink"]) == .light)
  }

  @Test func noColourUnlessAnOptionSaysSo() {
    let options = TerminalOptions()
    #expect(options.colorLimit { _ in nil } == .direct)
    #expect(options.colorLimit { $0 == "NO_COLOR" ? "1" : nil } == .none)
    #expect(TerminalOptions(color: .ansi16).colorLimit { $0 == "NO_COLOR" ? "1" : nil } == .ansi16)
  }

  @Test(arguments: ["en_US.UTF-8", "C.UTF-8", "de_DE.utf8", "zh_CN.UTF-8@pinyin", "de_DE.UTF-8@euro"])
  func localesOfUTF8(locale: String) {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] { #expect(wantsUTF8([name: locale]), "\(name)") }
    #expect(!wantsUTF8(["LC_ALL": "C", "LC_CTYPE": locale, "LANG": locale]))
    #expect(!wantsUTF8(["LC_CTYPE": "de_DE.ISO-8859-1", "LANG": locale], driver: true))
    #expect(!wantsUTF8(["LANG": locale], ascii: true))
  }

  @Test func whereTheLocaleSaysNothingTheDriverDoes() {
    #expect(wantsUTF8([:], driver: true) && !wantsUTF8([:]))
    #expect(wantsUTF8(["LANG": "C"], ascii: false) && !wantsUTF8(["LANG": "C"], driver: true))
    #expect(!wantsUTF8(["LANG": "de_DE@euro"], driver: true) && !wantsUTF8(["LANG": "UTF-8000"]))
  }

  /// Each says what is wrong, with the name that is at fault, and what works all the same.
  @Test(arguments: [
    (TerminalError.notATerminal(stream: "stdin"), "stdin is not a terminal"), (.unset, "TERM is not set"),
    (.unknown(term: "vt9"), "'vt9' (from TERM) is not in"),
    (.dumb(term: "dumb"), "'dumb' (from TERM) cannot"),
    (.failed(term: "tmux"), "'tmux' could not be set up"),
  ])
  func errorsSayWhatToDo(error: TerminalError, words: String) {
    #expect(
      error.message.contains(words) && error.message.hasSuffix(". pooltutor learn ID --plain needs none."))
  }
}
