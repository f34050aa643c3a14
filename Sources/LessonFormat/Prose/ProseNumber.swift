import Decimals

/// The content of {{ }}: an expression, or a stated number and its expression.
struct ProseNumber {
  /// The number as the author writes it; `nil` if only the expression is given.
  private let stated: (text: String, number: NumberText)?
  private let expression: NumberExpression
  /// The offset of the expression.
  private let start: Int

  init(_ text: String) throws(ExpressionMistake) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    start = parts.count == 2 ? parts[0].count + 1 : 0
    do {
      expression = try ExpressionParser.parse(String(parts[parts.count - 1]))
    } catch {
      var mistake = error
      mistake.offset += start
      throw mistake
    }
    stated = parts.count == 2 ? try Self.stated(parts[0]) : nil
  }

  private static func stated(
    _ part: Substring
  ) throws(ExpressionMistake) -> (text: String, number: NumberText) {
    let text = String(part.trimmed)
    let plain = String(text.map { $0 == "−" || $0 == "–" ? "-" : $0 }).replacing("∞", with: "inf")
    guard let number = NumberText(ungrouped(plain)), !number.overflows else {
      throw ExpressionMistake(
        "a number is needed before the =, this is '\(Suggestion.clipped(text))'",
        help: "{{7 = max(3, 7)}} shows 7", at: 0)
    }
    return (text, number)
  }

  /// A number such as 25,088,000 without its commas; any other text unchanged.
  private static func ungrouped(_ text: String) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard groups.count > 1, let first = NumberText.integer(groups[0]), (1..<1000).contains(abs(first)),
      groups.dropFirst().allSatisfy({ $0.count == 3 && $0.utf8.allSatisfy(NumberText.isDigit) })
    else { return text }
    return groups.joined()
  }

  /// The text that the prose shows.
  func shown(_ evaluator: ExpressionEvaluator) throws(ExpressionMistake) -> String {
    let value: Double
    do {
      value = try evaluator.number(expression)
    } catch {
      var mistake = error
      mistake.offset += start
      throw mistake
    }
    guard let stated else { return Self.written(value) }
    guard stated.number.agrees(withExact: value) else {
      throw ExpressionMistake(
        "the text says \(stated.text), the expression gives \(Self.written(value))", at: 0)
    }
    return stated.text
  }

  /// Whole numbers unchanged, others to four decimals.
  static func written(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    let sign = value < 0 ? "−" : ""
    let magnitude = abs(value)
    guard magnitude.isFinite else { return sign + "∞" }
    if NumberText.isWhole(magnitude), magnitude < 1e15 { return sign + String(Int(magnitude.rounded())) }
    guard magnitude >= 1e-3, magnitude < 1e9 else { return sign + DecimalText.shortest(Float(magnitude)) }
    return sign + DecimalText.fixed(magnitude, decimals: 4, trims: true)
  }
}
