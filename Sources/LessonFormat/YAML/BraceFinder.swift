/// Finds the position of a {{ }} from Markdown or YAML, whose parsers keep no positions within text.
final class BraceFinder {
  private let source: SourceText
  /// The positions of each expression, keyed by its text without blanks and backslashes, first to last.
  private var places: [String: [SourceLocation]] = [:]
  private var unclosed: [SourceLocation] = []
  private let start: SourceLocation

  init(_ source: SourceText, lines: Range<Int>) {
    self.source = source
    start = SourceLocation(line: lines.lowerBound, column: 1)
    gather(source.bytes(ofLines: lines))
    for key in Array(places.keys) { places[key]?.reverse() }
  }

  /// Whether the file has any {{ at all.
  static func isNeeded(for source: SourceText) -> Bool {
    next(open, in: source.bytes[...], from: 0) < source.bytes.count
  }

  var isEmpty: Bool { places.isEmpty && unclosed.isEmpty }

  /// The next position of the expression; after the last one, the last again.
  func place(of body: String) -> SourceLocation {
    let key = Self.key(body.utf8)
    guard let next = places[key]?.last else { return unclosed.first ?? start }
    if let count = places[key]?.count, count > 1 { places[key]?.removeLast() }
    return next
  }

  /// The position of an expression with this beginning that Markdown has split.
  func place(ofTorn body: some StringProtocol) -> SourceLocation {
    let key = Self.key(body.utf8)
    let torn = places.count > 1000 ? [] : places.filter { $0.key.hasPrefix(key) }.compactMap(\.value.last)
    return torn.min { ($0.line, $0.column) < ($1.line, $1.column) } ?? unclosed.first ?? start
  }

  func isVerbatim(_ body: String, at place: SourceLocation) -> Bool {
    source.bytes(ofLine: place.line).dropFirst(place.column + 1).starts(with: body.utf8)
  }

  /// One pass: each {{ with the next }}, continuing after it.
  private func gather(_ text: ArraySlice<UInt8>) {
    var place = SourceLocation(line: start.line, column: 1, unit: .bytes)
    var lineStart = text.startIndex
    var index = text.startIndex
    var closing = text.startIndex
    while index + 1 < text.endIndex {
      if text[index] == Ascii.lineFeed { (place.line, lineStart) = (place.line + 1, index + 1) }
      guard text[index] == Self.open, text[index + 1] == Self.open else {
        index += 1
        continue
      }
      place.column = index - lineStart + 1
      closing = Self.next(Self.close, in: text, from: max(closing, index + 2))
      guard closing < text.endIndex, closing - index < Self.longest else {
        unclosed.append(place)
        if closing == text.endIndex { return }
        index += 2
        continue
      }
      places[Self.key(text[(index + 2)..<closing]), default: []].append(place)
      for inside in index..<closing where text[inside] == Ascii.lineFeed {
        (place.line, lineStart) = (place.line + 1, inside + 1)
      }
      index = closing + 2
    }
  }

  /// The most bytes of an expression.
  private static let longest = 4 * ExpressionParser.longest

  /// The position of two adjacent bytes `byte`; the end if there are none.
  private static func next(_ byte: UInt8, in text: ArraySlice<UInt8>, from start: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var index = start - text.startIndex
      while index + 1 < bytes.count {
        if bytes[index] == byte, bytes[index + 1] == byte { return index + text.startIndex }
        index += 1
      }
      return text.endIndex
    }
  }

  private static func key(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.filter { $0 > Ascii.blank && $0 != UInt8(ascii: "\\") }, as: UTF8.self)
  }

  private static let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
}
