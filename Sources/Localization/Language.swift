/// A language of the interface. Raw values are language tags.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// The first of `tags` ("zh-CN", "zh") that is supported, else English.
  public init(preferring tags: [String]) {
    let wanted = tags.lazy.compactMap { tag in
      Language(rawValue: tag.prefix { $0 != "-" && $0 != "_" }.lowercased())
    }
    self = wanted.first ?? .english
  }

  var table: any MessageTable {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    }
  }
}

extension Language {
  /// Whether all of its texts can be written where there is only ASCII.
  public var isWrittenInASCII: Bool { table.isWrittenInASCII }

  /// `text` as the start of a sentence or title.
  public func capitalised(_ text: String) -> String { table.capitalised(text) }

  /// What stands between two sentences.
  public var sentenceGap: String { table.sentenceGap }

  // Lessons and what learners type need not be in the language of the interface: what follows holds for all of them.

  /// Whether `text` has a mark at its end that ends a sentence.
  public static func endsSentence(_ text: String) -> Bool {
    text.last.map { last in allCases.contains { $0.table.sentenceEnds.contains(last) } } ?? false
  }

  /// `text` up to the end of its first sentence.
  public static func firstSentence(of text: String) -> String {
    let ends = allCases.compactMap { $0.table.endOfSentence(in: text) }
    return ends.min().map { String(text[...$0]) } ?? text
  }

  /// Words of pages that teach `concept`, in lower case.
  public static func signs(of concept: ConceptMessage) -> [String] {
    allCases.flatMap { $0.table.signs(of: concept) }
  }

  /// Where a line must not break.
  public static let lineRules = allCases.map(\.table.lineRules).reduce(into: LineRules()) { all, rules in
    all.closing.formUnion(rules.closing)
    all.opening.formUnion(rules.opening)
    all.beforeNumber.formUnion(rules.beforeNumber)
  }
}
