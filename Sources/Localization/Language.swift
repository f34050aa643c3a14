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
}
