/// A text of the interface in every language. This module is the table of all of them: each phrase is a line of it,
/// possibly with parameters, and the compiler asks for every language of every line.
public struct Phrase: Sendable {
  public let english: String
  public let chinese: String

  /// Phrases interpolated into a wording take its language.
  public init(_ english: Wording, zh chinese: Wording) {
    self.english = english.english
    self.chinese = chinese.chinese
  }

  /// A text that is the same in all languages, such as a number or a name, or that comes from elsewhere.
  public init(verbatim text: String) { (english, chinese) = (text, text) }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The text of a phrase in one language: a string literal with numbers, names and other phrases interpolated.
  public struct Wording: ExpressibleByStringInterpolation, Sendable {
    fileprivate let english: String
    fileprivate let chinese: String

    public init(_ text: String) { (english, chinese) = (text, text) }

    public init(stringLiteral text: String) { self.init(text) }

    public init(stringInterpolation pieces: Pieces) { (english, chinese) = (pieces.english, pieces.chinese) }

    public struct Pieces: StringInterpolationProtocol {
      fileprivate var english = ""
      fileprivate var chinese = ""

      public init(literalCapacity: Int, interpolationCount: Int) {}

      public mutating func appendLiteral(_ text: String) {
        english += text
        chinese += text
      }

      public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        appendLiteral("\(value)")
      }

      public mutating func appendInterpolation(_ phrase: Phrase) {
        english += phrase.english
        chinese += phrase.chinese
      }
    }
  }
}

/// Phrases are equal if their English is.
extension Phrase: Equatable {
  public static func == (one: Phrase, other: Phrase) -> Bool { one.english == other.english }
}

extension Phrase {
  public static let nothing = Phrase(verbatim: "")
  public static let fullStop = Phrase(".", zh: "。")
  public static let and = Phrase(" and ", zh: "和")
  public static let comma = Phrase(", ", zh: "，")
  /// Between the items of a list.
  public static let items = Phrase(", ", zh: "、")

  public var isEmpty: Bool { english.isEmpty }

  public static func + (one: Phrase, other: Phrase) -> Phrase {
    Phrase("\(one)\(other)", zh: "\(one)\(other)")
  }

  /// "Max pooling": capitalised as the start of a sentence or title.
  public var capitalised: Phrase {
    Phrase(Wording(english.prefix(1).uppercased() + english.dropFirst()), zh: Wording(chinese))
  }
}

extension [Phrase] {
  public func joined(separator: Phrase = .nothing) -> Phrase {
    dropFirst().reduce(first ?? .nothing) { $0 + separator + $1 }
  }
}

extension DefaultStringInterpolation {
  /// A phrase has no text until a language is chosen.
  @available(*, deprecated, message: "look(phrase), phrase[language] or phrase.english gives its words")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendLiteral(phrase.english) }
}
