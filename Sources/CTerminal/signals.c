#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* Ending signals first: they must not wait behind a storm of resizes. */
static const int handled[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGWINCH, SIGTSTP};
enum { handled_count = sizeof handled / sizeof *handled, ending_count = 4 };

static volatile sig_atomic_t arrived[handled_count];
static struct sigaction previous[handled_count];
static int wake[2] = {-1, -1};
/* Held by whoever closes the pipe and by other threads that write to it: its number may soon be another file's. */
static pthread_mutex_t closing = PTHREAD_MUTEX_INITIALIZER;

/* The pipe only wakes; the flags say what happened, so a full pipe loses nothing. */
static void note(int signal) {
  int saved_errno = errno;
  for (int i = 0; i < handled_count; i++)
    if (handled[i] == signal) arrived[i] = 1;
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
  errno = saved_errno;
}

static void install(int i) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(handled[i], NULL, &previous[i]);
  bool ignored_by_parent = previous[i].sa_handler == SIG_IGN && handled[i] != SIGWINCH && handled[i] != SIGCONT;
  if (!ignored_by_parent) sigaction(handled[i], &action, NULL);
}

static void unblock(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static int open_pipe(void) {
  pthread_mutex_lock(&closing);
  int result = pipe(wake);
  pthread_mutex_unlock(&closing);
  return result;
}

int terminal_signals_open(void) {
  if (open_pipe() != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
  }
  for (int i = 0; i < handled_count; i++) {
    arrived[i] = 0;
    install(i);
  }
  return wake[0];
}

void terminal_signals_close(void) {
  for (int i = 0; i < handled_count; i++) sigaction(handled[i], &previous[i], NULL);
  pthread_mutex_lock(&closing);
  for (int i = 0; i < 2; i++) {
    close(wake[i]);
    wake[i] = -1;
  }
  pthread_mutex_unlock(&closing);
}

void terminal_signals_wake(void) {
  pthread_mutex_lock(&closing);
  if (wake[1] >= 0) {
    ssize_t ignored = write(wake[1], "", 1);
    (void)ignored;
  }
  pthread_mutex_unlock(&closing);
}

/* The flags are read after the pipe is empty: a signal in between leaves its byte for the next poll. */
int terminal_signals_next(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {
  }
  for (int i = 0; i < handled_count; i++)
    if (arrived[i]) {
      arrived[i] = 0;
      return handled[i];
    }
  return 0;
}

bool terminal_signals_ending(void) {
  for (int i = 0; i < ending_count; i++)
    if (arrived[i]) return true;
  return false;
}

/* SIGTSTP with its default action, not SIGSTOP: in an orphaned process group SIGSTOP would stop us for ever. */
void terminal_stop(void) {
  struct sigaction stop, ours;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &ours);
  unblock(SIGTSTP);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  for (int i = 0; i < handled_count; i++)
    if (handled[i] == SIGCONT) arrived[i] = 0; /* returning says it already */
}

_Noreturn void terminal_die(int number) {
  signal(number, SIG_DFL);
  unblock(number);
  raise(number);
  _exit(128 + number);
}
