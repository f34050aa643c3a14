import Decimals

/// A number as written in a lesson file: decimal, with or without point and exponent, `.inf` or `.nan`.
struct NumberText: Equatable {
  var value: Float
  /// Digits after the point, adjusted by the exponent; 0 for whole numbers.
  var decimals: Int
  /// Whether the value is infinite although the text is finite.
  var overflows = false
  /// The value in double precision, for numbers above 2^24.
  private(set) var written: Double

  /// `nil` unless all of `text` is a number. A number beyond Float's range is infinite and `overflows`.
  init?(_ text: String) {
    if let special = Self.special(text) {
      (value, decimals, written) = (special, 0, Double(special))
      return
    }
    let digits = DecimalText.completed(text)
    guard let decimals = Self.decimals(of: text), let value = Float(digits) else { return nil }
    (self.value, self.decimals, overflows) = (value, decimals, !value.isFinite)
    written = Double(digits) ?? Double(value)
  }

  /// Whether `kernel` is this number: the same Float, or equal when rounded to the decimals written. A whole
  /// number must match exactly.
  func agrees(with kernel: Float) -> Bool {
    if kernel == value || (kernel.isNaN && value.isNaN) { return true }
    guard decimals > 0, decimals < 30, kernel.isFinite, value.isFinite else { return false }
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    let wanted = (Double(value) / unit).rounded() * unit
    return abs(Double(kernel) - wanted) <= unit * 0.5000001
  }

  /// Whether `exact` is this number when rounded to the decimals written. A whole number must match exactly,
  /// except for the rounding of 32-bit floats.
  func agrees(withExact exact: Double) -> Bool {
    if exact.isNaN || !exact.isFinite || !value.isFinite { return agrees(with: Float(exact)) }
    if Self.isWhole(exact), decimals == 0 { return written == exact.rounded() }
    let unit = (0..<min(decimals, 30)).reduce(1.0) { unit, _ in unit / 10 }
    let slack = max(1, abs(exact)) * 1e-6
    return abs(exact - written) <= (decimals == 0 ? 0 : unit / 2) + slack
  }

  /// Whether the value is whole to the precision of 32-bit floats.
  static func isWhole(_ value: Double) -> Bool {
    let distance = abs(value - value.rounded())
    return distance == 0 || (abs(value) < 1e6 && distance <= max(1, abs(value)) * 1e-6)
  }

  /// A whole number without point or exponent.
  static func integer(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
    guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text) ?? (text.hasPrefix("-") ? .min : .max)
  }

  private static func special(_ text: String) -> Float? {
    guard text.utf8.count <= 5 else { return nil }
    switch text.lowercased() {
    case ".inf", "inf", "+.inf", "+inf": return .infinity
    case "-.inf", "-inf": return -.infinity
    case ".nan", "nan": return .nan
    default: return nil
    }
  }

  /// Digits after the point minus the exponent; `nil` unless `text` is [+-] digits [. digits] [e [+-]
  /// digits].
  private static func decimals(of text: String) -> Int? {
    var rest = text.utf8[...]
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard whole + fraction > 0 else { return nil }
    guard let letter = rest.first else { return fraction }
    guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return nil }
    let exponent = String(Substring(rest.dropFirst()))
    guard let power = integer(exponent), abs(Double(power)) < 1e6 else { return nil }
    return Swift.max(0, fraction - power)
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
    let count = rest.prefix(while: isDigit).count
    rest.removeFirst(count)
    return count
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
