/// Every kernel for one width of vectors.
///
/// The one way in: a target that is compiled for a processor makes a table of the width that suits it, and nothing
/// else. Every function of a kernel takes the type of its vectors, even those that have no use for it: its symbol then
/// names the width, and the linker cannot put it in the place of another target's. A class, because copies of a struct would come with a symbol that does not.
public final class LaneKernels: Sendable {
  public typealias Source = UnsafePointer<Float>
  public typealias Target = UnsafeMutablePointer<Float>

  public let width: Int
  /// By the general kernel: any box.
  public let max: @Sendable (RowBlock) -> Void
  public let sum: @Sendable (RowBlock) -> Void
  public let average: @Sendable (RowBlock) -> Void
  // All those of 2x2 and 3x3 boxes want at least `width` inner results.
  /// 2x2 boxes, stride 2.
  public let maxTwoByTwo: @Sendable (RowBlock) -> Void
  /// 2x2 boxes that all count four cells, and 3x3 boxes, stride 2.
  public let averageTwoByTwo: @Sendable (RowBlock) -> Void
  public let averageThreeByThreeStride2: @Sendable (RowBlock) -> Void
  public let maxTwoByTwoGradient: @Sendable (RowBlock, _ shares: Source, _ sums: Target) -> Void
  /// 3x3 boxes, strides 1 and 2 (then also without their first row); scratch for two rows of results.
  public let maxThreeByThreeStride1: @Sendable (RowBlock, _ scratch: Target) -> Void
  public let maxThreeByThreeStride2: @Sendable (RowBlock, _ scratch: Target) -> Void
  /// Boxes of any size at the same cost; sums in an order of their own.
  public let maxVanHerk: @Sendable (VanHerkPlane, _ scratch: Target) -> Void
  public let sumWide: @Sendable (VanHerkPlane, _ scratch: Target) -> Void
  /// Whole planes.
  public let smallPlaneAverages: @Sendable (Source, _ cells: Int, Target, _ planes: Int) -> Void
  /// At least 32 cells.
  public let planeAverages: @Sendable (Source, _ cells: Int, Target, _ planes: Int) -> Void
  public let planeMaxima: @Sendable (Source, _ cells: Int, Target, _ planes: Int) -> Void
  public let relu: @Sendable (Source, Target, _ count: Int, _ streams: Bool) -> Void
  /// Adds to the target, which holds the biases or what other planes gave.
  public let convolve: @Sendable (RowBlock, _ weights: Source, _ filterWidth: Int) -> Void
  /// The same for boxes that lie on the map with all three rows, under 3x3 filters, stride and dilation 1; writes them,
  /// where it is told what to start with.
  public let convolveThreeByThree: @Sendable (RowBlock, _ weights: Source, _ start: Float?) -> Void

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
