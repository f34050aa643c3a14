import Yams

extension MistakeLog {
  /// Words the library's error plainly, at its position in the file.
  func add(_ error: YamlError, lineOffset: Int, start: SourceLocation) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      addSyntax(problem, context, mark, lineOffset)
    case .reader(let problem, let offset, _, let yaml):
      add(problem, at: Self.place(of: offset ?? 0, in: yaml, lineOffset))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "'\(Suggestion.clipped($0))'" }.joined(separator: ", ")
      let place = SourceLocation(line: context.mark.line + lineOffset, column: context.mark.column)
      add("\(names): a key may appear only once in a mapping", at: place, help: "remove all but one")
    case .memory:
      add(Self.tooDeep, at: start)
    default:
      add("this is not YAML: \(error)", at: start)
    }
  }

  private static let tooDeep = "lists and mappings are nested more than 1000 deep"

  private func addSyntax(
    _ problem: String, _ context: YamlError.Context?, _ mark: Mark, _ lineOffset: Int
  ) {
    let place = SourceLocation(line: mark.line + lineOffset, column: mark.column)
    if problem.contains("cannot start any token"), byte(at: place) == Ascii.tab {
      add("a tab: YAML is indented by blanks", at: place)
      return
    }
    if context?.text.contains("while parsing a block") == true,
      let quote = OpenQuote.first(in: (lineOffset + 1)..<max(lineOffset + 1, place.line), of: source)
    {
      add(
        "a quoted text is not closed on its line", at: quote, help: "close it with the quote that opened it")
      return
    }
    guard let words = Self.plainWords(for: problem, context) else {
      add("this is not YAML: \(context.map { $0.text + ": " } ?? "")\(problem)", at: place)
      return
    }
    add(
      words.message, at: words.pointsAtStart ? opening(context, place, lineOffset) : place, help: words.help)
  }

  /// Where a quote or bracket was opened, if on an earlier line: the line that lacks its end may be far away.
  private func opening(_ context: YamlError.Context?, _ place: SourceLocation, _ lineOffset: Int)
    -> SourceLocation
  {
    guard let mark = context?.mark, mark.line + lineOffset < place.line else { return place }
    return SourceLocation(line: mark.line + lineOffset, column: mark.column)
  }

  private static func plainWords(for problem: String, _ context: YamlError.Context?) -> PlainWords? {
    plainWords.first { problem.contains($0.symptom) || context?.text.contains($0.symptom) == true }
  }

  private func byte(at place: SourceLocation) -> UInt8? {
    source.bytes(ofLine: place.line).dropFirst(place.column - 1).first
  }

  private static let plainWords = [
    PlainWords("Maximum nesting level", tooDeep),
    PlainWords("found a tab character", "a tab: YAML is indented by blanks"),
    PlainWords(
      "mapping values are not allowed", "a ':' in the wrong place",
      help: "put text that contains ': ' in quotes, and align the keys of a mapping"),
    PlainWords(
      "while scanning a quoted scalar", "a quoted text is never closed",
      help: "close it with the quote that opened it", pointsAtStart: true),
    PlainWords(
      "while parsing a flow sequence", "a list in [ ] lacks a comma or its ']'", pointsAtStart: true),
    PlainWords(
      "while parsing a flow mapping", "a mapping in { } lacks a comma or its '}'", pointsAtStart: true),
    PlainWords("did not find expected node content", "a value is missing here"),
    PlainWords(
      "while scanning a simple key", "a key without ':'", help: "a key is followed by a colon and a blank",
      pointsAtStart: true),
    PlainWords(
      "while parsing a block mapping", "a key: value pair is missing here",
      help: "the keys of a mapping start in the same column"),
    PlainWords(
      "while parsing a block collection", "a list item is missing here",
      help: "the items of a list start in the same column"),
    PlainWords("found undefined alias", YAMLGuard.aliasMessage, help: YAMLGuard.aliasHelp),
    PlainWords(
      "found character that cannot start", "text cannot start with this character",
      help: "put the text in quotes"),
    PlainWords(
      "unknown escape character", "an unknown escape in double quotes",
      help: "in single quotes a backslash is just a backslash"),
    PlainWords(
      "found another document", "only one YAML document is allowed here", help: "remove the line --- or ..."),
    PlainWords("expected <document start>", "nothing may follow the value"),
  ]

  /// The position of the character at `offset`.
  private static func place(of offset: Int, in yaml: String, _ lineOffset: Int) -> SourceLocation {
    let before = yaml.prefix(offset)
    let line = before.count { $0 == "\n" }
    let last = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return SourceLocation(line: line + 1 + lineOffset, column: last.unicodeScalars.count + 1)
  }
}

/// A message of the library, and its wording for authors.
private struct PlainWords {
  var symptom: String
  var message: String
  var help: String?
  var pointsAtStart: Bool

  init(_ symptom: String, _ message: String, help: String? = nil, pointsAtStart: Bool = false) {
    (self.symptom, self.message, self.help, self.pointsAtStart) = (symptom, message, help, pointsAtStart)
  }
}
