import Screen
import Localization
import Narration

/// The available glyphs: Unicode, or ASCII if the locale has no more.
public struct RenderStyle: Equatable, Sendable {
  public let glyphs: GlyphSet
  /// Whether frames and marks are drawn with ASCII.
  public var isASCII: Bool { glyphs == .ascii || glyphs == .asciiFrames }
  /// Whether code is put between backticks, for lack of colours.
  public let quotesCode: Bool

  /// Whether shades of pictures can be colours.
  public let hasColor: Bool

  /// The language of the interface.
  public let language: Language

  public init(
    isASCII: Bool = false, hasColor: Bool = true, quotesCode: Bool = false, language: Language = .english
  ) {
    self.init(
      glyphs: isASCII ? .ascii : .unicode, hasColor: hasColor, quotesCode: quotesCode, language: language)
  }

  /// - Parameter language: English takes its place where only ASCII can be written and it needs more.
  public init(
    glyphs: GlyphSet, hasColor: Bool = true, quotesCode: Bool = false, language: Language = .english
  ) {
    self.glyphs = glyphs
    self.language = glyphs == .ascii && !language.isWrittenInASCII ? .english : language
    self.hasColor = hasColor
    self.quotesCode = quotesCode
  }

  /// `text` in glyphs that the terminal has. Measure and wrap the result, not the original.
  public func text(_ text: String) -> String {
    if glyphs == .unicode || text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return text.reduce(into: "") { $0 += written($1) }
  }

  private func written(_ character: Character) -> String {
    let own = String(character)
    switch glyphs {
    case .unicode: return own
    case .console: return Self.consoleLacks.contains(character) ? Self.ascii[character] ?? "?" : own
    case .asciiFrames: return Self.ascii[character] ?? own
    case .ascii: return Self.ascii[character] ?? (Self.isPlain(character) ? own : "?")
    }
  }

  /// What Debian's console fonts have no picture of.
  private static let consoleLacks: Set<Character> = [
    "▰", "▱", "✓", "⇥", "␣", "⌊", "⌋", "⌈", "⌉", "⌫", "↵", "∂", "∑",
  ]
  private var hasFewGlyphs: Bool { glyphs != .unicode }

  /// Typed or pasted text on one line: line breaks show as marks, too.
  func line(_ text: String) -> String { self.text(VisibleText.of(text)) }

  /// Drawable ASCII, or the end of a line: control pictures are neither.
  private static func isPlain(_ character: Character) -> Bool {
    character.asciiValue.map { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A } ?? false
  }

  /// A text of the interface.
  public func callAsFunction(_ phrase: Phrase) -> String { text(phrase[language]) }

  /// A clause as a sentence.
  public func sentence(_ clause: String) -> String {
    ended(language.capitalised(clause))
  }

  /// The same for a title, which keeps its first letter, and may have its own closing mark.
  public func ended(_ title: String) -> String {
    title + (Language.endsSentence(title) ? "" : self(.mark(.fullStop)))
  }

  /// Sentences one after the other.
  public func joined(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: language.sentenceGap)
  }

  /// `text`, cut with an ellipsis if it is wider than `width`.
  func shortened(_ text: String, to width: Int) -> String {
    let text = self.text(text)
    guard TextWidth.of(text) > width else { return text }
    var kept = ""
    for character in text where TextWidth.of(kept) + TextWidth.of(character) + ellipsis.count <= width {
      kept.append(character)
    }
    return kept + ellipsis
  }

  private var ellipsis: String { isASCII ? "..." : "…" }
  var horizontal: Character { isASCII ? "-" : "─" }
  var times: String { isASCII ? "x" : "×" }
  var numbers: NumberGlyphs { isASCII ? .ascii : .unicode }
  /// A result cell that is not shown yet, or a padded cell.
  var dot: String { isASCII ? "." : "·" }
  var ask: String { "?" }
  var marks: (left: String, right: String) { isASCII ? ("<", ">") : ("«", "»") }
  /// A result that differs from the one it is compared with.
  var differs: String { isASCII ? "!" : "≠" }
  var check: String { hasFewGlyphs ? "ok" : "✓" }
  var bar: (full: String, empty: String) { hasFewGlyphs ? ("#", ".") : ("▰", "▱") }
  /// Five heights of a line within a row, from the bottom up.
  var scanLines: [String] { hasFewGlyphs ? ["*"] : ["⎽", "⎼", "─", "⎻", "⎺"] }

  /// The map's thin frame.
  var thin: BoxGlyphs {
    isASCII
      ? BoxGlyphs("-", "|", "+", "+", "+", "+") : BoxGlyphs("─", "│", "┌", "┐", "└", "┘")
  }

  /// The overlay box.
  var thick: BoxGlyphs {
    isASCII
      ? BoxGlyphs("=", "#", "#", "#", "#", "#") : BoxGlyphs("━", "┃", "┏", "┓", "┗", "┛")
  }

  /// Different overlay boxes, for comparing several settings: the first is the usual one.
  var boxes: [BoxGlyphs] {
    isASCII
      ? [thick, BoxGlyphs("-", "!", "!", "!", "!", "!"), BoxGlyphs("~", "/", "/", "/", "/", "/")]
      : [thick, BoxGlyphs("═", "║", "╔", "╗", "╚", "╝"), BoxGlyphs("╌", "╎", "╭", "╮", "╰", "╯")]
  }

  /// The part of the overlay box that hangs off the map: dotted.
  var dotted: BoxGlyphs {
    isASCII
      ? BoxGlyphs(":", ":", ":", ":", ":", ":") : BoxGlyphs("┅", "┇", "┏", "┓", "┗", "┛")
  }

  private static let ascii: [Character: String] = [
    "←": "<-", "→": "->", "↑": "up", "↓": "down", "↵": "Enter", "␣": "Space", "⇥": "Tab", "⌫": "Bksp",
    "‹": "<", "›": ">",
    "«": "<", "»": ">", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")", "×": "x", "−": "-", "–": "-",
    "—": "-",
    "∞": "inf", "▰": "#", "▱": ".", "✓": "ok", "·": ".", "…": "...", "“": "\"", "”": "\"", "‘": "'", "’": "'",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "•": "*", "▸": ">", "●": "o", "²": "^2", "½": "1/2",
    "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8",
    "α": "alpha", "σ": "sigma", "∑": "sum", "▲": "^", "▼": "v", "│": "|", "─": "-", "┃": "#", "é": "e",
    "ö": "o", "ü": "u",
    "√": "sqrt", "∂": "d", "°": " deg", "\u{A0}": " ",
  ]
}

/// The glyphs of one kind of rectangle.
struct BoxGlyphs: Equatable, Sendable {
  let horizontal: Character
  let vertical: Character
  let topLeft: Character
  let topRight: Character
  let bottomLeft: Character
  let bottomRight: Character

  init(
    _ horizontal: Character, _ vertical: Character, _ topLeft: Character, _ topRight: Character,
    _ bottomLeft: Character, _ bottomRight: Character
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomLeft = bottomLeft
    self.bottomRight = bottomRight
  }
}
