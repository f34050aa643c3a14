#ifndef POOLTUTOR_CNCURSES_SHIM_H
#define POOLTUTOR_CNCURSES_SHIM_H

/* The importer compiles this header as a module of its own, so what must precede <curses.h> stands here and not
   among the package's flags. Without macros, because function-like macros do not import. */
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

/* Attributes are casts and shifts in ncurses, which do not import; constants do. */
static const attr_t nc_bold = WA_BOLD;
static const attr_t nc_dim = WA_DIM;
static const attr_t nc_italic = WA_ITALIC;
static const attr_t nc_underline = WA_UNDERLINE;
static const attr_t nc_reverse = WA_REVERSE;

/* Globals, the library's and stdio's, are data races to Swift 6: it sees functions instead. */
static inline SCREEN *_Nullable nc_start(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *_Nullable nc_window(void) { return stdscr; }

/* How many colour pairs there are, the terminal's own included. */
static inline int nc_pairs(void) { return COLOR_PAIRS; }

/* A string capability, or NULL: tigetstr says -1 for a name that is not a string. */
static inline const char *_Nullable nc_capability(const char *_Nonnull name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

/* What moves the cursor to the start of a row, or NULL. */
static inline const char *_Nullable nc_to_row(int row) {
  const char *cup = nc_capability("cup");
  return cup ? tiparm(cup, row, 0) : NULL;
}

enum nc_probe_result { nc_terminal_usable, nc_terminal_unknown, nc_terminal_dumb };

/* Whether `term` is in the terminfo database and can place a cursor. newterm would only say NULL, or draw
   on a terminal that cannot. */
static inline enum nc_probe_result nc_probe(const char *_Nonnull term) {
  int found = 0;
  if (setupterm((char *)term, 1, &found) == ERR) return nc_terminal_unknown;
  bool places_cursor = nc_capability("cup") != NULL;
  del_curterm(cur_term);
  return places_cursor ? nc_terminal_usable : nc_terminal_dumb;
}

/* One cell: a base character with its combining marks. */
static inline void nc_put(WINDOW *_Nonnull window, int row, int column, const wchar_t *_Nonnull text,
                          attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wch(window, row, column, &cell);
}
#endif
