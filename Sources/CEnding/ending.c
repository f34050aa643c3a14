#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* SIGSTKFLT and SIGPWR */
#endif
#include "CEnding.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
enum { crash_count = sizeof crashes / sizeof *crashes };

static const int endings[] = {
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF,
#ifdef __linux__
    SIGIO, SIGPWR,
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
#endif
};
enum { ending_count = sizeof endings / sizeof *endings };

int ending_crash(int index) { return index < crash_count ? crashes[index] : 0; }

int ending_signal(int index) {
  if (index < ending_count) return endings[index];
#ifdef SIGRTMIN
  int number = SIGRTMIN + index - ending_count;
  return number <= SIGRTMAX ? number : 0;
#else
  return 0;
#endif
}

/* --- Files to remove. A link of the list is never freed, since a handler may be reading it; it is reused. */

struct ending_file {
  struct ending_file *next;
  size_t room;
  atomic_bool is_there, is_taken;
  char path[];
};

static _Atomic(struct ending_file *) files;

static struct ending_file *unused(size_t room) {
  for (struct ending_file *file = atomic_load(&files); file; file = file->next) {
    bool expected = false;
    if (file->room >= room && atomic_compare_exchange_strong(&file->is_taken, &expected, true)) return file;
  }
  return NULL;
}

static struct ending_file *added(size_t room) {
  struct ending_file *file = malloc(sizeof *file + room);
  if (!file) return NULL;
  file->room = room;
  atomic_init(&file->is_there, false);
  atomic_init(&file->is_taken, true);
  file->next = atomic_load(&files);
  while (!atomic_compare_exchange_weak(&files, &file->next, file)) {
  }
  return file;
}

struct ending_file *ending_file_begin(const char *path) {
  size_t room = strlen(path) + 1;
  struct ending_file *file = unused(room);
  if (!file) file = added(room);
  if (!file) return NULL;
  memcpy(file->path, path, room);
  atomic_store(&file->is_there, true);
  return file;
}

void ending_file_end(struct ending_file *file) {
  if (!file) return;
  atomic_store(&file->is_there, false);
  atomic_store(&file->is_taken, false);
}

static void remove_files(void) {
  for (struct ending_file *file = atomic_load(&files); file; file = file->next)
    if (atomic_exchange(&file->is_there, false)) unlink(file->path);
}

/* --- Ending the process */

static void (*_Atomic hook)(void);
static struct sigaction crash_found[crash_count];
static char overflow_stack[64 * 1024]; /* a stack overflow leaves no stack for its own handler */

void ending_set_hook(void (*value)(void)) { atomic_store(&hook, value); }

static void clear_away(void) {
  remove_files();
  void (*own)(void) = atomic_exchange(&hook, NULL);
  if (own) own();
}

static void unblock(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void ending_die(int number) {
  clear_away();
  signal(number, SIG_DFL);
  unblock(number);
  raise(number);
  _exit(128 + number);
}

/* The kernel names the process itself as the sender, as raise does, but with another si_code. */
bool ending_is_refused_write(int number, const siginfo_t *info) {
  return number == SIGXFSZ && info->si_code == SI_USER && (info->si_pid == 0 || info->si_pid == getpid());
}

static void on_ending(int number, siginfo_t *info, void *context) {
  (void)context;
  if (!ending_is_refused_write(number, info)) ending_die(number);
}

/* Whether the signal comes again when the handler returns. A fault does, with the stack that the next handler
   wants to report. A sent signal (abort, kill) does not and must be raised again; nor does x86's breakpoint
   or a forbidden system call, where the instruction is already past. */
static bool recurs(int number, const siginfo_t *info) {
#if defined(__x86_64__)
  if (number == SIGTRAP) return false;
#endif
  return number != SIGSYS && info->si_code > 0 && info->si_code != SI_USER;
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  clear_away();
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == number) sigaction(number, &crash_found[i], NULL);
  if (!recurs(number, info)) raise(number);
}

static void take_crashes(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t ours = {.ss_sp = overflow_stack, .ss_size = sizeof overflow_stack};
    sigaltstack(&ours, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &crash_found[i]);
}

static void take_endings(void) {
  struct sigaction found, action = {.sa_sigaction = on_ending, .sa_flags = SA_SIGINFO | SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0, number; (number = ending_signal(i)) != 0; i++) {
    sigaction(number, NULL, &found);
    if (!(found.sa_flags & SA_SIGINFO) && found.sa_handler == SIG_DFL) sigaction(number, &action, NULL);
  }
}

void ending_prepare(void) {
  static atomic_bool is_prepared;
  if (atomic_exchange(&is_prepared, true)) return;
  take_crashes();
  take_endings();
}
