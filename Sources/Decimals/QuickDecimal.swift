/// Parses decimal numbers from bytes, fast enough for tables of millions of them.
public enum QuickDecimal {
  /// The Float32 nearest to `text`: `[+-] digits [. digits] [e [+-] digits]`, with a digit on at least one side of the point.
  ///
  /// `nil` for any other text, and for the few numbers that need more than one step of double arithmetic:
  /// those of over 19 digits or with large exponents, and those too close to the middle between two floats.
  ///
  /// - Complexity: O(bytes), without allocating.
  /// - Source: W. D. Clinger, How to Read Floating Point Numbers Accurately (1990): a whole number below 2^53
  ///   and a power of ten up to 10^22 are exact doubles, so one product or quotient of them is rounded once.
  public static func float(_ text: UnsafeBufferPointer<UInt8>) -> Float? {
    var scan = Scan(text)
    let isNegative = scan.takeSign()
    guard let (digits, places) = scan.mantissa(), let power = scan.exponent(), scan.isAtEnd else {
      return nil
    }
    let exponent = power - places
    guard digits < 1 << 53, abs(exponent) < powers.count else { return nil }
    let scale = powers[abs(exponent)]
    let value = exponent < 0 ? Double(digits) / scale : Double(digits) * scale
    guard let float = rounded(value) else { return nil }
    return isNegative ? -float : float
  }

  /// Rounds to a float. Rounding twice gives the same as rounding once, unless the double lies in the middle
  /// between two floats: then the digits beyond the double decide.
  private static func rounded(_ value: Double) -> Float? {
    if value == 0 { return 0 }
    guard value >= Double(Float.leastNormalMagnitude), value < Double(Float.greatestFiniteMagnitude) else {
      return nil
    }
    let beyond = value.bitPattern & 0x1FFF_FFFF
    return beyond == 0x1000_0000 ? nil : Float(value)
  }

  /// 10^0 to 10^22.
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Reads the parts of a number in sequence.
  private struct Scan {
    private let text: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    var isAtEnd: Bool { at == text.count }

    /// - Returns: whether it is a minus.
    mutating func takeSign() -> Bool {
      guard at < text.count else { return false }
      let isMinus = text[at] == UInt8(ascii: "-")
      if isMinus || text[at] == UInt8(ascii: "+") { at += 1 }
      return isMinus
    }

    /// All digits as a whole number, and how many of them follow the point; `nil` without a digit, or with
    /// over 19.
    mutating func mantissa() -> (digits: UInt64, places: Int)? {
      let start = at
      var value: UInt64 = 0
      takeDigits(&value)
      var (count, places) = (at - start, 0)
      if at < text.count, text[at] == UInt8(ascii: ".") {
        at += 1
        let point = at
        takeDigits(&value)
        places = at - point
        count += places
      }
      return count > 0 && count <= 19 ? (value, places) : nil
    }

    /// 0 without an exponent; `nil` for one without digits, or with over 3.
    mutating func exponent() -> Int? {
      guard at < text.count, text[at] | 0x20 == UInt8(ascii: "e") else { return 0 }
      at += 1
      let isNegative = takeSign()
      let start = at
      var value: UInt64 = 0
      takeDigits(&value)
      guard at > start, at - start <= 3 else { return nil }
      return isNegative ? -Int(value) : Int(value)
    }

    private mutating func takeDigits(_ value: inout UInt64) {
      while at < text.count {
        let digit = text[at] &- 0x30
        guard digit < 10 else { return }
        value = value &* 10 &+ UInt64(digit)
        at += 1
      }
    }
  }
}
