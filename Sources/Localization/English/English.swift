import Kernels

/// English.
struct English: MessageTable {
  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// "3, 2 and 7".
  func list(_ phrases: [Phrase]) -> String {
    let texts = phrases.map(text)
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// "1 cell", "3 cells".
  func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  func text(_ error: KernelError) -> String { error.message }

  let isWrittenInASCII = true
  let sentenceGap = " "
  let sentenceEnds: Set<Character> = [".", "?", "!"]
  let lineRules = LineRules()

  func endOfSentence(in text: String) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix(". ") }
  }
}
