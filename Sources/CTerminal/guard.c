#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* memfd_create */
#endif
#include "CTerminal.h"

#include "CEnding.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

enum { undo_room = 1024, patience = 200 };

static struct termios saved;
static bool have_saved;
/* Two copies, so that a handler never reads one that is being written. */
static char undo[2][undo_room];
static size_t undo_count[2];
static atomic_int undo_index;
static atomic_bool armed;
static int real_stdout = -1, nowhere = -1, real_stderr = -1, held_stderr = -1;

bool terminal_guard_save(void) {
  have_saved = tcgetattr(STDIN_FILENO, &saved) == 0;
  return have_saved;
}

int terminal_control_key(enum terminal_control control) {
  static const int places[] = {VINTR, VQUIT, VSUSP};
  cc_t key = have_saved && (saved.c_lflag & ISIG) ? saved.c_cc[places[control]] : _POSIX_VDISABLE;
  return key == (cc_t)_POSIX_VDISABLE ? -1 : key;
}

static int spare(int file) { return fcntl(file, F_DUPFD_CLOEXEC, 10); }

/* --- Holding stderr back: text written to it now would be lost with the alternate screen. */

static int anonymous_file(void) {
#ifdef __linux__
  return memfd_create("stderr", MFD_CLOEXEC);
#else
  char name[] = "/tmp/pooltutor.XXXXXX";
  int file = mkstemp(name);
  if (file >= 0) {
    unlink(name);
    fcntl(file, F_SETFD, FD_CLOEXEC);
  }
  return file;
#endif
}

static bool stderr_is_terminal(void) {
  struct stat out, err;
  return isatty(STDERR_FILENO) && fstat(STDOUT_FILENO, &out) == 0 && fstat(STDERR_FILENO, &err) == 0 &&
         out.st_rdev == err.st_rdev;
}

static void hold_stderr(void) {
  if (!stderr_is_terminal()) return;
  held_stderr = anonymous_file();
  if (held_stderr < 0) return;
  real_stderr = spare(STDERR_FILENO);
  if (real_stderr >= 0) dup2(held_stderr, STDERR_FILENO);
}

static void close_both(int *a, int *b) {
  if (*a >= 0) close(*a);
  if (*b >= 0) close(*b);
  *a = *b = -1;
}

static void replay_stderr(void) {
  if (real_stderr >= 0) {
    dup2(real_stderr, STDERR_FILENO);
    char bytes[4096];
    ssize_t count;
    lseek(held_stderr, 0, SEEK_SET);
    while ((count = read(held_stderr, bytes, sizeof bytes)) > 0)
      if (!terminal_write(STDERR_FILENO, bytes, (size_t)count, patience)) break;
  }
  close_both(&real_stderr, &held_stderr);
}

/* --- Cutting stdout off */

static void keep_stdout(void) {
  real_stdout = spare(STDOUT_FILENO);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
}

void terminal_guard_cut(void) {
  if (atomic_load(&armed) && real_stdout >= 0 && nowhere >= 0) dup2(nowhere, STDOUT_FILENO);
}

static void reconnect_stdout(void) {
  if (real_stdout >= 0) dup2(real_stdout, STDOUT_FILENO);
  close_both(&real_stdout, &nowhere);
}

/* --- Restoring the terminal */

/* Output that the terminal has not taken is discarded, so that this gets through. */
static void write_undo(void) {
  struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (poll(&out, 1, patience) == 0 && terminal_is_foreground()) tcflush(STDOUT_FILENO, TCOFLUSH);
  int index = atomic_load(&undo_index);
  terminal_write(STDOUT_FILENO, undo[index], undo_count[index], patience);
}

void terminal_guard_release(bool writes_undo) {
  if (!atomic_exchange(&armed, false)) return;
  ending_set_hook(NULL);
  /* In the background, where a shell may have put us, a write may stop us. */
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  reconnect_stdout();
  if (writes_undo) write_undo();
  if (have_saved && terminal_is_foreground()) tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  replay_stderr();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void release(void) { terminal_guard_release(true); }

/* Terminfo's padding, $<5>, is meant for tputs; written raw it would show. */
static void set_undo(const char *text) {
  int index = !atomic_load(&undo_index);
  size_t count = 0;
  for (; *text && count < undo_room; text++) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end)
      text = end;
    else
      undo[index][count++] = *text;
  }
  undo_count[index] = count;
  atomic_store(&undo_index, index);
}

void terminal_guard_arm(const char *text) {
  static bool installed;
  set_undo(text);
  if (atomic_load(&armed)) return;
  hold_stderr();
  keep_stdout();
  ending_prepare();
  if (!installed) atexit(release);
  installed = true;
  ending_set_hook(release);
  atomic_store(&armed, true);
}
