/// Converts between numbers and text, the same on every machine.
public enum DecimalText {
  /// The shortest decimal that reads back as the same Float: 3, not 3.0, below ten million; -0, nan, inf,
  /// -inf.
  public static func shortest(_ value: Float) -> String {
    if value.isFinite, value == value.rounded(), abs(value) < 1e7 {
      return value.sign == .minus && value == 0 ? "-0" : String(Int(value))
    }
    return value.isNaN ? "nan" : "\(value)"
  }

  /// A number with a fixed number of decimals, halves rounded away from zero.
  /// - Parameters:
  ///   - value: less than 2^63 units of the last decimal.
  ///   - trims: whether to drop trailing zeros.
  public static func fixed(_ value: Double, decimals: Int, trims: Bool = false) -> String {
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int((abs(value) * Double(unit)).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: unit)
    // The digit of the added unit keeps the zeros after the point.
    var fraction = String(unit + rest).dropFirst()
    if trims { while fraction.last == "0" { fraction.removeLast() } }
    return (value < 0 && scaled > 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A decimal number with a digit on both sides of the point, as the standard library requires: ".5" becomes
  /// "0.5".
  public static func completed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), !(result.last.map(isDigit) ?? false) { result.append(UInt8(ascii: "0")) }
      if result.last == UInt8(ascii: "."), !isDigit(byte) { result.append(UInt8(ascii: "0")) }
      result.append(byte)
    }
    if result.last == UInt8(ascii: ".") { result.append(UInt8(ascii: "0")) }
    return String(decoding: result, as: UTF8.self)
  }
}
