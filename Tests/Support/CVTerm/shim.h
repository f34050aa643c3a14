#ifndef POOLTUTOR_CVTERM_SHIM_H
#define POOLTUTOR_CVTERM_SHIM_H

#include <stdbool.h>
#include <stdint.h>
#include <vterm.h>

/* The macros for kinds of colour do not import: -1 is the default, 0...255 indexed, else 0x1000000 | rgb. */
static inline int vt_color(const VTermColor *_Nonnull color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

/* A row as numbers that are quick to compare: each cell's scalars, a number with its attributes, its colours.
   A blank has only what is visible on it. Returns how many numbers there are, at most 9 per column. */
static inline int vt_row(VTermScreen *_Nonnull screen, int row, int columns, uint32_t *_Nonnull out) {
  int count = 0;
  VTermScreenCell cell;
  for (VTermPos at = {.row = row}; at.col < columns; at.col += cell.width > 1 ? cell.width : 1) {
    vterm_screen_get_cell(screen, at, &cell);
    bool is_blank = cell.chars[0] == 0 || cell.chars[0] == ' ';
    if (is_blank) out[count++] = ' ';
    for (int i = 0; !is_blank && i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++) out[count++] = cell.chars[i];
    uint32_t lines = (uint32_t)cell.attrs.reverse << 1 | (cell.attrs.underline != 0) << 2;
    bool shows_ink = !is_blank || lines != 0;
    out[count++] = 0x80000000u | lines | (shows_ink ? cell.attrs.bold : 0);
    out[count++] = shows_ink ? (uint32_t)vt_color(&cell.fg) : UINT32_MAX;
    out[count++] = (uint32_t)vt_color(&cell.bg);
  }
  return count;
}
#endif
