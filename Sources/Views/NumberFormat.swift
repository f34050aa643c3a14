import Screen

/// How the numbers of one map are written, so that their columns align: all with the same number of decimals, or all in
/// scientific notation where the range asks for it. As few decimals as show every value; where more than three
/// would be needed, two (or four, if two would leave nothing of the smallest) and the rest is rounded away.
struct NumberFormat: Equatable {
  private enum Notation: Equatable {
    case fixed(decimals: Int)
    case scientific
  }

  private let notation: Notation
  private let look: Look

  private static let mostDecimals = 4

  init(fitting values: some Sequence<Float>, _ look: Look) {
    self.init(values, look, roundsEarly: true)
  }

  private init(_ values: some Sequence<Float>, _ look: Look, roundsEarly: Bool) {
    self.look = look
    var decimals = 0
    var smallest = Float.infinity
    var largest: Float = 0
    for value in values where value.isFinite && value != 0 {
      smallest = min(smallest, abs(value))
      largest = max(largest, abs(value))
      while decimals < Self.mostDecimals, !Self.isExact(value, decimals: decimals) { decimals += 1 }
    }
    let isOutOfRange = largest >= 1e6 || (largest > 0 && smallest < 1e-3 && decimals == Self.mostDecimals)
    if roundsEarly, decimals == Self.mostDecimals, smallest >= 0.05 { decimals = 2 }
    notation = isOutOfRange ? .scientific : .fixed(decimals: decimals)
  }

  func string(_ value: Float) -> String {
    if value.isNaN { return "NaN" }
    let sign = value.sign == .minus ? look.minus : ""
    let magnitude = Double(abs(value))
    guard magnitude.isFinite else { return sign + look.infinity }
    switch notation {
    case .fixed(let decimals): return sign + Self.fixed(magnitude, decimals: decimals)
    case .scientific: return sign + Self.scientific(magnitude)
    }
  }

  /// Columns of the widest of `values`, at least one.
  func width(of values: some Sequence<Float>) -> Int {
    values.reduce(1) { max($0, TextWidth.of(string($1))) }
  }

  /// Whether `string` rounds `value`.
  func rounds(_ value: Float) -> Bool {
    guard value.isFinite, value != 0 else { return false }
    switch notation {
    case .fixed(let decimals): return !Self.isExact(value, decimals: decimals)
    case .scientific:
      let magnitude = Double(abs(value))
      return abs(Self.mantissa(magnitude).digits - magnitude) > magnitude * 1e-7
    }
  }

  /// The shortest way to write `value` by itself, to four decimals.
  static func short(_ value: Float, _ look: Look) -> String { single(value, look).string(value) }

  /// Whether `short` rounds `value`.
  static func shortRounds(_ value: Float) -> Bool { single(value, Look()).rounds(value) }

  private static func single(_ value: Float, _ look: Look) -> NumberFormat {
    NumberFormat(CollectionOfOne(value), look, roundsEarly: false)
  }

  private static func isExact(_ value: Float, decimals: Int) -> Bool {
    let scaled = Double(value) * power(decimals)
    // A float32 has some 7 digits: 0.1 counts as one decimal although it is not quite 0.1.
    return abs(scaled - scaled.rounded()) <= abs(scaled) * 1e-7
  }

  private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private static func fixed(_ magnitude: Double, decimals: Int) -> String {
    let scaled = Int((magnitude * power(decimals)).rounded())
    guard decimals > 0 else { return String(scaled) }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(power(decimals)))
    let digits = String(rest)
    return "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  private static func scientific(_ magnitude: Double) -> String {
    if magnitude == 0 { return "0" }
    let (tenths, exponent, _) = mantissa(magnitude)
    return tenths % 10 == 0 ? "\(tenths / 10)e\(exponent)" : "\(tenths / 10).\(tenths % 10)e\(exponent)"
  }

  /// `magnitude` to two digits: tenths of the mantissa, the exponent, and the value that they write.
  private static func mantissa(_ magnitude: Double) -> (tenths: Int, exponent: Int, digits: Double) {
    var exponent = 0
    var scaled = magnitude
    while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    var tenths = Int((scaled * 10).rounded())
    if tenths == 100 { (tenths, exponent) = (10, exponent + 1) }
    let unit = exponent >= 0 ? power(exponent) : 1 / power(-exponent)
    return (tenths, exponent, Double(tenths) / 10 * unit)
  }
}
