extension Float {
  /// The distance of two values in representable numbers: 0 if they are equal (also for 0 and -0, and for two
  /// NaNs); `nil` if only one is NaN, or if they differ and one is infinite.
  public func ulps(to other: Float) -> Int? {
    if self == other || (isNaN && other.isNaN) { return 0 }
    guard isFinite, other.isFinite else { return nil }
    return abs(ordinal - other.ordinal)
  }

  /// The value's position among all floats, with 0 and -0 both at 0.
  private var ordinal: Int {
    let magnitude = Int(bitPattern & 0x7FFF_FFFF)
    return sign == .minus ? -magnitude : magnitude
  }
}
