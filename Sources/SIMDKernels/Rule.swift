/// What becomes of the cells under a box, taken in row-major order.
public protocol Rule {
  static var start: Float { get }
  /// Whether a cell that is met twice leaves the result as it is.
  static var mayMeetTwice: Bool { get }
  /// Whether NaN may be lost, so that whoever folds must look out for it.
  static var losesNaN: Bool { get }
  static func fold<N: Number>(_ running: N, _ value: N) -> N
  /// - Parameter divisor: the cells that count in an average.
  static func finish<N: Number>(_ running: N, _ divisor: Float) -> N
}

/// The first of the largest, or the last NaN.
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

/// The first of the largest; of NaN anything may come.
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

/// The sum over the divisor.
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
