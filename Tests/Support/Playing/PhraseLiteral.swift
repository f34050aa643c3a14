import Localization

/// Tests say what a phrase is in English, which is what phrases are told apart by.
extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(verbatim: text) }
}
