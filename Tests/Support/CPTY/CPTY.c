#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* ptsname_r */
#endif
#include "CPTY.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <time.h>

int pty_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

static void set_utf8(int terminal, bool utf8) {
  struct termios modes;
  tcgetattr(terminal, &modes);
  modes.c_iflag = utf8 ? modes.c_iflag | IUTF8 : modes.c_iflag & ~(tcflag_t)IUTF8;
  tcsetattr(terminal, TCSANOW, &modes);
}

/* --- In the children. Between fork and exec of a program with threads, only async-signal-safe calls are
   allowed. */

static _Noreturn void become_program(const struct pty_request *request) {
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (request->replaced >= 0) dup2(open("/dev/null", O_RDWR | O_CLOEXEC), request->replaced);
  execve(request->argv[0], request->argv, request->envp);
  _exit(127);
}

/* The caller's descriptors are close-on-exec, but the warden does not exec: a copy of another terminal's
   master would keep that terminal from ever hanging up. */
static void close_all_but(int kept) {
  for (int file = 3; file < 1024; file++)
    if (file != kept) close(file);
}

static void open_terminal(const char *name) {
  setsid();
  int terminal = open(name, O_RDWR);
  ioctl(terminal, TIOCSCTTY, 0);
  for (int file = 0; file < 3; file++) dup2(terminal, file);
}

static void report(int reports, const void *bytes, size_t count) {
  ssize_t ignored = write(reports, bytes, count);
  (void)ignored;
}

/* Waited for, not handled: after such a fork the thread sanitizer lets no handler run. */
static void nothing(int number) { (void)number; }

static int next_signal(void) {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGHUP);
  sigaddset(&wanted, SIGCHLD);
  int number = 0;
  return sigwait(&wanted, &number) == 0 ? number : 0;
}

/* Reports every stop and the end. Returns whether the program has ended. */
static bool report_changes(pid_t program, int reports) {
  struct pty_report said;
  memset(&said, 0, sizeof said);
  while (waitpid(program, &said.status, WUNTRACED | WNOHANG) == program) {
    tcgetattr(STDIN_FILENO, &said.modes);
    report(reports, &said, sizeof said);
    if (!WIFSTOPPED(said.status)) return true;
  }
  return false;
}

static _Noreturn void become_warden(const struct pty_request *request, const char *name, int reports) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  signal(SIGHUP, nothing);
  signal(SIGCHLD, nothing);
  open_terminal(name);
  close_all_but(reports);
  fcntl(reports, F_SETFD, FD_CLOEXEC);
  pid_t program = fork();
  if (program == 0) become_program(request);
  report(reports, &program, sizeof program);
  do {
    /* The kernel only tells the session's leader that the terminal is gone. The warden passes it on, as a
       shell does. */
    if (next_signal() == SIGHUP) kill(program, SIGHUP);
  } while (!report_changes(program, reports));
  _exit(0);
}

/* --- In the caller */

static int open_master(char *name, size_t capacity) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, name, capacity) == 0) return master;
  close(master);
  return -1;
}

static int start(const struct pty_request *request, const char *name, struct pseudo_terminal *result) {
  int files[2];
  if (pipe(files) != 0) return errno;
  for (int i = 0; i < 2; i++) fcntl(files[i], F_SETFD, FD_CLOEXEC);
  result->reports = files[0];
  result->warden = fork();
  if (result->warden == 0) become_warden(request, name, files[1]);
  close(files[1]);
  bool started = result->warden > 0 && read(files[0], &result->program, sizeof result->program) > 0;
  return started ? 0 : EAGAIN;
}

int pty_spawn(const struct pty_request *request, struct pseudo_terminal *result) {
  /* One at a time: a child forked in between would inherit descriptors that are not close-on-exec yet. */
  static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
  char name[128];
  pthread_mutex_lock(&turn);
  result->master = open_master(name, sizeof name);
  /* Kept open until the warden has it: macOS gives a terminal no size before it is opened. */
  int terminal = result->master < 0 ? -1 : open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  int code = errno;
  if (terminal >= 0) {
    pty_resize(result->master, request->rows, request->columns);
    set_utf8(terminal, request->utf8);
    tcgetattr(terminal, &result->modes);
    code = start(request, name, result);
    close(terminal);
  }
  pthread_mutex_unlock(&turn);
  return code;
}

bool pty_next_report(const struct pseudo_terminal *pty, int milliseconds, struct pty_report *said) {
  return pty_wait(pty->reports, milliseconds) && read(pty->reports, said, sizeof *said) == sizeof *said;
}

bool pty_same_modes(const struct termios *a, const struct termios *b) {
  return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag && a->c_cflag == b->c_cflag &&
         a->c_lflag == b->c_lflag && memcmp(a->c_cc, b->c_cc, sizeof a->c_cc) == 0;
}

bool pty_wait(int file, int milliseconds) {
  struct pollfd wanted = {.fd = file, .events = POLLIN};
  return poll(&wanted, 1, milliseconds) > 0;
}

int64_t pty_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
