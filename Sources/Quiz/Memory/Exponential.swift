/// e^x, ln x and x^y to nearly the last bit, the same on every system: the Swift library has none without one.

/// e^x: x = n · ln 2 + r with |r| ≤ ln 2 / 2, then Taylor's series.
func exponential(_ x: Double) -> Double {
  guard x.isFinite, abs(x) < 700 else { return x > 0 ? .infinity : x < 0 ? 0 : .nan }
  let halvings = (x / naturalLogOf2).rounded()
  let rest = x - halvings * naturalLogOf2
  var (sum, term) = (1.0, 1.0)
  for index in 1...20 {
    term *= rest / Double(index)
    sum += term
  }
  return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
}

/// ln x for x > 0: x = m · 2^n with m near 1, then ln m = 2 artanh((m − 1) / (m + 1)).
func naturalLogarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x > 0 ? .infinity : .nan }
  var (mantissa, exponent) = (x.significand, Int(x.exponent))
  if mantissa > 1.5 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
  let ratio = (mantissa - 1) / (mantissa + 1)
  var (sum, power) = (0.0, ratio)
  for odd in stride(from: 1, through: 45, by: 2) {
    sum += power / Double(odd)
    power *= ratio * ratio
  }
  return 2 * sum + Double(exponent) * naturalLogOf2
}

/// x^y for x > 0.
func power(_ x: Double, _ y: Double) -> Double { exponential(y * naturalLogarithm(x)) }

private let naturalLogOf2 = 0.693147180559945309417232121458
