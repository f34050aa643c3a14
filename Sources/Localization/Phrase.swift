/// Something that the interface says, in every language that it speaks. The table of all of them is this module: a
/// phrase is a line of it, with parameters where it has any, and no line can leave a language out.
public struct Phrase: Sendable {
  public let english: String
  public let chinese: String

  /// Phrases put into a wording speak its language.
  public init(_ english: Wording, zh chinese: Wording) {
    self.english = english.english
    self.chinese = chinese.chinese
  }

  /// What is the same in all languages, or comes from elsewhere: numbers, names, messages of the command line.
  public init(verbatim text: String) { (english, chinese) = (text, text) }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// A wording, as text or as a string with numbers, names and other phrases put in.
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

/// Phrases are told apart by what they say in English.
extension Phrase: Equatable {
  public static func == (one: Phrase, other: Phrase) -> Bool { one.english == other.english }
}

extension Phrase {
  public static let nothing = Phrase(verbatim: "")
  public static let fullStop = Phrase(".", zh: "。")
  public static let and = Phrase(" and ", zh: "和")
  public static let comma = Phrase(", ", zh: "，")

  public var isEmpty: Bool { english.isEmpty }

  public static func + (one: Phrase, other: Phrase) -> Phrase {
    Phrase("\(one)\(other)", zh: "\(one)\(other)")
  }

  /// "Max pooling": as a sentence or a title begins.
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
  /// A phrase has no words before somebody names a language.
  @available(*, deprecated, message: "look(phrase), phrase[language] or phrase.english gives its words")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendLiteral(phrase.english) }
}
