#ifndef POOLTUTOR_CVTERM_SHIM_H
#define POOLTUTOR_CVTERM_SHIM_H

#include <vterm.h>

/* The macros that tell kinds of colour apart do not import: -1 is the default, 0...255 indexed, else 0x1000000 | rgb. */
static inline int vt_color(const VTermColor *_Nonnull color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}
#endif
