import SIMDKernels

// This target is compiled for AVX2. Nothing else may be added here, or it might run on a processor without
// AVX2.
extension LaneKernels {
  /// For processors with AVX2; must not be called on others.
  public static let avx2 = LaneKernels(SIMD8<Float>.self)
}
