#ifndef POOLTUTOR_CPROCESSOR_H
#define POOLTUTOR_CPROCESSOR_H

#include <stdbool.h>

#include "CWorkers.h"

/// Whether the AVX2 kernels may run: the processor has what x86-64-v3 names, and POOLTUTOR_SIMD is not "baseline".
bool processor_runs_avx2(void);

typedef float float_lanes4 __attribute__((ext_vector_type(4)));

typedef float float_lanes8 __attribute__((ext_vector_type(8)));

// Plain arithmetic on whole vectors. Swift's operators go lane by lane, and leave it to the optimiser to find vectors
// again: where loads overlap, as they do under a filter, it finds others, and shuffles.
#define INLINED static inline __attribute__((always_inline))
INLINED float_lanes4 plus_lanes4(float_lanes4 a, float_lanes4 b) { return a + b; }
INLINED float_lanes4 times_lanes4(float_lanes4 a, float_lanes4 b) { return a * b; }
INLINED float_lanes8 plus_lanes8(float_lanes8 a, float_lanes8 b) { return a + b; }
INLINED float_lanes8 times_lanes8(float_lanes8 a, float_lanes8 b) { return a * b; }

/// Stores past the caches. `target` must be a multiple of 16 bytes.
static inline void stream_lanes4(float *target, float_lanes4 lanes) {
  __builtin_nontemporal_store(lanes, (float_lanes4 *)target);
}

/// Asks for the line of `source` before it is needed. Any address will do, past the end of the memory too.
static inline void prefetch_line(const float *source) { __builtin_prefetch(source); }

/// Makes streamed stores visible to other threads, before a lock or a flag says that they are there.
static inline void finish_streaming(void) {
#if defined(__x86_64__)
  __builtin_ia32_sfence();
#endif
}

#endif
