import LessonFormat
import Escaping

/// Spans as Markdown of one paragraph, heading or table cell. Their text is escaped, so that it is never read
/// as markup.
struct MarkdownSpans {
  private enum Piece {
    case scalar(Unicode.Scalar)
    case code(String)
    /// Asterisks that begin or end strong or emphasised text.
    case mark(String, begins: Bool)
    /// Separates a mark that ends from one that begins, whose asterisks would run together.
    case gap
    case lineBreak
  }

  private var pieces: [Piece] = []
  /// Scalars to write as numeric entities, so that asterisks beside them count as marks.
  private var numbered: Set<Int> = []
  private let breaks: String
  private let isInTable: Bool

  /// - Parameter breaks: the separator of lines.
  init(_ spans: [Span], breaks: String, inTable: Bool = false) {
    (self.breaks, isInTable) = (breaks, inTable)
    for span in Self.merged(spans) {
      let before = pieces.count
      add(span)
      if before > 0, case .mark(_, false) = pieces[before - 1], case .mark(_, true) = pieces[before] {
        pieces.insert(.gap, at: before)
      }
    }
    bindMarks()
  }

  /// Joins neighbours of one style: marks between them would run together.
  private static func merged(_ spans: [Span]) -> [Span] {
    spans.reduce(into: []) { merged, span in
      let dress =
        span.traits.contains(.code) ? .code : span.traits.intersection([.strong, .emphasis])
      if let last = merged.last, last.traits == dress {
        merged[merged.count - 1].text += span.text
      } else if !span.text.isEmpty {
        merged.append(Span(span.text, dress))
      }
    }
  }

  // MARK: Pieces

  private mutating func add(_ span: Span) {
    if span.traits.contains(.code), Self.isCode(span.text, inTable: isInTable) {
      return pieces.append(.code(span.text))
    }
    let mark =
      (span.traits.contains(.strong) ? "**" : "") + (span.traits.contains(.emphasis) ? "*" : "")
    let scalars = Array(span.text.unicodeScalars)
    let isInk = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard !mark.isEmpty, let first = scalars.firstIndex(where: isInk),
      let last = scalars.lastIndex(where: isInk)
    else { return add(scalars[...]) }
    // Marks only work next to words: blanks at the ends stay outside.
    add(scalars[..<first])
    pieces.append(.mark(mark, begins: true))
    add(scalars[first...last])
    pieces.append(.mark(mark, begins: false))
    add(scalars[(last + 1)...])
  }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>) {
    pieces += scalars.map { scalar in
      scalar == "\n" ? .lineBreak : .scalar(scalar.steers && scalar != "\t" ? scalar.mark : scalar)
    }
  }

  /// Whether the text can be written as code. In a table, a bar in code needs a backslash, which cannot be
  /// told apart from one in the text.
  private static func isCode(_ text: String, inTable: Bool) -> Bool {
    let scalars = text.unicodeScalars
    return !inTable || !(scalars.contains("|") && scalars.contains("\\"))
  }

  // MARK: Marks

  /// What is beside a mark.
  private enum Side { case blank, punctuation, symbol, letter }

  /// Asterisks do not work where punctuation inside them meets a letter outside. There the letter is written
  /// as a numeric entity, which begins with `&` and ends with `;`.
  ///
  /// Definition: CommonMark 0.31, 6.2. Older versions do not count symbols outside ASCII as punctuation,
  /// newer ones do.
  private mutating func bindMarks() {
    var index = 0
    while index < pieces.count {
      guard case .mark = pieces[index] else {
        index += 1
        continue
      }
      let start = index
      var (begins, ends) = (false, false)
      while index < pieces.count, case .mark(_, let isBegin) = pieces[index] {
        (begins, ends) = (begins || isBegin, ends || !isBegin)
        index += 1
      }
      let (left, right) = (side(start - 1), side(index))
      if ends, left == .punctuation || left == .symbol, right == .letter || right == .symbol {
        numbered.insert(index)
      }
      if begins, right == .punctuation || right == .symbol, left == .letter || left == .symbol {
        numbered.insert(start - 1)
      }
    }
  }

  private func side(_ index: Int) -> Side {
    guard pieces.indices.contains(index), case .scalar(let scalar) = pieces[index] else {
      guard pieces.indices.contains(index) else { return .blank }
      switch pieces[index] {
      case .code, .gap: return .punctuation
      default: return .blank
      }
    }
    if scalar.properties.isWhitespace { return .blank }
    if scalar.isASCII { return scalar.isASCIILetterOrDigit ? .letter : .punctuation }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber: return .letter
    default: return .symbol
    }
  }

  // MARK: Text

  var text: String {
    var escaper = MarkdownEscaper()
    if isInTable { escaper.enterLine() }
    var (text, isBroken) = ("", true)
    for (index, piece) in pieces.enumerated() {
      if case .lineBreak = piece {
        if !isBroken { text += breaks }
        if !isInTable { escaper.beginLine() }
        isBroken = true
        continue
      }
      isBroken = false
      text += written(piece, at: index, &escaper)
    }
    return text
  }

  private func written(_ piece: Piece, at index: Int, _ escaper: inout MarkdownEscaper) -> String {
    switch piece {
    case .scalar(let scalar) where !numbered.contains(index): return escaper.escape(scalar)
    case .scalar(let scalar):
      escaper.enterLine()
      return MarkdownEscaper.entity(scalar)
    case .mark(let mark, _):
      escaper.enterLine()
      return mark
    case .code(let code):
      escaper.enterLine()
      return self.code(code)
    case .gap: return "<!-- -->"
    case .lineBreak: return ""
    }
  }

  /// The text between backticks that it does not contain, with blanks where it would touch them or lose its
  /// own.
  private func code(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0.steers ? $0.mark : $0 }))
    let scalars = line.unicodeScalars
    let fence = String(repeating: "`", count: Self.longestRun(line) + 1)
    let isBlank = scalars.allSatisfy { $0 == " " }
    let touches = [scalars.first, scalars.last].contains("`")
    let pad = touches || (!isBlank && scalars.first == " " && scalars.last == " ") ? " " : ""
    let inside = isInTable ? scalars.map { $0 == "|" ? "\\|" : String($0) }.joined() : line
    return fence + pad + inside + pad + fence
  }

  static func longestRun(_ text: String) -> Int {
    text.unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetterOrDigit: Bool {
    Character(self).isASCII && (properties.isAlphabetic || ("0"..."9").contains(self))
  }
}
