/// How the cells under a box are reduced to one value, in row-major order.
public protocol Rule {
  /// The running value before the first cell.
  static var start: Float { get }
  /// Whether reading a cell twice leaves the result unchanged.
  static var mayMeetTwice: Bool { get }
  /// Whether NaN may be lost, so that the caller must check for it.
  static var losesNaN: Bool { get }
  /// The running value with one more cell.
  static func fold<N: Number>(_ running: N, _ value: N) -> N
  /// - Parameter divisor: how many cells count in an average.
  static func finish<N: Number>(_ running: N, _ divisor: Float) -> N
}

/// The first of the largest values, or the last NaN.
public enum LargestRule: Rule {
  @inlinable @inline(__always) public static var losesNaN: Bool { false }
  @inlinable @inline(__always) public static var mayMeetTwice: Bool { true }
  @inlinable @inline(__always) public static var start: Float { -.infinity }
  @inlinable @inline(__always) public static func fold<N: Number>(_ running: N, _ value: N) -> N {
    N.largerOrNaN(running, value)
  }
  @inlinable @inline(__always) public static func finish<N: Number>(_ running: N, _ divisor: Float) -> N {
    running
  }
}

/// The first of the largest values; undefined if there is a NaN.
public enum LargestNumberRule: Rule {
  @inlinable @inline(__always) public static var mayMeetTwice: Bool { true }
  @inlinable @inline(__always) public static var losesNaN: Bool { true }
  @inlinable @inline(__always) public static var start: Float { -.infinity }
  @inlinable @inline(__always) public static func fold<N: Number>(_ running: N, _ value: N) -> N {
    N.larger(running, value)
  }
  @inlinable @inline(__always) public static func finish<N: Number>(_ running: N, _ divisor: Float) -> N {
    running
  }
}

/// The sum, from 0.
public enum SumRule: Rule {
  @inlinable @inline(__always) public static var losesNaN: Bool { false }
  @inlinable @inline(__always) public static var mayMeetTwice: Bool { false }
  @inlinable @inline(__always) public static var start: Float { 0 }
  @inlinable @inline(__always) public static func fold<N: Number>(_ running: N, _ value: N) -> N {
    N.plus(running, value)
  }
  @inlinable @inline(__always) public static func finish<N: Number>(_ running: N, _ divisor: Float) -> N {
    running
  }
}

/// The sum divided by the divisor.
public enum AverageRule: Rule {
  @inlinable @inline(__always) public static var losesNaN: Bool { false }
  @inlinable @inline(__always) public static var mayMeetTwice: Bool { false }
  @inlinable @inline(__always) public static var start: Float { 0 }
  @inlinable @inline(__always) public static func fold<N: Number>(_ running: N, _ value: N) -> N {
    N.plus(running, value)
  }
  @inlinable @inline(__always) public static func finish<N: Number>(_ running: N, _ divisor: Float) -> N {
    N.over(running, N.all(divisor))
  }
}
