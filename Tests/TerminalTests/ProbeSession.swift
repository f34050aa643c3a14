import PTYKit

extension TerminalSession {
  /// The probe under a terminal of its own, once it has drawn its first frame.
  static func probe(
    _ options: String..., environment: [String: String?] = [:], rows: Int = 24, columns: Int = 80,
    isUTF8: Bool = false
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      [product("terminal-probe")] + options, environment: environment, rows: rows, columns: columns,
      isUTF8: isUTF8)
    guard session.wait(until: { $0.showsFrame }) else { throw NoFrame(text: session.text) }
    return session
  }

  struct NoFrame: Error { var text: String }

  /// The probe marks the right edge of every row.
  var showsFrame: Bool { (0..<rows).allSatisfy { line($0).hasSuffix("#") } }

  /// What the probe says in its second row: the events so far, the last six of them.
  var events: String { line(1).split(separator: " ").dropFirst().prefix { $0 != "#" }.joined(separator: " ") }

  /// Nothing of the tutorial is left: what every way out has to reach.
  var isClean: Bool { !isAlternateScreen && cursorVisible && !reportsMouse && modes == initialModes }
}
