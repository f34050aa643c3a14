/// Something that the interface says, in every language that it speaks. The table of all of them is this module: a
/// phrase is a line of it, with parameters where it has any, and no line can leave a language out.
public struct Phrase: Sendable {
  public let english: String
  public let chinese: String

  init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What is the same in all languages, or comes from elsewhere: numbers, names, messages of the command line.
  public init(verbatim text: String) { self.init(text, zh: text) }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
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
  public static let comma = Phrase(", ", zh: "，")

  public var isEmpty: Bool { english.isEmpty }

  public static func + (one: Phrase, other: Phrase) -> Phrase {
    Phrase(one.english + other.english, zh: one.chinese + other.chinese)
  }

  /// "Max pooling": as a sentence or a title begins.
  public var capitalised: Phrase {
    Phrase(english.prefix(1).uppercased() + english.dropFirst(), zh: chinese)
  }
}

extension [Phrase] {
  public func joined(separator: Phrase = .nothing) -> Phrase {
    Phrase(
      map(\.english).joined(separator: separator.english),
      zh: map(\.chinese).joined(separator: separator.chinese))
  }
}
