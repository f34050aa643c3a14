import CProcessor

/// Four lanes, which every x86-64 and every arm64 processor has.
extension SIMD4: Number, Lane where Scalar == Float {
  @inlinable @inline(__always) public static var width: Int { 4 }
  @inlinable @inline(__always) public static func load(_ source: UnsafePointer<Float>) -> Self {
    UnsafeRawPointer(source).loadUnaligned(as: Self.self)
  }
  @inlinable @inline(__always) public func store(_ target: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(target).storeBytes(of: self, as: Self.self)
  }
  @inlinable @inline(__always) public func stream(_ target: UnsafeMutablePointer<Float>) {
    stream_lanes4(target, self)
  }
  @inlinable @inline(__always) public static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inlinable @inline(__always) public static func plus(_ first: Self, _ second: Self) -> Self {
    plus_lanes4(first, second)
  }
  @inlinable @inline(__always) public static func times(_ first: Self, _ second: Self) -> Self {
    times_lanes4(first, second)
  }
  @inlinable @inline(__always) public static func over(_ first: Self, _ second: Self) -> Self {
    first / second
  }
  @inlinable @inline(__always) public static func larger(_ first: Self, _ later: Self) -> Self {
    first.replacing(with: later, where: later .> first)
  }
  @inlinable @inline(__always) public static func largerOrNaN(_ first: Self, _ later: Self) -> Self {
    larger(first, later).replacing(with: later, where: later .!= later)
  }
  @inlinable @inline(__always) public static func halfway(_ first: Self, _ next: Self) -> Self {
    Self(lowHalf: first.highHalf, highHalf: next.lowHalf)
  }
  @inlinable @inline(__always) public static func relu(_ lanes: Self) -> Self {
    lanes.replacing(with: 0, where: lanes .< 0)
  }

  @inlinable @inline(__always) public static var none: SIMD4<Int32> { .zero }
  @inlinable @inline(__always) public static func unordered(_ first: Self, _ second: Self) -> SIMD4<Int32> {
    unsafeBitCast((first .!= first) .| (second .!= second), to: SIMD4<Int32>.self)
  }
  @inlinable @inline(__always) public static func either(_ first: SIMD4<Int32>, _ second: SIMD4<Int32>)
    -> SIMD4<Int32>
  { first | second }
  @inlinable @inline(__always) public static func any(_ flags: SIMD4<Int32>) -> Bool {
    let halves = unsafeBitCast(flags, to: SIMD2<Int64>.self)
    return (halves[0] | halves[1]) != 0
  }
  @inlinable @inline(__always) public static func split(
    _ share: Self, _ first: Self, _ second: Self
  ) -> (taken: Self, rest: Self) {
    // On bits: the compiler splits a selection and shuffles the halves.
    let isEqual = unsafeBitCast(first .== second, to: SIMD4<UInt32>.self)
    let bits = unsafeBitCast(share, to: SIMD4<UInt32>.self)
    return (
      unsafeBitCast(bits & isEqual, to: Self.self), unsafeBitCast(bits & ~isEqual, to: Self.self)
    )
  }

  @inlinable @inline(__always) public static func even(_ first: Self, _ second: Self) -> Self {
    Self(first[0], first[2], second[0], second[2])
  }
  @inlinable @inline(__always) public static func odd(_ first: Self, _ second: Self) -> Self {
    Self(first[1], first[3], second[1], second[3])
  }
  @inlinable @inline(__always) public static func inOrder(_ lanes: Self) -> Self {
    lanes
  }
  @inlinable @inline(__always) public static func interleaved(_ even: Self, _ odd: Self) -> (Self, Self) {
    (Self(even[0], odd[0], even[1], odd[1]), Self(even[2], odd[2], even[3], odd[3]))
  }
  @inlinable @inline(__always) public static func sum(ofEight accumulators: (Self, Self)) -> Float {
    let four = accumulators.0 + accumulators.1
    return (four[0] + four[2]) + (four[1] + four[3])
  }
  @inlinable @inline(__always) public static func largest(ofFour all: (Self, Self, Self, Self)) -> Float {
    let lanes = larger(larger(all.0, all.1), larger(all.2, all.3))
    return Float.larger(Float.larger(lanes[0], lanes[2]), Float.larger(lanes[1], lanes[3]))
  }
}
