/// A token of an expression, and its offset in characters.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    /// One of + − × / ( ) [ ] , . =
    case sign(Character)
  }

  var kind: Kind
  var offset: Int
}

/// Splits an expression into tokens.
struct ExpressionTokens {
  private let characters: [Character]
  private var position = 0

  private init(_ text: some StringProtocol) { characters = Array(text) }

  static func of(_ text: some StringProtocol) throws(ExpressionMistake) -> [ExpressionToken] {
    var reader = ExpressionTokens(text)
    var tokens: [ExpressionToken] = []
    while let token = try reader.next() { tokens.append(token) }
    return tokens
  }

  /// Alternative characters for a sign.
  private static let signs: [Character: Character] = [
    "+": "+", "-": "−", "−": "−", "–": "−", "*": "×", "×": "×", "·": "×", "/": "/", "÷": "/", "(": "(",
    ")": ")", "[": "[", "]": "]", ",": ",", ".": ".", "=": "=",
  ]

  private mutating func next() throws(ExpressionMistake) -> ExpressionToken? {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count else { return nil }
    let start = position
    let first = characters[start]
    if Self.isDigit(first) || (first == "." && isDigit(at: start + 1)) {
      return ExpressionToken(kind: .number(try number(from: start)), offset: start)
    }
    if Self.isLetter(first) { return ExpressionToken(kind: .name(name()), offset: start) }
    guard let sign = Self.signs[first] else {
      throw ExpressionMistake("'\(first)' has no meaning in an expression", at: start)
    }
    position += 1
    return ExpressionToken(kind: .sign(sign), offset: start)
  }

  private mutating func number(from start: Int) throws(ExpressionMistake) -> Double {
    while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
    if position < characters.count, characters[position] == "." {
      position += 1
      while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
    }
    let text = String(characters[start..<position])
    guard let value = Double((text.hasPrefix(".") ? "0" : "") + text + (text.hasSuffix(".") ? "0" : "")),
      value.isFinite
    else {
      throw ExpressionMistake("this is not a number", at: start)
    }
    return value
  }

  /// Letters and digits, with hyphens between them as in names of maps. A minus sign needs blanks around it.
  private mutating func name() -> String {
    let start = position
    while position < characters.count, isInName(position) { position += 1 }
    return String(characters[start..<position])
  }

  private func isInName(_ index: Int) -> Bool {
    let character = characters[index]
    if Self.isLetter(character) || Self.isDigit(character) || character == "_" { return true }
    let next = index + 1
    return character == "-" && next < characters.count
      && (Self.isLetter(characters[next]) || Self.isDigit(characters[next]))
  }

  private func isDigit(at index: Int) -> Bool { index < characters.count && Self.isDigit(characters[index]) }
  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
  private static func isLetter(_ character: Character) -> Bool { character.isLetter }
}
