/// Chinese, in simplified characters.
struct Chinese: MessageTable {
  func capitalised(_ text: String) -> String { text }

  /// "3、2、7".
  func list(_ phrases: [Phrase]) -> String { phrases.map(text).joined(separator: "、") }

  let isWrittenInASCII = false
  let sentenceGap = ""
  let sentenceEnds: Set<Character> = ["。", "？", "！"]
  let lineRules = LineRules(
    closing: Set("，。、；：？！）》」』】〉〕…—％"), opening: Set("（《「『【〈〔"), beforeNumber: ["第"])

  func endOfSentence(in text: String) -> String.Index? { text.firstIndex(of: "。") }
}
