import Seeded

/// Untrusted text: characters that control a terminal, are invisible, reorder text, or look wider or narrower
/// than they are.
public enum HostileText {
  public static let pieces = [
    "\u{1B}[2J", "\u{1B}]0;owned\u{07}", "\u{1B}]52;c;b3duZWQ=\u{1B}\\", "\u{9B}31m", "\u{1B}c", "\u{0}",
    "\u{7F}",
    "\r", "\t", "\u{8}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}",
    "\u{2028}",
    "\u{E0041}", "\u{61C}", "e\u{301}", "e" + String(repeating: "\u{301}", count: 50), "漢字", "ﾊﾝｶｸ", "👩‍👩‍👧", "🇩🇪",
    "❤\u{FE0F}",
    "\u{1112}\u{1161}", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "\u{301}", "─", "Ω", "ａ", "\u{2FF0}", "word ",
    " ", "-", "7",
    "inf", "nan", "1e400", "#", "```", "|", "[", "]", "{{", "}}", "*", "<", ">",
  ]

  /// A random sequence of so many pieces.
  public static func of(_ count: Int, _ generator: inout SplitMix64) -> String {
    (0..<count).map { _ in generator.pick(pieces) }.joined()
  }
}
