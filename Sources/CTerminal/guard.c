#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* memfd_create */
#endif
#include "CTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { crash_count = sizeof crashes / sizeof *crashes };

static struct termios saved;
static bool have_saved;
static char undo[512];
static size_t undo_count;
static struct sigaction previous[crash_count];
static atomic_bool armed;
static bool installed;
static int real_stderr = -1, held_stderr = -1;
static char overflow_stack[64 * 1024]; /* a stack overflow leaves no stack for its own handler */

bool terminal_guard_save(void) {
  have_saved = tcgetattr(STDIN_FILENO, &saved) == 0;
  return have_saved;
}

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
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  dup2(held_stderr, STDERR_FILENO);
}

static void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void replay_stderr(void) {
  if (real_stderr < 0) return;
  dup2(real_stderr, STDERR_FILENO);
  char bytes[4096];
  ssize_t count;
  lseek(held_stderr, 0, SEEK_SET);
  while ((count = read(held_stderr, bytes, sizeof bytes)) > 0) write_all(STDERR_FILENO, bytes, (size_t)count);
  close(held_stderr);
  close(real_stderr);
  real_stderr = held_stderr = -1;
}

/* --- The way out */

void terminal_guard_release(bool write_undo) {
  if (!atomic_exchange(&armed, false)) return;
  if (write_undo) write_all(STDOUT_FILENO, undo, undo_count);
  if (have_saved && terminal_is_foreground()) tcsetattr(STDIN_FILENO, TCSADRAIN, &saved);
  replay_stderr();
}

static void release_at_exit(void) { terminal_guard_release(true); }

/* A fault happens again when the handler returns, with the stack that the next handler wants to report.
   What was sent (abort, kill), and x86's breakpoint, whose instruction is already past, must be raised again. */
static bool recurs(int number, const siginfo_t *info) {
#if defined(__x86_64__)
  if (number == SIGTRAP) return false;
#endif
  (void)number;
  return info->si_code > 0 && info->si_code != SI_USER;
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  terminal_guard_release(true);
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == number) sigaction(number, &previous[i], NULL);
  if (!recurs(number, info)) raise(number);
}

static void install(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t ours = {.ss_sp = overflow_stack, .ss_size = sizeof overflow_stack};
    sigaltstack(&ours, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &previous[i]);
  atexit(release_at_exit);
}

/* Terminfo's padding, $<5>, is for tputs; written raw it would show. */
static void copy_without_padding(const char *text) {
  for (undo_count = 0; *text && undo_count < sizeof undo; text++) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end)
      text = end;
    else
      undo[undo_count++] = *text;
  }
}

void terminal_guard_arm(const char *text) {
  if (atomic_load(&armed)) return;
  copy_without_padding(text);
  hold_stderr();
  if (!installed) install();
  installed = true;
  atomic_store(&armed, true);
}
