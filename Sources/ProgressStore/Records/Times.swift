/// Times are milliseconds since 1970, UTC, by the computer's clock, which may be wrong.
enum Times {
  /// Up to the end of the year 9999.
  static let range: ClosedRange<Int64> = 0...253_402_300_799_999

  static func bounded(_ time: Int64) -> Int64 { min(max(time, range.lowerBound), range.upperBound) }

  /// The last possible time if it is now `now`: a day later, since clocks of different computers differ.
  static func horizon(_ now: Int64) -> Int64 { bounded(now) + 86_400_000 }
}

extension Int {
  /// Clamped to a count that an export can hold.
  var boundedCount: Int { Swift.min(Swift.max(self, 0), Int(Int32.max)) }
}
