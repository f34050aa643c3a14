/// What formatting and shading need to know of many values. Computed once per map, so that no frame scans all
/// of it.
public struct ValueSummary: Equatable, Sendable {
  public private(set) var count = 0
  /// The largest finite magnitude among values above or equal to +0; `nil` if there are none.
  public private(set) var mostPlus: Float?
  /// The same for values of −0 and below.
  public private(set) var mostMinus: Float?
  /// The smallest magnitude of a finite value other than 0; infinity if there is none.
  public private(set) var smallest = Float.infinity
  /// The fewest decimals that show every value to 7 digits, up to `mostDecimals`.
  public private(set) var decimals = 0
  public private(set) var hasNaN = false
  public private(set) var hasPlusInfinity = false
  public private(set) var hasMinusInfinity = false

  /// The most decimals that are considered.
  public static let mostDecimals = 4

  /// The largest finite magnitude; 0 if there is none.
  public var largest: Float { max(mostPlus ?? 0, mostMinus ?? 0) }

  /// - Complexity: O(values).
  public init(_ values: some Sequence<Float>) {
    for value in values { add(value) }
  }

  /// - Complexity: O(values), a few nanoseconds each.
  public init(_ values: [Float]) {
    values.withUnsafeBufferPointer { for value in $0 { add(value) } }
  }

  @inline(__always)
  private mutating func add(_ value: Float) {
    count += 1
    guard value.isFinite else { return addSpecial(value) }
    let magnitude = abs(value)
    if value.sign == .plus {
      if magnitude > mostPlus ?? -1 { mostPlus = magnitude }
    } else if magnitude > mostMinus ?? -1 {
      mostMinus = magnitude
    }
    guard value != 0 else { return }
    if magnitude < smallest { smallest = magnitude }
    if decimals < Self.mostDecimals { addDecimals(value) }
  }

  private mutating func addSpecial(_ value: Float) {
    if value.isNaN {
      hasNaN = true
    } else if value > 0 {
      hasPlusInfinity = true
    } else {
      hasMinusInfinity = true
    }
  }

  private mutating func addDecimals(_ value: Float) {
    // Most values are whole numbers: a quick test.
    if abs(value) < 16_777_216, Float(Int32(value)) == value { return }
    while decimals < Self.mostDecimals, !Self.isExact(value, decimals: decimals) { decimals += 1 }
  }

  /// Whether so many decimals show `value`. A float32 has about 7 digits, so 0.1 counts as one decimal
  /// although it is not exactly 0.1.
  public static func isExact(_ value: Float, decimals: Int) -> Bool {
    let scaled = Double(value) * power(decimals)
    return abs(scaled - scaled.rounded()) <= abs(scaled) * 1e-7
  }

  /// 10 to a power of 0 or more.
  public static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
