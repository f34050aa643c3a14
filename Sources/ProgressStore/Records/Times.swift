/// Times are milliseconds since 1970, UTC, as the clock of the computer told them: which may have been wrong.
enum Times {
  /// Up to the end of the year 9999.
  static let range: ClosedRange<Int64> = 0...253_402_300_799_999

  static func bounded(_ time: Int64) -> Int64 { min(max(time, range.lowerBound), range.upperBound) }

  /// The last time that can be right where it is now `now`: clocks differ, and one is wrong or right only by days.
  static func horizon(_ now: Int64) -> Int64 { bounded(now) + 86_400_000 }
}

extension Int {
  /// As a count that an export can hold.
  var boundedCount: Int { Swift.min(Swift.max(self, 0), Int(Int32.max)) }
}
