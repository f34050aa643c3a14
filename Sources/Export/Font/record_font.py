#!/usr/bin/env python3
"""Takes the letters of our PNG pictures out of GNU Unifont: `Sources/Export/Font/record_font.py unifont.hex`.

Unifont's own format is text, a line `CODE:BITMAP` a glyph; Debian's package unifont puts it into /usr/share/unifont.
Taken are the alphabets and signs below, every character of the lessons and of the program's own words, and the 3755
commonest Chinese ones (the first level of GB 2312).

letters.bin holds, all numbers as two bytes, the higher first: how many narrow glyphs there are, how many wide ones,
the scalars of the narrow ones in order, then those of the wide ones, and then the bitmaps in the same order: 16 rows
of one byte for narrow glyphs and of two for wide ones, the left dot in the highest bit.
"""
import pathlib
import re
import struct
import sys
import unicodedata

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[2]
# Latin, Greek, Cyrillic; punctuation, superscripts, currencies; arrows, mathematics, technical signs; lines, blocks and
# shapes; Chinese punctuation and full-width forms.
BLOCKS = [
    (0x20, 0x7E), (0xA1, 0x24F), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x205E), (0x2070, 0x209C), (0x20A0, 0x20C0),
    (0x2100, 0x214F), (0x2190, 0x22FF), (0x2300, 0x23FF), (0x2500, 0x25FF), (0x3001, 0x303F), (0xFF01, 0xFF5E),
]
# What Unifont draws as a box with letters in it, and how it is to look.
ALIKE = {0xA0: 0x20, 0x2011: 0x2010, 0x202F: 0x20, 0x3000: 0x20}


def used():
    files = [*ROOT.glob("Lessons/**/*.md"), *ROOT.glob("Sources/**/*.swift")]
    return {ord(character) for file in files for character in file.read_text(encoding="utf-8")}


def commonest():
    return {ord(bytes([row, cell]).decode("gb2312", "ignore") or " ")
            for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)}


def is_wide(scalar):
    return unicodedata.east_asian_width(chr(scalar)) in "WF"


def rows(bitmap, wide):
    """16 rows; of a wide glyph for one column each two dots become one."""
    size = len(bitmap) // 16
    rows = [int(bitmap[at:at + size], 16) for at in range(0, len(bitmap), size)]
    if wide:
        return [row << 8 for row in rows] if size == 2 else rows
    return rows if size == 2 else [sum((row >> 2 * dot & 3 > 0) << dot for dot in range(8)) for row in rows]


def glyphs(path):
    lines = pathlib.Path(path).read_text(encoding="ascii").splitlines()
    font = {int(code, 16): bitmap for code, bitmap in (line.split(":") for line in lines)}
    wanted = used() | commonest() | {scalar for block in BLOCKS for scalar in range(block[0], block[1] + 1)} | {*ALIKE}
    drawn = {scalar for scalar in wanted if unicodedata.category(chr(scalar)) not in ("Cc", "Cf", "Cn", "Co", "Mn")}
    return {scalar: font[ALIKE.get(scalar, scalar)] for scalar in sorted(drawn) if ALIKE.get(scalar, scalar) in font}


def main():
    found = glyphs(sys.argv[1])
    parts = [[scalar for scalar in found if is_wide(scalar) == wide and scalar < 0x10000] for wide in (False, True)]
    data = struct.pack(">2H", *map(len, parts)) + b"".join(struct.pack(">H", scalar) for part in parts for scalar in part)
    for wide, part in enumerate(parts):
        for scalar in part:
            data += struct.pack(">16H" if wide else ">16B", *rows(found[scalar], bool(wide)))
    (FOLDER / "letters.bin").write_bytes(data)
    print(f"{len(parts[0])} narrow and {len(parts[1])} wide glyphs, {len(data)} bytes")


main()
