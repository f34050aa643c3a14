#include "CProcessor.h"

#include <stdlib.h>
#include <string.h>

bool processor_runs_avx2(void) {
#if defined(__x86_64__)
  const char *wish = getenv("POOLTUTOR_SIMD");
  if (wish && strcmp(wish, "baseline") == 0) return false;
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
         __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
#else
  return false;
#endif
}
