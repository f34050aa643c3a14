#ifndef POOLTUTOR_CPTY_H
#define POOLTUTOR_CPTY_H

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* A program under a new pseudo-terminal. Between it and the caller stands a warden, a process that leads the session:
   when a session's leader ends, the kernel resets the terminal's modes, and nobody could see what a program left
   behind. */
struct pseudo_terminal {
  int master;
  int reports; /* from the warden */
  pid_t warden;
  pid_t program;
  struct termios modes; /* before the program could change them */
};

struct pty_request {
  char *const _Nullable *_Nonnull argv;
  char *const _Nullable *_Nonnull envp;
  int rows, columns;
  bool utf8;    /* what the terminal driver believes about the terminal */
  int replaced; /* the descriptor, 0 to 2, that is /dev/null instead of the terminal; or -1 */
};

/* What the warden says of the program: `status` as from waitpid, and the terminal's modes at that time. */
struct pty_report {
  int status;
  struct termios modes;
};

/* Every signal is unblocked and default in the program. Returns 0 or an errno. */
int pty_spawn(const struct pty_request *_Nonnull request, struct pseudo_terminal *_Nonnull result);
/* The next report: that the program stopped, or that it ended. False if there is none within the time. */
bool pty_next_report(const struct pseudo_terminal *_Nonnull pty, int milliseconds, struct pty_report *_Nonnull report);
/* The foreground processes get SIGWINCH, as from a terminal emulator's window. */
int pty_resize(int master, int rows, int columns);
/* Whether both sets of modes would show as the same in `stty -a`. */
bool pty_same_modes(const struct termios *_Nonnull a, const struct termios *_Nonnull b);
/* Whether there is something to read within the time. */
bool pty_wait(int file, int milliseconds);
/* Milliseconds of a clock that never jumps. */
int64_t pty_clock(void);
#endif
