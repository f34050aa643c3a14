#include "CPictures.h"
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

// The most bytes that one byte of deflated data can become.
static const double largest_ratio = 1032;

static const size_t signature = 8;
// Length, name and checksum of a chunk, in bytes.
static const size_t around_data = 12;

struct source {
  const unsigned char *bytes;
  size_t left;
  // The start of the next chunk.
  const unsigned char *chunk;
  picture_watch watch;
  void *context;
  // Rows to decode, counted in each pass.
  double rows;
  double height;
};

// Rows between two calls of the watcher.
static const unsigned rows_between = 64;

static size_t chunk_length(const unsigned char *chunk) {
  return (size_t)chunk[0] << 24 | (size_t)chunk[1] << 16 | (size_t)chunk[2] << 8 | chunk[3];
}

// No chunk may be longer than the file: libpng would allocate what the chunk's length says.
static bool has_room_for_chunks(const unsigned char *bytes, size_t count) {
  if (count < signature) return true;
  for (size_t at = signature; count - at >= around_data;) {
    size_t length = chunk_length(bytes + at);
    if (length > count - at - around_data) return false;
    if (memcmp(bytes + at + 4, "IEND", 4) == 0) return true;
    at += around_data + length;
  }
  return true;
}

// Chunks that a picture can be shown without: texts, times, profiles. Of these ancillary chunks (first letter
// lower case) only transparency changes what is read.
static bool is_needless(const unsigned char *chunk) {
  return (chunk[4] & 0x20) && memcmp(chunk + 4, "tRNS", 4) != 0;
}

// libpng reads the head of a chunk by itself: at the start of a needless chunk, skips it.
static void leave_out(struct source *source) {
  while (source->bytes == source->chunk && source->left >= around_data) {
    size_t size = around_data + chunk_length(source->bytes);
    source->chunk += size;
    if (!is_needless(source->bytes)) return;
    source->bytes += size;
    source->left -= size;
  }
}

static void take(png_structp png, png_bytep to, size_t count) {
  struct source *source = png_get_io_ptr(png);
  leave_out(source);
  if (count > source->left) png_error(png, "the file ends too early");
  memcpy(to, source->bytes, count);
  source->bytes += count;
  source->left -= count;
}

static void tell(png_structp png, png_uint_32 row, int pass) {
  struct source *source = png_get_io_ptr(png);
  if (row % rows_between == 0 && !source->watch(source->context, (pass * source->height + row) / source->rows))
    png_error(png, "reading it was stopped");
}

// The bytes that libpng may allocate, and has allocated.
struct budget {
  size_t most;
  size_t used;
  size_t peak;
};

// The size of each allocation, stored in front of it.
union piece {
  size_t size;
  max_align_t aligned;
};

static void *allocate(png_structp png, png_alloc_size_t size) {
  struct budget *budget = png_get_mem_ptr(png);
  if (size > budget->most - budget->used) return NULL;
  union piece *piece = malloc(sizeof *piece + size);
  if (!piece) return NULL;
  piece->size = size;
  budget->used += size;
  if (budget->used > budget->peak) budget->peak = budget->used;
  return piece + 1;
}

static void release(png_structp png, void *memory) {
  if (!memory) return;
  struct budget *budget = png_get_mem_ptr(png);
  union piece *piece = (union piece *)memory - 1;
  budget->used -= piece->size;
  free(piece);
}

static void fail(png_structp png, png_const_charp message) {
  struct picture *picture = png_get_error_ptr(png);
  strncpy(picture->message, message, sizeof picture->message - 1);
  png_longjmp(png, 1);
}

static void ignore(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

// Reads everything but the pixels. Returns whether they may be read, before memory is allocated for them.
static enum picture_verdict read_header(
    png_structp png, png_infop info, size_t count, long most_pixels, struct picture *picture) {
  png_set_user_limits(png, 1 << 24, 1 << 24);
  png_read_info(png, info);
  double width = png_get_image_width(png, info), height = png_get_image_height(png, info);
  picture->width = (int)width;
  picture->height = (int)height;
  if (width * height > most_pixels) return picture_over_limit;
  if (png_get_rowbytes(png, info) * height > largest_ratio * count + 65536) {
    strcpy(picture->message, "the file is too short for so many pixels");
    return picture_malformed;
  }
  // Two rows, decoded and raw, each a little longer than its pixels.
  struct budget *budget = png_get_mem_ptr(png);
  budget->most += 4 * 8 * (size_t)width;
  return picture_good;
}

// Expands palettes, small bit depths and transparent colours to samples of one or two bytes, without gamma
// correction. Returns the number of passes.
static int unfold(png_structp png, png_infop info) {
  png_set_expand(png);
  if (png_get_bit_depth(png, info) == 16) {
    const unsigned short one = 1;
    if (*(const unsigned char *)&one == 1) png_set_swap(png);
  }
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  return passes;
}

static unsigned get(const unsigned char *samples, size_t at, int size) {
  return size == 1 ? samples[at] : ((const unsigned short *)samples)[at];
}

static void set(unsigned char *samples, size_t at, int size, unsigned value) {
  if (size == 1) {
    samples[at] = (unsigned char)value;
  } else {
    ((unsigned short *)samples)[at] = (unsigned short)value;
  }
}

// Blends transparent pixels onto white, in place, and drops the alpha channel.
static void drop_alpha(struct picture *picture, int channels) {
  const unsigned long most = picture->size == 1 ? 255 : 65535;
  const size_t pixels = (size_t)picture->width * picture->height;
  for (size_t pixel = 0; pixel < pixels; pixel++) {
    unsigned long alpha = get(picture->samples, pixel * channels + channels - 1, picture->size);
    for (int channel = 0; channel < channels - 1; channel++) {
      unsigned long value = get(picture->samples, pixel * channels + channel, picture->size);
      value = (value * alpha + most * (most - alpha) + most / 2) / most;
      set(picture->samples, pixel * (channels - 1) + channel, picture->size, (unsigned)value);
    }
  }
}

// Only C code between setjmp and longjmp. The samples are stored where they can be freed after the jump.
static enum picture_verdict read_pixels(
    png_structp png, png_infop info, struct source *source, long most_pixels, struct picture *picture) {
  if (setjmp(png_jmpbuf(png))) return picture_malformed;
  size_t count = source->left;
  png_set_read_fn(png, source, take);
  enum picture_verdict verdict = read_header(png, info, count, most_pixels, picture);
  if (verdict != picture_good) return verdict;
  source->height = picture->height;
  const int passes = unfold(png, info);
  source->rows = source->height * passes;
  png_set_read_status_fn(png, tell);
  size_t row = png_get_rowbytes(png, info);
  picture->size = png_get_bit_depth(png, info) == 16 ? 2 : 1;
  picture->samples = malloc(row * picture->height);
  if (!picture->samples) return picture_no_memory;
  // An interlaced picture comes in several passes over all of its rows.
  for (int pass = 0; pass < passes; pass++)
    for (int index = 0; index < picture->height; index++) png_read_row(png, picture->samples + index * row, NULL);
  png_read_end(png, NULL);
  int channels = png_get_channels(png, info);
  picture->channels = channels < 3 ? 1 : 3;
  if (channels == 2 || channels == 4) drop_alpha(picture, channels);
  return picture_good;
}

enum picture_verdict picture_read_png(
    const unsigned char *bytes, size_t count, long most_pixels, picture_watch watch, void *context,
    struct picture *picture) {
  memset(picture, 0, sizeof *picture);
  if (!has_room_for_chunks(bytes, count)) {
    strcpy(picture->message, "a part of it claims to be longer than the file");
    return picture_malformed;
  }
  struct source source = {
      .bytes = bytes, .left = count, .chunk = bytes + signature, .watch = watch, .context = context};
  struct budget budget = {.most = 1 << 18};
  enum picture_verdict verdict = picture_no_memory;
  png_structp png = png_create_read_struct_2(
      PNG_LIBPNG_VER_STRING, picture, fail, ignore, &budget, allocate, release);
  png_infop info = png ? png_create_info_struct(png) : NULL;
  if (info) verdict = read_pixels(png, info, &source, most_pixels, picture);
  png_destroy_read_struct(&png, &info, NULL);
  picture->memory = budget.peak;
  if (verdict != picture_good) {
    free(picture->samples);
    picture->samples = NULL;
  }
  return verdict;
}

struct sink {
  unsigned char *bytes;
  size_t count;
  size_t room;
};

static void give(png_structp png, png_bytep from, size_t count) {
  struct sink *sink = png_get_io_ptr(png);
  if (sink->count + count > sink->room) {
    size_t room = (sink->count + count) * 2;
    unsigned char *larger = realloc(sink->bytes, room);
    if (!larger) png_error(png, "out of memory");
    sink->bytes = larger;
    sink->room = room;
  }
  memcpy(sink->bytes + sink->count, from, count);
  sink->count += count;
}

static void flush(png_structp png) { (void)png; }

static enum picture_verdict write_pixels(
    png_structp png, png_infop info, const unsigned char *samples, int width, int height, int channels,
    struct sink *sink) {
  if (setjmp(png_jmpbuf(png))) return picture_no_memory;
  png_set_write_fn(png, sink, give, flush);
  int type = channels == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB;
  png_set_IHDR(
      png, info, width, height, 8, type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
      PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  for (int row = 0; row < height; row++) png_write_row(png, samples + (size_t)row * width * channels);
  png_write_end(png, NULL);
  return picture_good;
}

enum picture_verdict picture_write_png(
    const unsigned char *samples, int width, int height, int channels, unsigned char **bytes, size_t *count) {
  struct picture complaint;
  struct sink sink = {NULL, 0, 0};
  enum picture_verdict verdict = picture_no_memory;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &complaint, fail, ignore);
  png_infop info = png ? png_create_info_struct(png) : NULL;
  if (info) verdict = write_pixels(png, info, samples, width, height, channels, &sink);
  png_destroy_write_struct(&png, &info);
  if (verdict != picture_good) {
    free(sink.bytes);
    return verdict;
  }
  *bytes = sink.bytes;
  *count = sink.count;
  return verdict;
}
