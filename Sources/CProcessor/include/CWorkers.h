#ifndef POOLTUTOR_CWORKERS_H
#define POOLTUTOR_CWORKERS_H

/// Runs `body(context, part)` for every part in 0..<parts, on up to as many threads, the caller's included,
/// and returns when all are done. Helper threads are started on first use, wait a moment for more work before
/// they sleep, and never end. If no thread can be started, or another caller uses them, the caller does all
/// parts.
void workers_run(int parts, void (*_Nonnull body)(void *_Nullable context, int part), void *_Nullable context);

#endif
