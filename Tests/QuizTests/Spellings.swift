import Kernels

@testable import Quiz

/// How people write an answer.
enum Spellings {
  static func of(_ answer: Answer) -> [String] {
    switch answer {
    case .number(let value): number(value)
    case .extent(let extent): pair(extent.height, extent.width)
    case .cell(let row, let column):
      pair(row + 1, column + 1) + ["row \(row + 1), column \(column + 1)", "r\(row + 1)c\(column + 1)"]
    case .choice(let id): [id]
    }
  }

  private static func pair(_ one: Int, _ other: Int) -> [String] {
    ["\(one)×\(other)", "\(one)x\(other)", "\(one) X \(other)", "\(one) \(other)", "\(one),\(other)"]
      + [" (\(one), \(other)) ", "\(one) by \(other)", "\(one)*\(other)"]
  }

  private static func number(_ value: Double) -> [String] {
    let plain = decimal(value)
    let quarters = value * 4
    return [
      plain, "  \(plain) ", plain.replacing(".", with: ","), plain.replacing("-", with: "−"),
      plain.replacing("-", with: "- "), plain.replacing("0.", with: "."), plain + "/1",
      value >= 0 ? "+" + plain : plain, plain.contains(".") ? plain + "0" : plain + ".0",
    ] + (quarters == quarters.rounded() ? ["\(Int(quarters))/4", "\(Int(quarters * 2)) / 8"] : [])
  }

  /// At most two decimals: the answers of generated questions need no more.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let digits =
      rest == 0 ? "" : rest.isMultiple(of: 10) ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + digits
  }
}
