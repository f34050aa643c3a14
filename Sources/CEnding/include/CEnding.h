#ifndef POOLTUTOR_CENDING_H
#define POOLTUTOR_CENDING_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* What has to be done before a signal ends the process: half files go, and whoever has changed the terminal changes it
   back. All that can be caught is; the process then ends as by the signal itself, so that the parent sees the true cause. */

/* The signals that are sent to end a process, those that people send first; 0 past the last. */
int ending_signal(int index);
/* Those of a process that is broken; 0 past the last. */
int ending_crash(int index);

/* Catches them all, but those that the parent ignores (nohup). Once; later calls do nothing. */
void ending_prepare(void);
/* What else to do first. Async-signal-safe. */
void ending_set_hook(void (*_Nullable hook)(void));
/* Does all that, and ends the process by the default action of `signal`. Async-signal-safe. */
_Noreturn void ending_die(int signal);

/* Whether SIGXFSZ means no more than that a write was over a limit, which the write then says itself. */
bool ending_is_refused_write(int signal, const siginfo_t *_Nonnull info);

/* A file that is removed when a signal ends the process. */
struct ending_file;
/* From before the file is there; NULL where there is no memory. */
struct ending_file *_Nullable ending_file_begin(const char *_Nonnull path);
/* From when the file has a name that it may keep, or is gone. */
void ending_file_end(struct ending_file *_Nullable file);
#endif
