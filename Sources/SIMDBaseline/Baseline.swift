import SIMDKernels

extension LaneKernels {
  /// For every processor.
  public static let baseline = LaneKernels(SIMD4<Float>.self)
}
