#include "CPictures.h"
#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>

// Even an empty picture takes a bit for each block of 64 pixels.
static const double largest_ratio = 1024;

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
  if (colors == TJCS_CMYK || colors == TJCS_YCCK)
    return complain(picture, "its colours are CMYK, for print: save it as RGB");
  picture->channels = colors == TJCS_GRAY ? 1 : 3;
  picture->size = 1;
  picture->samples = malloc((size_t)picture->width * picture->height * picture->channels);
  if (!picture->samples) return picture_no_memory;
  // The accurate transform is the same on every machine. A file may not keep us busy with thousands of scans.
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
