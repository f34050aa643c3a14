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

/* Installs the handlers, in the thread that draws. Call before newterm, which takes over only what is still default.
   Returns the file descriptor to poll, or -1. What the parent ignores (nohup) stays ignored.
   A signal that ends the program also cuts stdout off: drawing no longer waits for the terminal. */
int terminal_signals_open(void);
/* Puts back the handlers found by open. Returns the signal to end by that arrived and was not taken, or 0. */
int terminal_signals_close(void);
/* The next signal that arrived, or 0. Ending ones come first; equal ones are merged. */
int terminal_signals_next(void);
/* Makes the file descriptor readable, without a signal. From any thread; does nothing while closed. */
void terminal_signals_wake(void);
/* The signal that ends the program and has arrived but was not taken yet, or 0. */
int terminal_signals_ending(void);
/* Stops the process as the terminal driver would; returns when continued, or at once where nobody could
   continue it (an orphaned process group), because there the kernel discards the stop. */
void terminal_stop(void);
enum terminal_front { terminal_in_front, terminal_is_ending, terminal_stays_behind };
/* Waits, stopped as the terminal driver would stop it, until the program is in the foreground or a signal ends it. It stays
   behind where nobody could continue it. Setting modes while in the background instead would stop it anew whenever it
   is continued, and keep it from ending. */
enum terminal_front terminal_come_to_front(void);
/* Sends a signal to all that a key of the terminal would send it to. */
void terminal_send_job(int signal);

/* --- guard.c: the terminal is left clean, whatever ends the process. */

/* Remembers the modes of the terminal on stdin. Call before newterm, which changes them. */
bool terminal_guard_save(void);
enum terminal_control { terminal_interrupt, terminal_quit, terminal_suspend };
/* The byte that makes the driver send SIGINT, SIGQUIT or SIGTSTP under the remembered modes; -1 where none does. */
int terminal_control_key(enum terminal_control control);
/* From now until release, a crash, a signal or exit() writes `undo` (its terminfo padding is dropped) and puts the modes
   back. What is said on a stderr that is this terminal is held back meanwhile. Called again it changes `undo`. */
void terminal_guard_arm(const char *_Nonnull undo);
/* Until release, what is written to stdout goes nowhere. Async-signal-safe. */
void terminal_guard_cut(void);
/* Modes back and held-back stderr out; `undo` too if asked for. Does nothing when not armed. Does not wait for a terminal that
   takes nothing. Async-signal-safe. */
void terminal_guard_release(bool writes_undo);

/* --- system.c */

/* Milliseconds of a clock that never jumps. */
int64_t terminal_clock(void);
/* More is not drawn on: no screen has it, and ncurses counts in 16 bits. */
enum { terminal_widest = 1024, terminal_tallest = 512 };
/* The size of the terminal on stdout, at most that; false where it does not say. */
bool terminal_size(int *_Nonnull columns, int *_Nonnull rows);
bool terminal_is_too_large(void);
/* False when a shell has put us into the background: then the terminal's modes are not ours to change. */
bool terminal_is_foreground(void);
/* Makes the terminal standard input, where that is something else. False where there is no terminal. */
bool terminal_take_input(void);
/* Whether the terminal driver was told that this terminal speaks UTF-8. */
bool terminal_driver_is_utf8(void);
/* Whether LC_CTYPE, as set up from the environment, means UTF-8. `try_fallback` then tries one that does. */
bool terminal_locale_is_utf8(bool try_fallback);
/* Columns that the C library, and so ncurses, gives to a scalar; -1 if it cannot print it. */
int terminal_scalar_width(uint32_t scalar);
/* Writes `text`, within so long; -1 waits for ever, also on a terminal that some program left non-blocking. Returns
   whether all of it is written. Async-signal-safe. */
bool terminal_write(int file, const char *_Nonnull text, size_t count, int milliseconds);

enum { terminal_readable = 1, terminal_signalled = 2, terminal_hung_up = 4 };
/* Waits for stdin or `signals`; -1 waits for ever. A set of the above, 0 after `milliseconds`. */
int terminal_wait(int signals, int milliseconds);
#endif
