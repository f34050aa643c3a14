#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* wcwidth */
#endif
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

int64_t terminal_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool terminal_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col < terminal_widest ? size.ws_col : terminal_widest;
  *rows = size.ws_row < terminal_tallest ? size.ws_row : terminal_tallest;
  return true;
}

bool terminal_is_too_large(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
         (size.ws_col > terminal_widest || size.ws_row > terminal_tallest);
}

bool terminal_is_foreground(void) {
  pid_t group = tcgetpgrp(STDIN_FILENO);
  return group <= 0 || group == getpgrp();
}

bool terminal_take_input(void) {
  if (isatty(STDIN_FILENO)) return true;
  int file = open("/dev/tty", O_RDWR | O_CLOEXEC);
  if (file < 0) return false;
  bool is_input = dup2(file, STDIN_FILENO) == STDIN_FILENO;
  close(file);
  return is_input;
}

bool terminal_driver_is_utf8(void) {
  struct termios modes;
  return tcgetattr(STDIN_FILENO, &modes) == 0 && (modes.c_iflag & IUTF8) != 0;
}

static bool codeset_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "UTF8") == 0;
}

/* LC_CTYPE only: numbers and messages of this program are the same everywhere. */
bool terminal_locale_is_utf8(bool try_fallback) {
  if (!try_fallback) {
    setlocale(LC_CTYPE, "");
    return codeset_is_utf8();
  }
  const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++)
    if (setlocale(LC_CTYPE, fallbacks[i]) && codeset_is_utf8()) return true;
  return false;
}

int terminal_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* Writes byte by byte where it must not wait: after poll reports room, one byte fits. */
bool terminal_write(int file, const char *text, size_t count, int milliseconds) {
  struct pollfd out = {.fd = file, .events = POLLOUT};
  int64_t end = terminal_clock() + milliseconds;
  while (count > 0) {
    int64_t left = milliseconds < 0 ? -1 : end - terminal_clock();
    if (milliseconds >= 0 && left < 0) return false;
    int ready = poll(&out, 1, (int)left);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    ssize_t written = write(file, text, milliseconds < 0 ? count : 1);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) return false;
    text += written;
    count -= (size_t)written;
  }
  return true;
}

int terminal_wait(int signals, int milliseconds) {
  struct pollfd files[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals, .events = POLLIN}};
  int count = poll(files, 2, milliseconds);
  if (count < 0) return errno == EINTR ? terminal_signalled : terminal_hung_up;
  int result = 0;
  if (files[0].revents & POLLIN) result |= terminal_readable;
  if (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= terminal_hung_up;
  if (files[1].revents) result |= terminal_signalled;
  return result;
}
