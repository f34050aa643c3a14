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

/* A program on a new pseudo-terminal. Between it and the caller runs a warden, a process that leads the
   session. When a session's leader ends, the kernel resets the terminal's modes, so without a warden nobody
   could see the modes that the program left. */
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
  bool utf8; /* whether the terminal driver is set to UTF-8 */
  int replaced; /* the descriptor, 0 to 2, that is /dev/null instead of the terminal; -1 for none */
};

/* A report of the warden: `status` as from waitpid, and the terminal's modes at that time. */
struct pty_report {
  int status;
  struct termios modes;
};

/* In the program every signal is unblocked and has its default action. Returns 0 or an errno. */
int pty_spawn(const struct pty_request *_Nonnull request, struct pseudo_terminal *_Nonnull result);
/* Waits for the next report, of a stop or of the end. False on timeout. */
bool pty_next_report(const struct pseudo_terminal *_Nonnull pty, int milliseconds, struct pty_report *_Nonnull report);
/* The foreground processes get SIGWINCH, as from the window of a terminal emulator. */
int pty_resize(int master, int rows, int columns);
/* Whether both sets of modes look the same in `stty -a`. */
bool pty_same_modes(const struct termios *_Nonnull a, const struct termios *_Nonnull b);
/* Waits for something to read. False on timeout. */
bool pty_wait(int file, int milliseconds);
/* Milliseconds of a monotonic clock. */
int64_t pty_clock(void);
#endif
