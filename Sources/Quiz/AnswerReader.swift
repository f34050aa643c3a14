/// Reads a number as people write one: 1.5, 1,5, .5, 3/2, -4, +4, 1e3, inf, -∞, nan; blanks are forgiven.
public enum AnswerReader {
  /// `nil` if the text is not a number.
  public static func number(_ text: String) -> Double? {
    let plain = normalised(text)
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return decimal(plain)
    case 2:
      guard let top = decimal(String(parts[0])), let bottom = decimal(String(parts[1])), bottom != 0 else {
        return nil
      }
      return top / bottom
    default: return nil
    }
  }

  /// Whether `answer` means `value`: equal as Float, or `value` rounded to the answer's own decimals, two or more.
  public static func matches(_ answer: Double, _ value: Float) -> Bool {
    if answer.isNaN || value.isNaN { return answer.isNaN && value.isNaN }
    if Float(answer) == value { return true }
    guard answer.isFinite, value.isFinite else { return false }
    return [1e2, 1e3, 1e4, 1e5, 1e6].contains { scale in
      let (written, exact) = (answer * scale, Double(value) * scale)
      return abs(written - written.rounded()) < 1e-6 && abs(written.rounded() - exact) <= 0.5 + 1e-6
    }
  }

  private static func normalised(_ text: String) -> String {
    var plain = ""
    for character in text.lowercased() {
      switch character {
      case _ where character.isWhitespace: break
      case "−", "–": plain.append("-")
      case ",": plain.append(".")
      case "∞": plain += "inf"
      default: plain.append(character)
      }
    }
    return plain
  }

  private static func decimal(_ text: String) -> Double? {
    var digits = Substring(text)
    var sign = 1.0
    if let first = digits.first, first == "+" || first == "-" {
      sign = first == "-" ? -1 : 1
      digits.removeFirst()
    }
    switch digits {
    case "inf", "infinity": return sign * .infinity
    case "nan": return .nan
    default: break
    }
    let isDecimal = digits.allSatisfy {
      $0.isASCII && ($0.isNumber || $0 == "." || $0 == "e" || $0 == "-" || $0 == "+")
    }
    guard isDecimal, let first = digits.first, first == "." || first.isNumber else { return nil }
    return Double(digits).map { sign * $0 }
  }
}
