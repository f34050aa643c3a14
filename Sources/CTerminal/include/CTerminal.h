#ifndef POOLTUTOR_CTERMINAL_H
#define POOLTUTOR_CTERMINAL_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

/* Terminal code that must be C: signal handlers, and system calls whose names or types differ between Linux
   and macOS. Nothing here uses curses. */

/* --- signals.c: signals become readable bytes, so that one poll waits for keys and signals alike. */

/* Installs the handlers. Call on the drawing thread, before newterm, which replaces only default handlers.
   Returns the file descriptor to poll, or -1. Signals that the parent ignores (nohup) stay ignored. A signal
   that ends the program also cuts stdout off, so that drawing no longer waits for the terminal. */
int terminal_signals_open(void);
/* Restores the handlers found by open. Returns an ending signal that arrived and was not taken, or 0. */
int terminal_signals_close(void);
/* The next signal that arrived, or 0. Ending signals come first; equal ones are merged. */
int terminal_signals_next(void);
/* Makes the file descriptor readable without a signal. Callable on any thread; does nothing while closed. */
void terminal_signals_wake(void);
/* The ending signal that arrived and was not taken yet, or 0. */
int terminal_signals_ending(void);
/* Stops the process as the terminal driver would. Returns when continued, or at once if nobody could continue
   it (an orphaned process group), because the kernel then discards the stop. */
void terminal_stop(void);
enum terminal_front { terminal_in_front, terminal_is_ending, terminal_stays_behind };
/* Waits, stopped as by the terminal driver, until the program is in the foreground or a signal ends it. In an
   orphaned process group it stays in the background. Setting modes in the background instead would stop the
   process each time it is continued, and keep it from ending. */
enum terminal_front terminal_come_to_front(void);
/* Sends a signal to the processes that the terminal's key would send it to. */
void terminal_send_job(int signal);

/* --- guard.c: leaves the terminal clean, whatever ends the process. */

/* Saves the modes of the terminal on stdin. Call before newterm, which changes them. */
bool terminal_guard_save(void);
enum terminal_control { terminal_interrupt, terminal_quit, terminal_suspend };
/* The byte that sends SIGINT, SIGQUIT or SIGTSTP under the saved modes; -1 if none does. */
int terminal_control_key(enum terminal_control control);
/* From now until release, a crash, a signal or exit() writes `undo` (without its terminfo padding) and
   restores the modes. Output to a stderr that is this terminal is held back meanwhile. A second call changes
   `undo`. */
void terminal_guard_arm(const char *_Nonnull undo);
/* Until release, discards output to stdout. Async-signal-safe. */
void terminal_guard_cut(void);
/* Restores the modes, writes held-back stderr, and `undo` if asked. Does nothing when not armed. Does not
   wait for a terminal that takes no output. Async-signal-safe. */
void terminal_guard_release(bool writes_undo);

/* --- system.c */

/* Milliseconds of a monotonic clock. */
int64_t terminal_clock(void);
/* Nothing beyond is drawn: no screen is larger, and ncurses counts in 16 bits. */
enum { terminal_widest = 1024, terminal_tallest = 512 };
/* The size of the terminal on stdout, clamped to that; false if it is unknown. */
bool terminal_size(int *_Nonnull columns, int *_Nonnull rows);
bool terminal_is_too_large(void);
/* False if a shell has put us into the background: then we must not change the terminal's modes. */
bool terminal_is_foreground(void);
/* Makes the terminal standard input, if that is something else. False without a terminal. */
bool terminal_take_input(void);
/* Whether the terminal driver is set to UTF-8. */
bool terminal_driver_is_utf8(void);
/* Whether LC_CTYPE, from the environment, means UTF-8. `try_fallback` then tries a locale that does. */
bool terminal_locale_is_utf8(bool try_fallback);
/* The columns of a scalar by the C library, and so by ncurses; -1 if it is not printable. */
int terminal_scalar_width(uint32_t scalar);
/* Writes `text` within `milliseconds`; -1 waits forever, even on a terminal left non-blocking by another
   program. Returns whether everything was written. Async-signal-safe. */
bool terminal_write(int file, const char *_Nonnull text, size_t count, int milliseconds);

enum { terminal_readable = 1, terminal_signalled = 2, terminal_hung_up = 4 };
/* Waits for stdin or `signals`; -1 waits forever. Returns a set of the above, 0 on timeout. */
int terminal_wait(int signals, int milliseconds);
#endif
