// PNG and JPEG pictures by libpng and libjpeg-turbo. They may report errors by longjmp, which must not cross
// Swift frames. So everything in them that can fail happens behind these functions, which only read and
// return memory.
#pragma once
#include <stdbool.h>
#include <stddef.h>

enum picture_verdict {
  picture_good,
  picture_malformed,
  picture_over_limit,
  picture_no_memory,
};

struct picture {
  int width;
  int height;
  // 1: grey, 3: red, green, blue. Transparent pixels are blended onto white.
  int channels;
  // Bytes per sample: 1, or 2 in native byte order.
  int size;
  // Row by row, the channels of a pixel side by side; free it with free().
  unsigned char *samples;
  // The most bytes that decoding used besides the samples, if known.
  size_t memory;
  // The error, if any.
  char message[200];
};

// Gets the fraction done, from 0 to 1; returns whether to go on.
typedef bool (*picture_watch)(void *context, double done);

// Decodes a whole file. Refuses pictures of more than most_pixels, and files too short for their picture.
enum picture_verdict picture_read_png(
    const unsigned char *bytes, size_t count, long most_pixels, picture_watch watch, void *context,
    struct picture *picture);
enum picture_verdict picture_read_jpeg(
    const unsigned char *bytes, size_t count, long most_pixels, struct picture *picture);

// Encodes 8-bit samples. Free the bytes with free(). The same samples always give the same bytes.
enum picture_verdict picture_write_png(
    const unsigned char *samples, int width, int height, int channels, unsigned char **bytes, size_t *count);
