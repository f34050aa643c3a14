#ifndef POOLTUTOR_CTERMINAL_H
#define POOLTUTOR_CTERMINAL_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

/* What has to be C around a terminal: signal handlers, and system calls whose names or types differ between
   Linux and macOS. Nothing here knows curses. */

/* --- signals.c: signals become readable bytes, so that one poll waits for keys and signals alike. */

/* Installs the handlers. Call before newterm, which takes over only what is still default.
   Returns the file descriptor to poll, or -1. What the parent ignores (nohup) stays ignored. */
int terminal_signals_open(void);
/* Puts back the handlers found by open. */
void terminal_signals_close(void);
/* The next signal that arrived, or 0. Ending ones come first; equal ones are merged. */
int terminal_signals_next(void);
/* Makes the file descriptor readable, without a signal. From any thread; does nothing while closed. */
void terminal_signals_wake(void);
/* Whether a signal that ends the program has arrived and was not taken yet. */
bool terminal_signals_ending(void);
/* Stops the process as the terminal driver would; returns when continued, or at once where nobody could
   continue it (an orphaned process group), because there the kernel discards the stop. */
void terminal_stop(void);
/* Ends the process by the default action of `signal`, so that the parent sees the true cause. */
_Noreturn void terminal_die(int signal);

/* --- guard.c: the terminal is left clean, whatever ends the process. */

/* Remembers the modes of the terminal on stdin. Call before newterm, which changes them. */
bool terminal_guard_save(void);
/* From now until release, a crash or exit() writes `undo` (its terminfo padding is dropped) and puts the modes back.
   What is said on a stderr that is this terminal is held back meanwhile. */
void terminal_guard_arm(const char *_Nonnull undo);
/* Modes back and held-back stderr out; `undo` too if asked for. Does nothing when not armed. Async-signal-safe. */
void terminal_guard_release(bool write_undo);

/* --- system.c */

/* Milliseconds of a clock that never jumps. */
int64_t terminal_clock(void);
/* The size of the terminal on stdout; false where it does not say. */
bool terminal_size(int *_Nonnull columns, int *_Nonnull rows);
/* False when a shell has put us into the background: then the terminal's modes are not ours to change. */
bool terminal_is_foreground(void);
/* Whether the terminal driver was told that this terminal speaks UTF-8. */
bool terminal_driver_is_utf8(void);
/* Whether LC_CTYPE, as set up from the environment, means UTF-8. `try_fallback` then tries one that does. */
bool terminal_locale_is_utf8(bool try_fallback);
/* Columns that the C library, and so ncurses, gives to a scalar; -1 if it cannot print it. */
int terminal_scalar_width(uint32_t scalar);
/* All of `text` to stdout. */
void terminal_write(const char *_Nonnull text, size_t count);

enum { terminal_readable = 1, terminal_signalled = 2, terminal_hung_up = 4 };
/* Waits for stdin or `signals`; -1 waits for ever. A set of the above, 0 after `milliseconds`. */
int terminal_wait(int signals, int milliseconds);
#endif
