import Localization
import Screen

/// Fills lines with words, one character at a time.
struct LineWrapper {
  private let width: Int
  private let indent: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var lineWidth = 0
  /// The word that is being gathered.
  private var word = Word()
  /// Words before it that should stay on one line with it.
  private var group: [Word] = []
  /// The character before, if it is part of the word.
  private var last: Character?

  init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  mutating func add(_ character: Character, _ style: Style) {
    if character == "\n" {
      endWord()
      endGroup()
      endLine()
      last = nil
    } else if character == " " || character == "\t" {
      endWord()
      word.gap = style
      last = nil
    } else {
      let columns = TextWidth.of(character)
      if mayBreak(before: character) || word.width + columns > width - indent { endWord() }
      word.append(character, style, columns)
      last = character
    }
  }

  /// Wide characters need no blank between them.
  private func mayBreak(before character: Character) -> Bool {
    guard let last, TextWidth.isWide(last) || TextWidth.isWide(character) else { return false }
    return !Language.lineRules.closing.contains(character) && !Language.lineRules.opening.contains(last)
  }

  mutating func finish() -> [StyledText] {
    endWord()
    endGroup()
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  private mutating func endWord() {
    guard word.width > 0 else { return }
    if let before = group.last {
      word.isJoined = word.belongs(after: before)
      if !word.isJoined { endGroup() }
    }
    group.append(word)
    word = Word()
  }

  /// Places the words that stay together: on a new line if they do not fit on this one, one by one if on none.
  private mutating func endGroup() {
    let whole = group.reduce(0) { $0 + ($1.isJoined && $1.gap != nil ? 1 : 0) + $1.width }
    if lineWidth + space(before: group.first) + whole > width, whole <= width - indent { endLine() }
    for word in group { place(word) }
    group = []
  }

  private mutating func place(_ word: Word) {
    let space = space(before: word)
    if lineWidth + space + word.width > width {
      endLine()
    } else if space == 1, let gap = word.gap {
      line.append(" ", gap)
      lineWidth += 1
    }
    line = line + word.text
    lineWidth += word.width
  }

  private func space(before word: Word?) -> Int { word?.gap != nil && hasText ? 1 : 0 }

  private var hasText: Bool { lineWidth > (lines.isEmpty ? 0 : indent) }

  private mutating func endLine() {
    lines.append(line)
    line = StyledText(String(repeating: " ", count: indent))
    lineWidth = indent
  }
}

extension LineWrapper {
  /// A run of characters that a line holds whole.
  fileprivate struct Word {
    private(set) var text = StyledText()
    private(set) var width = 0
    /// The style of the blank before it.
    var gap: Style?
    /// Whether it should stay on one line with the word before.
    var isJoined = false
    private var first: Character?
    /// The last two characters.
    private var end: (Character?, Character?)
    private var isSingle: Bool { end.0 == nil && end.1 != nil }

    mutating func append(_ character: Character, _ style: Style, _ columns: Int) {
      text.append(String(character), style)
      width += columns
      first = first ?? character
      end = (end.1, character)
    }

    private static let operators = Set("·×÷+−/")
    private static let closingBrackets = Set(")]⌉⌋|²³")

    /// Numbers stay with the measure word after them (and some words before them, such as 第), and formulas in one
    /// piece: a line may break before =, but not after it, nor beside another operator.
    func belongs(after before: Word) -> Bool {
      if let end = before.end.1, Language.lineRules.beforeNumber.contains(end), first?.isNumber == true {
        return true
      }
      if before.end.1?.isNumber == true, let first, first.isLetter, TextWidth.isWide(first) { return true }
      guard gap != nil else { return false }
      if before.isOperator { return before.isJoined }
      return before.isEquals || isOperator && before.endsOperand
    }

    private var isOperator: Bool { isSingle && end.1.map(Self.operators.contains) == true }

    private var isEquals: Bool { isSingle && end.1 == "=" }

    /// Ends in a number, a bracket, a variable or a Chinese word.
    private var endsOperand: Bool {
      guard let last = end.1 else { return false }
      if last.isLetter { return TextWidth.isWide(last) || end.0?.isLetter != true }
      return last.isNumber || Self.closingBrackets.contains(last)
    }
  }
}
