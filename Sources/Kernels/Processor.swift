import CProcessor
import SIMDKernels
import SIMDAVX2
import SIMDBaseline

/// The vector kernels for the processor that the program runs on.
package enum Processor {
  /// AVX2 where the processor has it, unless the environment says `POOLTUTOR_SIMD=baseline`; worked out once.
  package static let kernels = processor_runs_avx2() ? LaneKernels.avx2 : .baseline

  /// Every table that may run here: tests try them all.
  package static let allKernels = processor_runs_avx2() ? [LaneKernels.baseline, .avx2] : [.baseline]
}
