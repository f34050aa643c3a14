import Screen

/// Fills lines with words, one character at a time.
struct LineWrapper {
  private let width: Int
  private let indent: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var lineWidth = 0
  /// The word that is being gathered, and the blank before it.
  private var word = StyledText()
  private var wordWidth = 0
  private var gap: Style?
  /// The character before, if it is one of the word.
  private var last: Character?

  /// What must not begin a line, and what must not end one, in writing that puts no blanks between words.
  private static let closing = Set("，。、；：？！）》」』】〉〕…—％")
  private static let opening = Set("（《「『【〈〔")

  init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  mutating func add(_ character: Character, _ style: Style) {
    let columns = TextWidth.of(character)
    if character == "\n" {
      endWord()
      endLine()
      last = nil
    } else if character == " " || character == "\t" {
      endWord()
      gap = style
      last = nil
    } else {
      if mayBreak(before: character) || wordWidth + columns > width - indent { endWord() }
      word.append(String(character), style)
      wordWidth += columns
      last = character
    }
  }

  /// Wide characters need no blank between them.
  private func mayBreak(before character: Character) -> Bool {
    guard let last, TextWidth.isWide(last) || TextWidth.isWide(character) else { return false }
    return !Self.closing.contains(character) && !Self.opening.contains(last)
  }

  mutating func finish() -> [StyledText] {
    endWord()
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  private mutating func endWord() {
    guard wordWidth > 0 else { return }
    let space = gap != nil && hasText ? 1 : 0
    if lineWidth + space + wordWidth > width {
      endLine()
    } else if space == 1, let gap {
      line.append(" ", gap)
      lineWidth += 1
    }
    line = line + word
    lineWidth += wordWidth
    (word, wordWidth, gap) = (StyledText(), 0, nil)
  }

  private var hasText: Bool { lineWidth > (lines.isEmpty ? 0 : indent) }

  private mutating func endLine() {
    lines.append(line)
    line = StyledText(String(repeating: " ", count: indent))
    lineWidth = indent
    gap = nil
  }
}
