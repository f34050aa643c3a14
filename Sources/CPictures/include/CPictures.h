// Pictures by libpng and libjpeg-turbo. Both leave their errors by longjmp, which must not cross frames of Swift: so
// everything that can fail in them happens behind these functions, which take and give memory only.
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
  // 1: grey, 3: red, green, blue. What was transparent lies over white.
  int channels;
  // Bytes of a sample: 1, or 2 in the machine's own order.
  int size;
  // Row by row, the channels of a pixel together; to be freed with free().
  unsigned char *samples;
  // The most bytes that decoding took beside the samples, where that can be told.
  size_t memory;
  // What is wrong, if anything.
  char message[200];
};

// Is told what part is done, from 0 to 1, and says whether to go on.
typedef bool (*picture_watch)(void *context, double done);

// Decodes a whole file. Nothing larger than most_pixels is decoded, nor what the file is too short for.
enum picture_verdict picture_read_png(
    const unsigned char *bytes, size_t count, long most_pixels, picture_watch watch, void *context,
    struct picture *picture);
enum picture_verdict picture_read_jpeg(
    const unsigned char *bytes, size_t count, long most_pixels, struct picture *picture);

// Encodes samples of one byte. The bytes are to be freed with free(). The same samples give the same bytes.
enum picture_verdict picture_write_png(
    const unsigned char *samples, int width, int height, int channels, unsigned char **bytes, size_t *count);
