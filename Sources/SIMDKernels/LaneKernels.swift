/// All kernels for one vector width.
///
/// This is the only entry: a target compiled for a processor builds a table for its width, and nothing else.
/// Every function of a kernel takes the type of its vectors, even if it has no use for it: its symbol then
/// names the width, and the linker cannot replace it by another target's. It is a class because copying a
/// struct would emit a symbol that does not name the width.
public final class LaneKernels: Sendable {
  public typealias Source = UnsafePointer<Float>
  public typealias Target = UnsafeMutablePointer<Float>

  /// Floats in a vector.
  public let width: Int
  /// The general kernel, for any box.
  public let max: @Sendable (RowBlock) -> Void
  public let sum: @Sendable (RowBlock) -> Void
  public let average: @Sendable (RowBlock) -> Void
  // The kernels for 2×2 and 3×3 boxes need at least `width` inner results.
  /// 2×2 boxes, stride 2.
  public let maxTwoByTwo: @Sendable (RowBlock) -> Void
  /// 2×2 boxes that all count four cells, stride 2.
  public let averageTwoByTwo: @Sendable (RowBlock) -> Void
  /// 3×3 boxes, stride 2.
  public let averageThreeByThreeStride2: @Sendable (RowBlock) -> Void
  /// 2×2 boxes, stride 2, without edge columns.
  public let maxTwoByTwoGradient: @Sendable (RowBlock, _ shares: Source, _ sums: Target) -> Void
  /// 3×3 boxes, stride 1; `scratch` holds the inner results of two rows.
  public let maxThreeByThreeStride1: @Sendable (RowBlock, _ scratch: Target) -> Void
  /// 3×3 boxes, stride 2, also without their first row; `scratch` holds the inner results of a row and a
  /// vector more.
  public let maxThreeByThreeStride2: @Sendable (RowBlock, _ scratch: Target) -> Void
  /// Boxes of any size at the same cost; `scratch` holds `scratchCount` floats.
  public let maxVanHerk: @Sendable (VanHerkPlane, _ scratch: Target) -> Void
  /// Sums, or averages with divisors, in the order of `Summation.running`.
  public let sumWide: @Sendable (VanHerkPlane, _ scratch: Target) -> Void
  /// Averages of whole planes, each summed in row-major order.
  public let smallPlaneAverages: @Sendable (Source, _ cells: Int, Target, _ planes: Int) -> Void
  /// Averages of whole planes of at least 32 cells, summed in the order of `GlobalPool`.
  public let planeAverages: @Sendable (Source, _ cells: Int, Target, _ planes: Int) -> Void
  /// The largest cell of whole planes.
  public let planeMaxima: @Sendable (Source, _ cells: Int, Target, _ planes: Int) -> Void
  /// `streams`: stores without going through the caches.
  public let relu: @Sendable (Source, Target, _ count: Int, _ streams: Bool) -> Void
  /// Adds to the target, which holds the biases or the sums of other planes.
  public let convolve: @Sendable (RowBlock, _ weights: Source, _ filterWidth: Int) -> Void
  /// The same for 3×3 filters, stride and dilation 1, and boxes that lie on the map with all three rows. With
  /// `start` it writes instead of adding.
  public let convolveThreeByThree: @Sendable (RowBlock, _ weights: Source, _ start: Float?) -> Void

  /// - Parameter lane: the vector type that all kernels of the table use.
  @inlinable @inline(__always)
  public init<V: Lane>(_ lane: V.Type) {
    width = V.width
    max = { slide(V.self, LargestRule.self, $0) }
    sum = { slide(V.self, SumRule.self, $0) }
    average = { slide(V.self, AverageRule.self, $0) }
    maxTwoByTwo = { SIMDKernels.maxTwoByTwo(V.self, $0) }
    averageTwoByTwo = { SIMDKernels.averageTwoByTwo(V.self, $0) }
    averageThreeByThreeStride2 = { SIMDKernels.averageThreeByThreeStride2(V.self, $0) }
    maxTwoByTwoGradient = { SIMDKernels.maxTwoByTwoGradient(V.self, $0, $1, $2) }
    maxThreeByThreeStride1 = { SIMDKernels.maxThreeByThreeStride1(V.self, $0, $1) }
    maxThreeByThreeStride2 = { SIMDKernels.maxThreeByThreeStride2(V.self, $0, $1) }
    maxVanHerk = { SIMDKernels.maxVanHerk(V.self, $0, $1) }
    sumWide = { _ = slideWide(V.self, SumRule.self, $0, $1) }
    smallPlaneAverages = { SIMDKernels.smallPlaneAverages(V.self, $0, $1, $2, $3) }
    planeAverages = { SIMDKernels.planeAverages(V.self, $0, $1, $2, $3) }
    planeMaxima = { SIMDKernels.planeMaxima(V.self, $0, $1, $2, $3) }
    relu = { SIMDKernels.relu(V.self, $0, $1, $2, streams: $3) }
    convolve = { SIMDKernels.convolve(V.self, $0, $1, $2) }
    convolveThreeByThree = { SIMDKernels.convolveThreeByThree(V.self, $0, $1, $2) }
  }
}
