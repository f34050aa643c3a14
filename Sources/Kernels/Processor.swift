import CProcessor
import SIMDKernels
import SIMDAVX2
import SIMDBaseline

/// The vector kernels for the processor that runs the program.
package enum Processor {
  /// AVX2 if the processor has it, unless the environment says `POOLTUTOR_SIMD=baseline`. Determined once.
  package static let kernels = processor_runs_avx2() ? LaneKernels.avx2 : .baseline

  /// All kernels that this processor can run: tests try each.
  package static let allKernels = processor_runs_avx2() ? [LaneKernels.baseline, .avx2] : [.baseline]
}
