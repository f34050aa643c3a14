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

  init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  mutating func add(_ character: Character, _ style: Style) {
    let columns = TextWidth.of(character)
    if character == "\n" {
      endWord()
      endLine()
    } else if character == " " || character == "\t" {
      endWord()
      gap = style
    } else {
      if columns == 2 || wordWidth + columns > width - indent { endWord() }
      word.append(String(character), style)
      wordWidth += columns
      if columns == 2 { endWord() }
    }
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
