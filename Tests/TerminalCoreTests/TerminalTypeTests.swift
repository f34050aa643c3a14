import Testing

@testable import TerminalCore

@Suite struct TerminalTypeTests {
  @Test func aRelatedEntryComesFirst() {
    #expect(TerminalType.standIns(for: "xterm-kitty") == ["xterm", "xterm-256color", "vt100"])
    #expect(
      TerminalType.standIns(for: "foo-bar-baz") == ["foo-bar", "foo", "xterm-256color", "xterm", "vt100"])
    #expect(TerminalType.standIns(for: "ghostty").first == "xterm-256color")
  }

  @Test(arguments: ["", "\u{1B}[2J", "../../etc/passwd", "a b", "é", String(repeating: "x", count: 65)])
  func whatIsNoNameHasNone(term: String) { #expect(TerminalType.standIns(for: term).isEmpty) }

  @Test func theConsoleHasFewGlyphs() {
    #expect(["linux", "linux-16color"].allSatisfy(TerminalType.hasFewGlyphs))
    #expect(!["xterm", "linuxish", "vt100"].contains(where: TerminalType.hasFewGlyphs))
  }
}
