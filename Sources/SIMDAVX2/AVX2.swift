import SIMDKernels

// This target is compiled for AVX2: nothing else may come in here, or it might run where AVX2 is not.
extension LaneKernels {
  /// For processors with AVX2; elsewhere it must not be called.
  public static let avx2 = LaneKernels(SIMD8<Float>.self)
}
