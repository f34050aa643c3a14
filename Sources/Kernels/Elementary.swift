/// e^x, ln x, x^y, tanh x and the error function in double precision, built from sums, products and quotients
/// in a fixed order. So they give the same bits on every processor, which no library promises.
public enum Elementary {
  /// e^x to within 2 units in the last place; 0 and infinity beyond |x| = 700.
  ///
  /// x = n · ln 2 + r with |r| ≤ ln 2 / 2, then Taylor's series.
  public static func exp(_ x: Double) -> Double {
    guard x.magnitude < 700 else { return x > 0 ? .infinity : x < 0 ? 0 : .nan }
    // Adding and subtracting 1.5 · 2^52 rounds to a whole number.
    let halvings = (x * 1.4426950408889634 + 6755399441055744) - 6755399441055744
    let rest = (x - halvings * ln2High) - halvings * ln2Low
    let scale = Double(bitPattern: UInt64(bitPattern: Int64(halvings) + 1023) << 52)
    return (1 + rest * series(rest, inverseFactorials)) * scale
  }

  /// e^x − 1, to within 4 units in the last place near 0 too, and −0 at −0.
  public static func expMinus1(_ x: Double) -> Double {
    x.magnitude < 0.3 ? x * series(x, inverseFactorials) : exp(x) - 1
  }

  /// ln x for x > 0: x = m · 2^n with m near 1, then ln m = 2 artanh((m − 1) / (m + 1)).
  public static func log(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x > 0 ? .infinity : .nan }
    var (mantissa, exponent) = (x.significand, Int(x.exponent))
    if mantissa > 1.5 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var (sum, power) = (0.0, ratio)
    for odd in stride(from: 1, through: 45, by: 2) {
      sum += power / Double(odd)
      power *= ratio * ratio
    }
    return 2 * sum + Double(exponent) * 0.693147180559945309417232121458
  }

  /// x^y for x > 0.
  public static func power(_ x: Double, _ y: Double) -> Double { exp(y * log(x)) }

  /// tanh x = 1 − 2 / (e^2x + 1), near 0 by e^2x − 1; −0 at −0.
  public static func tanh(_ x: Double) -> Double {
    guard x.magnitude < 0.15 else { return 1 - 2 / (exp(2 * x) + 1) }
    let grown = expMinus1(2 * x)
    return grown / (grown + 2)
  }

  /// 1 − erf x: the share of the normal distribution beyond ±x√2, to 13 digits however small it is.
  ///
  /// Up to x = 2 by the series of erf x, e^(−x²) 2x/√π Σ (2x²)^n / (1 · 3 · … · (2n + 1)); beyond by the
  /// continued fraction e^(−x²) / √π · 1/(x + ½/(x + 1/(x + 1½/(x + …)))) (Abramowitz and Stegun 7.1.6,
  /// 7.1.14).
  public static func erfc(_ x: Double) -> Double {
    if x.isNaN { return x }
    let size = x.magnitude
    let tail = size < 2 ? 1 - erfSeries(size) : tailFraction(size)
    return x < 0 ? 2 - tail : tail
  }

  private static func erfSeries(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for index in 1...40 {
      term *= 2 * x * x / Double(2 * index + 1)
      sum += term
    }
    return exp(-x * x) * twoBySqrtPi * x * sum
  }

  private static func tailFraction(_ x: Double) -> Double {
    guard x < 26 else { return 0 }
    var fraction = x
    for index in stride(from: 60, to: 0, by: -1) { fraction = x + Double(index) / 2 / fraction }
    return exp(-x * x) * twoBySqrtPi / 2 / fraction
  }

  private static let ln2High = 6.93147180369123816490e-01
  private static let ln2Low = 1.90821492927058770002e-10
  private static let twoBySqrtPi = 1.1283791670955126

  /// 1/1!, 1/2! and so on.
  private static let inverseFactorials: [Double] = (1...15).reduce(into: []) { list, index in
    list.append((list.last ?? 1) / Double(index))
  }

  @inline(__always)
  private static func series(_ x: Double, _ factors: [Double]) -> Double {
    var sum = 0.0
    for factor in factors.reversed() { sum = sum * x + factor }
    return sum
  }
}
