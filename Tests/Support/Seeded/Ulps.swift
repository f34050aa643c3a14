extension Float {
  /// How many representable numbers lie between two values: 0 for equal ones (also 0 and -0, also two NaNs),
  /// `nil` where one is NaN or the two are not both finite.
  public func ulps(to other: Float) -> Int? {
    if self == other || (isNaN && other.isNaN) { return 0 }
    guard isFinite, other.isFinite else { return nil }
    return abs(ordinal - other.ordinal)
  }

  /// The value's place among all floats, with 0 and -0 both at 0.
  private var ordinal: Int {
    let magnitude = Int(bitPattern & 0x7FFF_FFFF)
    return sign == .minus ? -magnitude : magnitude
  }
}
