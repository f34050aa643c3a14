/// Reads two whole numbers as people write them: 3×3, 3x3, 3*3, 3 3, 3,3, (3, 3), 3 by 3, row 2 column 1.
enum PairReader {
  /// More digits than any size has.
  private static let mostDigits = 9
  private static let words: Set<String> = [
    "x", "by", "row", "column", "col", "r", "c", "and", "height", "width",
  ]
  private static let marks: Set<Character> = ["×", "*", ",", ";", "(", ")", "[", "]", ":"]

  /// `nil` unless `text` is two whole numbers with only blanks, marks and words such as "row" around them.
  static func pair(_ text: String) -> (Int, Int)? {
    var numbers: [Int] = []
    for token in tokens(text.lowercased()) {
      if let digit = token.first, digit.isASCII, digit.isNumber {
        guard token.count <= mostDigits, let number = Int(token) else { return nil }
        numbers.append(number)
      } else if !words.contains(token) {
        return nil
      }
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// Runs of digits and of letters, separated by blanks and marks. Any other character is a token by itself.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var last: Kind = .gap
    for character in text {
      let kind = kind(of: character)
      if kind == .gap {
      } else if kind == last, kind != .other {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      last = kind
    }
    return tokens
  }

  private enum Kind { case digit, letter, gap, other }

  private static func kind(of character: Character) -> Kind {
    if character.isWhitespace || marks.contains(character) { return .gap }
    if character.isASCII, character.isNumber { return .digit }
    return character.isLetter ? .letter : .other
  }
}
