#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* NSIG */
#endif
#include "CTerminal.h"

#include "CEnding.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int others[] = {SIGCONT, SIGWINCH, SIGTSTP};
enum { other_count = sizeof others / sizeof *others, patience = 1000 };

static volatile sig_atomic_t arrived[NSIG];
static struct sigaction previous[NSIG];
static volatile int64_t ending_since; /* 0 until an ending signal has arrived */
static pthread_t screen_thread;
static int wake[2] = {-1, -1};
/* Held while the pipe is closed or written to by other threads: its number may soon be another file's. */
static pthread_mutex_t closing = PTHREAD_MUTEX_INITIALIZER;

/* All handled signals, 0 past the last. Ending signals first: they must not wait behind many resizes. */
static int handled(int index) {
  for (int i = 0; i <= index; i++)
    if (ending_signal(i) == 0) return index - i < other_count ? others[index - i] : 0;
  return ending_signal(index);
}

static bool ends(int number) {
  for (int i = 0; i < other_count; i++)
    if (others[i] == number) return false;
  return true;
}

/* The pipe only wakes; the flags say what happened, so a full pipe loses nothing. */
static void tell(int number) {
  arrived[number] = 1;
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
}

/* Discards output that the terminal has not taken: waiting for it would keep us here. If the program does not
   end within a moment, it is ended here. */
static void begin_end(int number) {
  int64_t now = terminal_clock();
  if (ending_since != 0 && now - ending_since > patience) ending_die(number);
  if (ending_since == 0) ending_since = now;
  terminal_guard_cut();
}

static void note(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved_errno = errno;
  if (!ending_is_refused_write(number, info)) {
    /* A blocked write is only interrupted on the thread that draws. */
    if (!pthread_equal(pthread_self(), screen_thread)) {
      pthread_kill(screen_thread, number);
    } else {
      if (ends(number)) begin_end(number);
      tell(number);
    }
  }
  errno = saved_errno;
}

static void install(int number) {
  struct sigaction action = {.sa_sigaction = note, .sa_flags = SA_SIGINFO | SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, &previous[number]);
  bool is_ignored = !(previous[number].sa_flags & SA_SIGINFO) && previous[number].sa_handler == SIG_IGN;
  bool ignored_by_parent = is_ignored && number != SIGWINCH && number != SIGCONT;
  if (!ignored_by_parent) sigaction(number, &action, NULL);
}

static void unblock(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static int open_pipe(void) {
  pthread_mutex_lock(&closing);
  int result = pipe(wake);
  pthread_mutex_unlock(&closing);
  return result;
}

int terminal_signals_open(void) {
  ending_prepare();
  if (open_pipe() != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
  }
  screen_thread = pthread_self();
  ending_since = 0;
  for (int i = 0, number; (number = handled(i)) != 0; i++) {
    arrived[number] = 0;
    install(number);
  }
  return wake[0];
}

int terminal_signals_close(void) {
  for (int i = 0, number; (number = handled(i)) != 0; i++) sigaction(number, &previous[number], NULL);
  pthread_mutex_lock(&closing);
  for (int i = 0; i < 2; i++) {
    close(wake[i]);
    wake[i] = -1;
  }
  pthread_mutex_unlock(&closing);
  return terminal_signals_ending();
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
  for (int i = 0, number; (number = handled(i)) != 0; i++)
    if (arrived[number]) {
      arrived[number] = 0;
      return number;
    }
  return 0;
}

int terminal_signals_ending(void) {
  for (int i = 0, number; (number = ending_signal(i)) != 0; i++)
    if (arrived[number]) return number;
  return 0;
}

/* --- Stops */

/* Uses the default action of a signal that the terminal driver sends, not SIGSTOP: in an orphaned process
   group SIGSTOP would stop us forever. Returns whether we were stopped. */
static bool stop_by(int number, void (*send)(int)) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&stop.sa_mask);
  sigaction(number, &stop, &ours);
  unblock(number);
  arrived[SIGCONT] = 0;
  send(number);
  sigaction(number, &ours, NULL);
  bool stopped = arrived[SIGCONT];
  arrived[SIGCONT] = 0; /* the return already says so */
  return stopped;
}

static void to_us(int number) { raise(number); }
void terminal_send_job(int number) { kill(0, number); }

void terminal_stop(void) { stop_by(SIGTSTP, to_us); }

enum terminal_front terminal_come_to_front(void) {
  while (!terminal_signals_ending()) {
    if (terminal_is_foreground()) return terminal_in_front;
    if (!stop_by(SIGTTOU, terminal_send_job) && !terminal_signals_ending()) return terminal_stays_behind;
  }
  return terminal_is_ending;
}
