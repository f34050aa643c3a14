import CProcessor

/// What a sum or a maximum does to one number, or to a vector of them: scalar code and vector code are one source.
///
/// Everything here is forced inline. The vector code of a generic over `Lane` then lies in the target that names the
/// width, compiled for the processor of that target, and nowhere else.
public protocol Number: Sendable {
  static var width: Int { get }
  static func load(_ source: UnsafePointer<Float>) -> Self
  func store(_ target: UnsafeMutablePointer<Float>)
  static func all(_ value: Float) -> Self
  static func plus(_ first: Self, _ second: Self) -> Self
  static func times(_ first: Self, _ second: Self) -> Self
  static func over(_ first: Self, _ second: Self) -> Self
  /// The larger one; the first of equal ones, and where either is NaN.
  static func larger(_ first: Self, _ later: Self) -> Self
  /// The larger one; the first of equal ones; a NaN over every number, the later over the first.
  static func largerOrNaN(_ first: Self, _ later: Self) -> Self
}

/// A vector of floats, with what only vectors need.
public protocol Lane: Number {
  /// A bit mask for each lane.
  associatedtype Flags
  static var none: Flags { get }
  /// Set where either is NaN.
  static func unordered(_ first: Self, _ second: Self) -> Flags
  static func either(_ first: Flags, _ second: Flags) -> Flags
  static func any(_ flags: Flags) -> Bool
  /// The share where the two are equal, and the rest of it; 0 elsewhere.
  static func split(_ share: Self, _ first: Self, _ second: Self) -> (taken: Self, rest: Self)
  /// The even places of two vectors in a row, in an order of the lanes that `inOrder` undoes.
  static func even(_ first: Self, _ second: Self) -> Self
  /// The odd places, in the same order.
  static func odd(_ first: Self, _ second: Self) -> Self
  /// The lanes of what was made of `even` and `odd`, in their true order.
  static func inOrder(_ lanes: Self) -> Self
  /// Undoes `even` and `odd`.
  static func interleaved(_ even: Self, _ odd: Self) -> (Self, Self)
  /// The upper half of one vector and the lower half of the next: what lies half a vector on.
  static func halfway(_ first: Self, _ next: Self) -> Self
  static func relu(_ lanes: Self) -> Self
  /// Stores past the caches; `target` must be a multiple of 16 bytes.
  func stream(_ target: UnsafeMutablePointer<Float>)
  /// ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)) of eight lanes; of narrower vectors the next one holds the rest.
  static func sum(ofEight accumulators: (Self, Self)) -> Float
  /// The largest of all lanes, if none is NaN; of zeros with both signs either.
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
