/// English.
struct English: MessageTable {
  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  func kernel(_ message: String) -> String { message }

  let isWrittenInASCII = true
  let sentenceGap = " "
  let sentenceEnds: Set<Character> = [".", "?", "!"]
  let lineRules = LineRules()

  func endOfSentence(in text: String) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix(". ") }
  }
}
