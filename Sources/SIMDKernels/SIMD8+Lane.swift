import CProcessor

/// Eight lanes, for AVX2. Shuffles stay within halves of 128 bits, which AVX2 does in one step.
extension SIMD8: Number, Lane where Scalar == Float {
  @inlinable @inline(__always) public static var width: Int { 8 }
  @inlinable @inline(__always) public static func load(_ source: UnsafePointer<Float>) -> Self {
    UnsafeRawPointer(source).loadUnaligned(as: Self.self)
  }
  @inlinable @inline(__always) public func store(_ target: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(target).storeBytes(of: self, as: Self.self)
  }
  @inlinable @inline(__always) public func stream(_ target: UnsafeMutablePointer<Float>) {
    stream_lanes4(target, lowHalf)
    stream_lanes4(target + 4, highHalf)
  }
  @inlinable @inline(__always) public static func all(_ value: Float) -> Self { Self(repeating: value) }
  @inlinable @inline(__always) public static func plus(_ first: Self, _ second: Self) -> Self {
    plus_lanes8(first, second)
  }
  @inlinable @inline(__always) public static func times(_ first: Self, _ second: Self) -> Self {
    times_lanes8(first, second)
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
    let (a, b) = (unsafeBitCast(first, to: SIMD4<Double>.self), unsafeBitCast(next, to: SIMD4<Double>.self))
    return unsafeBitCast(SIMD4(a[2], a[3], b[0], b[1]), to: Self.self)
  }
  @inlinable @inline(__always) public static func relu(_ lanes: Self) -> Self {
    lanes.replacing(with: 0, where: lanes .< 0)
  }

  @inlinable @inline(__always) public static var none: SIMD8<Int32> { .zero }
  @inlinable @inline(__always) public static func unordered(_ first: Self, _ second: Self) -> SIMD8<Int32> {
    unsafeBitCast((first .!= first) .| (second .!= second), to: SIMD8<Int32>.self)
  }
  @inlinable @inline(__always) public static func either(_ first: SIMD8<Int32>, _ second: SIMD8<Int32>)
    -> SIMD8<Int32>
  { first | second }
  @inlinable @inline(__always) public static func any(_ flags: SIMD8<Int32>) -> Bool {
    let quarters = unsafeBitCast(flags, to: SIMD4<Int64>.self)
    return (quarters[0] | quarters[1] | quarters[2] | quarters[3]) != 0
  }
  @inlinable @inline(__always) public static func split(
    _ share: Self, _ first: Self, _ second: Self
  ) -> (taken: Self, rest: Self) {
    // On bits: the compiler takes selections apart and shuffles the halves.
    let isEqual = unsafeBitCast(first .== second, to: SIMD8<UInt32>.self)
    let bits = unsafeBitCast(share, to: SIMD8<UInt32>.self)
    return (
      unsafeBitCast(bits & isEqual, to: Self.self), unsafeBitCast(bits & ~isEqual, to: Self.self)
    )
  }

  @inlinable @inline(__always) public static func even(_ first: Self, _ second: Self) -> Self {
    Self(first[0], first[2], second[0], second[2], first[4], first[6], second[4], second[6])
  }
  @inlinable @inline(__always) public static func odd(_ first: Self, _ second: Self) -> Self {
    Self(first[1], first[3], second[1], second[3], first[5], first[7], second[5], second[7])
  }
  // In pairs, so that the compiler does not recognise the shuffle and reorder the lanes before every sum.
  @inlinable @inline(__always) public static func inOrder(_ lanes: Self) -> Self {
    let pairs = unsafeBitCast(lanes, to: SIMD4<Double>.self)
    return unsafeBitCast(SIMD4(pairs[0], pairs[2], pairs[1], pairs[3]), to: Self.self)
  }

  @inlinable @inline(__always) public static func interleaved(_ even: Self, _ odd: Self) -> (Self, Self) {
    (
      Self(even[0], odd[0], even[1], odd[1], even[4], odd[4], even[5], odd[5]),
      Self(even[2], odd[2], even[3], odd[3], even[6], odd[6], even[7], odd[7])
    )
  }
  @inlinable @inline(__always) public static func sum(ofEight accumulators: (Self, Self)) -> Float {
    let four = accumulators.0.lowHalf + accumulators.0.highHalf
    return (four[0] + four[2]) + (four[1] + four[3])
  }
  @inlinable @inline(__always) public static func largest(ofFour all: (Self, Self, Self, Self)) -> Float {
    // Halves first: if only halves are used, the compiler splits comparisons of eight lanes.
    @inline(__always) func four(_ lanes: Self) -> SIMD4<Float> { .larger(lanes.lowHalf, lanes.highHalf) }
    return SIMD4<Float>.largest(ofFour: (four(all.0), four(all.1), four(all.2), four(all.3)))
  }
}
