/// A word of running text, for finding terms.
struct Word: Equatable {
  /// In lower case.
  var text: String
  /// Whether only blanks or a hyphen separate it from the word before.
  var isJoined: Bool
  /// From 0, in characters of the text.
  var offset: Int

  /// A run of letters, digits and _; in CJK text each character.
  static func all(in text: String) -> [Word] {
    var words: [Word] = []
    var (current, start, isJoined, isOpen) = ("", 0, false, false)
    for (offset, character) in text.enumerated() {
      let isPart = character.isLetter || character.isNumber || character == "_"
      if !current.isEmpty, !isPart || isIdeograph(character) {
        words.append(Word(text: current.lowercased(), isJoined: isJoined, offset: start))
        (current, isJoined, isOpen) = ("", true, true)
      }
      if isPart {
        if current.isEmpty { start = offset }
        current.append(character)
        guard isIdeograph(character) else { continue }
        words.append(Word(text: current, isJoined: isJoined, offset: start))
        (current, isJoined, isOpen) = ("", true, true)
      } else if !character.isWhitespace, character != "-" || !isOpen {
        (isJoined, isOpen) = (false, false)
      }
    }
    if !current.isEmpty {
      words.append(Word(text: current.lowercased(), isJoined: isJoined, offset: start))
    }
    return words
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x9FFF).contains(value) || (0xAC00...0xD7AF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }

  /// The word and its possible plurals.
  static func forms(of word: String) -> [String] {
    let plurals = [word + "s", word + "es"]
    return [word] + plurals + (word.hasSuffix("y") ? [word.dropLast() + "ies"] : [])
  }
}
