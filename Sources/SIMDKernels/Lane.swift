import CProcessor

/// One number, or a vector of them, with the arithmetic of sums and maxima: scalar and vector code share one
/// source.
///
/// Everything here is forced inline. The code of a generic over `Lane` then exists only in the target that
/// names the width, compiled for that target's processor.
public protocol Number: Sendable {
  /// Floats in it.
  static var width: Int { get }
  static func load(_ source: UnsafePointer<Float>) -> Self
  func store(_ target: UnsafeMutablePointer<Float>)
  /// All lanes set to `value`.
  static func all(_ value: Float) -> Self
  static func plus(_ first: Self, _ second: Self) -> Self
  static func times(_ first: Self, _ second: Self) -> Self
  /// A quotient.
  static func over(_ first: Self, _ second: Self) -> Self
  /// The larger one; the first if both are equal or either is NaN.
  static func larger(_ first: Self, _ later: Self) -> Self
  /// The larger one; the first if both are equal. NaN wins over numbers, the later NaN over the first.
  static func largerOrNaN(_ first: Self, _ later: Self) -> Self
}

/// A vector of floats.
public protocol Lane: Number {
  /// A bit mask for each lane.
  associatedtype Flags
  /// No flag set.
  static var none: Flags { get }
  /// Set where either value is NaN.
  static func unordered(_ first: Self, _ second: Self) -> Flags
  static func either(_ first: Flags, _ second: Flags) -> Flags
  /// Whether a flag is set.
  static func any(_ flags: Flags) -> Bool
  /// `taken` holds the share where the two are equal, `rest` the share elsewhere; both are 0 otherwise.
  static func split(_ share: Self, _ first: Self, _ second: Self) -> (taken: Self, rest: Self)
  /// The even positions of two consecutive vectors, in a lane order that `inOrder` undoes.
  static func even(_ first: Self, _ second: Self) -> Self
  /// The odd positions, in the same lane order.
  static func odd(_ first: Self, _ second: Self) -> Self
  /// Restores the true order of lanes after `even` and `odd`.
  static func inOrder(_ lanes: Self) -> Self
  /// Undoes `even` and `odd`.
  static func interleaved(_ even: Self, _ odd: Self) -> (Self, Self)
  /// The upper half of one vector and the lower half of the next: the floats half a vector further.
  static func halfway(_ first: Self, _ next: Self) -> Self
  /// max(0, x), keeping −0 and NaN.
  static func relu(_ lanes: Self) -> Self
  /// Stores without going through the caches; `target` must be aligned to 16 bytes.
  func stream(_ target: UnsafeMutablePointer<Float>)
  /// ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)) of eight lanes. Two narrow vectors hold them together; a
  /// vector of eight lanes ignores the second.
  static func sum(ofEight accumulators: (Self, Self)) -> Float
  /// The largest of all lanes if none is NaN. Of −0 and +0 it may return either.
  static func largest(ofFour all: (Self, Self, Self, Self)) -> Float
}

extension Float: Number {
  @inlinable @inline(__always) public static var width: Int { 1 }
  @inlinable @inline(__always) public static func load(_ source: UnsafePointer<Float>) -> Float {
    source.pointee
  }
  @inlinable @inline(__always) public func store(_ target: UnsafeMutablePointer<Float>) {
    target.pointee = self
  }
  @inlinable @inline(__always) public static func all(_ value: Float) -> Float { value }
  @inlinable @inline(__always) public static func plus(_ first: Float, _ second: Float) -> Float {
    first + second
  }
  @inlinable @inline(__always) public static func times(_ first: Float, _ second: Float) -> Float {
    first * second
  }
  @inlinable @inline(__always) public static func over(_ first: Float, _ second: Float) -> Float {
    first / second
  }
  @inlinable @inline(__always) public static func larger(_ first: Float, _ later: Float) -> Float {
    later > first ? later : first
  }
  @inlinable @inline(__always) public static func largerOrNaN(_ first: Float, _ later: Float) -> Float {
    later > first || later != later ? later : first
  }
}
