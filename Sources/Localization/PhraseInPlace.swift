extension Phrase {
  public init(_ english: Wording, zh chinese: Wording) {
    self = .either(english: english.phrase, chinese: chinese.phrase)
  }
  public struct Wording: ExpressibleByStringInterpolation, Sendable {
    let phrase: Phrase
    public init(_ text: String) { phrase = .verbatim(text) }
    public init(stringLiteral text: String) { self.init(text) }
    public init(stringInterpolation pieces: Pieces) { phrase = .joined(pieces.phrases) }
    public struct Pieces: StringInterpolationProtocol {
      var phrases: [Phrase] = []
      public init(literalCapacity: Int, interpolationCount: Int) {}
      public mutating func appendLiteral(_ text: String) {
        if !text.isEmpty { phrases.append(.verbatim(text)) }
      }
      public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        appendLiteral("\(value)")
      }
      public mutating func appendInterpolation(_ phrase: Phrase) { phrases.append(phrase) }
    }
  }
}
