#ifndef POOLTUTOR_CENDING_H
#define POOLTUTOR_CENDING_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* What happens before a signal ends the process: unfinished files are removed, and a hook restores the
   terminal. This covers every signal that can be caught. The process then ends by the same signal, so that
   the parent sees the true cause. */

/* The signals that are sent to end a process, those that users send first; 0 past the last. */
int ending_signal(int index);
/* The signals of a broken process; 0 past the last. */
int ending_crash(int index);

/* Installs handlers for all of them except those that the parent ignores (nohup). Later calls do nothing. */
void ending_prepare(void);
/* What else to do first; `hook` must be async-signal-safe. */
void ending_set_hook(void (*_Nullable hook)(void));
/* Does all of this, and ends the process by the default action of `signal`. Async-signal-safe. */
_Noreturn void ending_die(int signal);

/* Whether SIGXFSZ only means that a write exceeded a limit, which the write then reports itself. */
bool ending_is_refused_write(int signal, const siginfo_t *_Nonnull info);

/* A file that is removed when a signal ends the process. */
struct ending_file;
/* Call before the file is created; NULL if memory runs out. */
struct ending_file *_Nullable ending_file_begin(const char *_Nonnull path);
/* Call when the file has its final name, or is removed. */
void ending_file_end(struct ending_file *_Nullable file);
#endif
