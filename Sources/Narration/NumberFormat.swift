import Decimals
import Kernels
import Screen

/// How signs are written that not every terminal has.
public struct NumberGlyphs: Equatable, Sendable {
  public let minus: String
  public let infinity: String

  public init(minus: String, infinity: String) { (self.minus, self.infinity) = (minus, infinity) }

  public static let unicode = NumberGlyphs(minus: "−", infinity: "∞")
  public static let ascii = NumberGlyphs(minus: "-", infinity: "inf")
}

/// The number format of one map, so that its columns align: all with the same number of decimals, or all in
/// scientific notation where the range asks for it. As few decimals as show every value; where more than three
/// would be needed, two (or four, if two would leave nothing of the smallest) and the rest is rounded away.
public struct NumberFormat: Equatable, Sendable {
  private enum Notation: Equatable, Sendable {
    case fixed(decimals: Int)
    case scientific
  }

  private let notation: Notation
  private let glyphs: NumberGlyphs

  public init(fitting values: some Sequence<Float>, _ glyphs: NumberGlyphs = .unicode) {
    self.init(ValueSummary(values), glyphs)
  }

  public init(_ values: ValueSummary, _ glyphs: NumberGlyphs = .unicode) {
    self.init(values, glyphs, roundsEarly: true)
  }

  private init(_ values: ValueSummary, _ glyphs: NumberGlyphs, roundsEarly: Bool) {
    self.glyphs = glyphs
    let (largest, smallest, isCut) = (
      values.largest, values.smallest, values.decimals == ValueSummary.mostDecimals
    )
    let isOutOfRange = largest >= 1e6 || (largest > 0 && smallest < 1e-3 && isCut)
    if isCut, largest < 1e6, largest >= 0.05, values.count > Self.mostRead {
      // Among so many values there is nearly always one close to 0, which may be shown as 0.
      notation = .fixed(decimals: largest < 1 ? 3 : 2)
      return
    }
    let rounds = roundsEarly && isCut && smallest >= 0.05
    notation = isOutOfRange ? .scientific : .fixed(decimals: rounds ? 2 : values.decimals)
  }

  public func string(_ value: Float) -> String {
    if value.isNaN { return "NaN" }
    let sign = value.sign == .minus ? glyphs.minus : ""
    let magnitude = Double(abs(value))
    guard magnitude.isFinite else { return sign + glyphs.infinity }
    switch notation {
    case .fixed(let decimals): return sign + DecimalText.fixed(magnitude, decimals: decimals)
    case .scientific: return sign + Self.scientific(magnitude)
    }
  }

  /// Columns of the widest of `values`, at least one.
  public func width(of values: some Sequence<Float>) -> Int {
    values.reduce(1) { max($0, TextWidth.of(string($1))) }
  }

  /// The same from their summary, without writing each. In scientific notation of more values than `mostWritten` no
  /// fewer columns, but perhaps more, than they need.
  public func width(of all: [Float], _ values: ValueSummary) -> Int {
    if notation == .scientific, all.count <= Self.mostWritten { return width(of: all) }
    let specials = [
      (values.hasNaN, Float.nan), (values.hasPlusInfinity, .infinity), (values.hasMinusInfinity, -.infinity),
    ].filter(\.0).map(\.1)
    let ends = [values.mostPlus, values.mostMinus.map { -$0 }].compactMap { $0 }
    let widest = width(of: specials + ends)
    guard notation == .scientific else { return widest }
    let exponents = [values.largest, values.smallest].filter { $0 > 0 && $0.isFinite }
      .map { String(Self.mantissa(Double($0)).exponent).count }
    let sign = values.mostMinus == nil ? 0 : TextWidth.of(glyphs.minus)
    return max(widest, sign + "1.5e".count + (exponents.max() ?? 1))
  }

  private static let mostRead = 1 << 16
  private static let mostWritten = 1 << 12

  /// Whether `string` rounds `value`.
  public func rounds(_ value: Float) -> Bool {
    guard value.isFinite, value != 0 else { return false }
    switch notation {
    case .fixed(let decimals): return !ValueSummary.isExact(value, decimals: decimals)
    case .scientific:
      let magnitude = Double(abs(value))
      return abs(Self.mantissa(magnitude).digits - magnitude) > magnitude * 1e-7
    }
  }

  /// The shortest way to write `value` by itself, to four decimals.
  public static func short(_ value: Float, _ glyphs: NumberGlyphs = .unicode) -> String {
    single(value, glyphs).string(value)
  }

  /// Whether `short` rounds `value`.
  public static func shortRounds(_ value: Float) -> Bool { single(value, .unicode).rounds(value) }

  private static func single(_ value: Float, _ glyphs: NumberGlyphs) -> NumberFormat {
    NumberFormat(ValueSummary(CollectionOfOne(value)), glyphs, roundsEarly: false)
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
    let unit = exponent >= 0 ? ValueSummary.power(exponent) : 1 / ValueSummary.power(-exponent)
    return (tenths, exponent, Double(tenths) / 10 * unit)
  }
}
