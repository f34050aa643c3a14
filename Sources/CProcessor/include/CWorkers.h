#ifndef POOLTUTOR_CWORKERS_H
#define POOLTUTOR_CWORKERS_H

/// Runs `body(context, part)` for every part from 0 up to, not including, `parts`, on as many threads, the caller's among
/// them, and returns when all are done. Threads are started when first asked for, wait a moment for more work before
/// they go to sleep, and stay. Without threads to be had, or while another caller has them, the caller does all parts.
void workers_run(int parts, void (*_Nonnull body)(void *_Nullable context, int part), void *_Nullable context);

#endif
