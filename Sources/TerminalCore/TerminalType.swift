/// Terminal types by their names in the terminfo database.
public enum TerminalType {
  /// Entries to try for a terminal that is not in the database: those that its name begins with, then the
  /// most common ones. Empty if `term` is not a valid name.
  public static func standIns(for term: String) -> [String] {
    let isName = term.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
    guard isName, !term.isEmpty, term.utf8.count <= 64 else { return [] }
    let parts = term.split(separator: "-")
    let beginnings = (1..<max(1, parts.count)).reversed().map { parts[..<$0].joined(separator: "-") }
    return beginnings + ["xterm-256color", "xterm", "vt100"].filter { !beginnings.contains($0) }
  }

  /// The Linux console, whose fonts have few glyphs.
  public static func hasFewGlyphs(_ term: String) -> Bool { term == "linux" || term.hasPrefix("linux-") }
}
