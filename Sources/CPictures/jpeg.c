#include "CPictures.h"
#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>

// Even an empty picture takes a bit per block of 64 pixels.
static const double largest_ratio = 1024;

// Each scan of a progressive picture visits all of its pixels, however few bytes it has: the most pixels
// visited in all scans.
static const double most_scanned = 1 << 29;

// How many scans the file has, by its markers. If these are wrong, the decoder reports it.
static double count_scans(const unsigned char *bytes, size_t count) {
  double scans = 0;
  for (size_t at = 2; at + 4 <= count;) {
    const unsigned char *mark = memchr(bytes + at, 0xFF, count - at - 3);
    if (!mark) break;
    at = (size_t)(mark - bytes) + 1;
    unsigned char name = bytes[at];
    bool stands_alone = name <= 0x01 || name == 0xFF || (name >= 0xD0 && name <= 0xD8);
    if (stands_alone) continue;
    if (name == 0xD9) break;
    scans += name == 0xDA;
    // The length counts its own two bytes, and follows the marker.
    at += 1 + ((size_t)bytes[at + 1] << 8 | bytes[at + 2]);
  }
  return scans;
}

static enum picture_verdict complain(struct picture *picture, const char *message) {
  strncpy(picture->message, message, sizeof picture->message - 1);
  return picture_malformed;
}

static enum picture_verdict decode(
    tjhandle jpeg, const unsigned char *bytes, size_t count, long most_pixels, struct picture *picture) {
  int subsampling, colors;
  if (tjDecompressHeader3(
          jpeg, bytes, count, &picture->width, &picture->height, &subsampling, &colors))
    return complain(picture, tjGetErrorStr2(jpeg));
  double pixels = (double)picture->width * picture->height;
  if (pixels > most_pixels) return picture_over_limit;
  if (pixels > largest_ratio * count) return complain(picture, "the file is too short for so many pixels");
  if (pixels * count_scans(bytes, count) > most_scanned)
    return complain(picture, "it has too many scans for its size: save it again, not progressive");
  if (colors == TJCS_CMYK || colors == TJCS_YCCK)
    return complain(picture, "its colours are CMYK, for print: save it as RGB");
  picture->channels = colors == TJCS_GRAY ? 1 : 3;
  picture->size = 1;
  picture->samples = malloc((size_t)picture->width * picture->height * picture->channels);
  if (!picture->samples) return picture_no_memory;
  // The accurate transform gives the same result on every machine. The limit stops files with thousands of
  // scans.
  int flags = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS | TJFLAG_ACCURATEDCT;
  if (tjDecompress2(
          jpeg, bytes, count, picture->samples, picture->width, 0, picture->height,
          colors == TJCS_GRAY ? TJPF_GRAY : TJPF_RGB, flags))
    return complain(picture, tjGetErrorStr2(jpeg));
  return picture_good;
}

enum picture_verdict picture_read_jpeg(
    const unsigned char *bytes, size_t count, long most_pixels, struct picture *picture) {
  memset(picture, 0, sizeof *picture);
  tjhandle jpeg = tjInitDecompress();
  if (!jpeg) return picture_no_memory;
  enum picture_verdict verdict = decode(jpeg, bytes, count, most_pixels, picture);
  tjDestroy(jpeg);
  if (verdict != picture_good) {
    free(picture->samples);
    picture->samples = NULL;
  }
  return verdict;
}
