#ifndef POOLTUTOR_CPROCESSOR_H
#define POOLTUTOR_CPROCESSOR_H

#include <stdbool.h>

#include "CWorkers.h"

/// Whether the AVX2 kernels may run: the processor has all features of x86-64-v3, and POOLTUTOR_SIMD is not
/// "baseline".
bool processor_runs_avx2(void);

typedef float float_lanes4 __attribute__((ext_vector_type(4)));

typedef float float_lanes8 __attribute__((ext_vector_type(8)));

// Arithmetic on whole vectors. Swift's operators go lane by lane and rely on the optimiser to form vectors
// again; where loads overlap, as they do under a filter, it forms others and adds shuffles.
#define INLINED static inline __attribute__((always_inline))
INLINED float_lanes4 plus_lanes4(float_lanes4 a, float_lanes4 b) { return a + b; }
INLINED float_lanes4 times_lanes4(float_lanes4 a, float_lanes4 b) { return a * b; }
INLINED float_lanes8 plus_lanes8(float_lanes8 a, float_lanes8 b) { return a + b; }
INLINED float_lanes8 times_lanes8(float_lanes8 a, float_lanes8 b) { return a * b; }

/// Stores without going through the caches. `target` must be aligned to 16 bytes.
static inline void stream_lanes4(float *target, float_lanes4 lanes) {
  __builtin_nontemporal_store(lanes, (float_lanes4 *)target);
}

/// Prefetches the cache line of `source`. Any address is allowed, even past the end of memory.
static inline void prefetch_line(const float *source) { __builtin_prefetch(source); }

/// Makes streamed stores visible to other threads, before a lock or a flag announces them.
static inline void finish_streaming(void) {
#if defined(__x86_64__)
  __builtin_ia32_sfence();
#endif
}

#endif
