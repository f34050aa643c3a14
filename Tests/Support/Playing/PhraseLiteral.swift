import Localization

/// Tests write phrases in English, by which phrases are compared.
extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(verbatim: text) }
}
