#!/usr/bin/env python3
"""Makes WidthTable.swift out of Unicode's own files: which scalars take no column of a terminal, and which take two.

    Sources/Screen/record_width.py FOLDER

FOLDER holds EastAsianWidth.txt, emoji-data.txt (perhaps in emoji/) and extracted/DerivedGeneralCategory.txt of one
version; on Debian the package unicode-data puts them into /usr/share/unicode.
"""
import pathlib
import re
import sys

FOLDER = pathlib.Path(sys.argv[1])
OUTPUT = pathlib.Path(__file__).parent / "WidthTable.swift"
LINE = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)")


def path(name):
    return next(path for path in [FOLDER / name, FOLDER / "emoji" / name, FOLDER / "extracted" / name] if path.exists())


def properties(name):
    """The value of each scalar; where the file has several, the first."""
    values = {}
    for line in path(name).read_text(encoding="utf-8").splitlines():
        match = LINE.match(line)
        if match:
            first, last = int(match[1], 16), int(match[2] or match[1], 16)
            for scalar in range(first, last + 1):
                values.setdefault(scalar, set()).add(match[3])
    return values


def version():
    return re.match(r"# EastAsianWidth-([\d.]+)\.txt", path("EastAsianWidth.txt").read_text(encoding="utf-8"))[1]


def ranges(scalars, unassigned):
    """Runs, over unassigned scalars, too: what comes there will be like its neighbours."""
    runs = []
    for scalar in sorted(scalars):
        if runs and all(between in unassigned for between in range(runs[-1][1] + 1, scalar)):
            runs[-1][1] = scalar
        else:
            runs.append([scalar, scalar])
    return runs


def literal(runs):
    lines, line = [], "   "
    for first, last in runs:
        text = f" 0x{first:04X}...0x{last:04X},"
        if len(line + text) > 110:
            lines.append(line)
            line = "   "
        line += text
    return "\n".join(lines + [line])


east, emoji, categories = map(
    properties, ["EastAsianWidth.txt", "emoji-data.txt", "DerivedGeneralCategory.txt"])
unassigned = {scalar for scalar in range(0x110000) if "Cn" in categories.get(scalar, {"Cn"})}
none = {scalar for scalar, kinds in categories.items() if kinds & {"Mn", "Me", "Cf"}}
# Vowels and finals of Hangul join the initial before them.
none |= set(range(0x1160, 0x1200)) | set(range(0xD7B0, 0xD7C7)) | set(range(0xD7CB, 0xD7FC))
wide = {scalar for scalar, kinds in east.items() if kinds & {"W", "F"}}
wide |= {scalar for scalar, kinds in emoji.items() if "Emoji_Presentation" in kinds}
wide -= none | {scalar for scalar in unassigned if "W" not in east.get(scalar, ())}
OUTPUT.write_text(f"""\
// Made by record_width.py out of Unicode {version()}.

extension TextWidth {{
  /// Marks, joiners, and what steers.
  static let none: [ClosedRange<UInt32>] = [
{literal(ranges(none, set()))}
  ]

  /// East Asian wide and full-width characters, and emoji that stand as pictures.
  static let wide: [ClosedRange<UInt32>] = [
{literal(ranges(wide, unassigned))}
  ]
}}
""", encoding="utf-8")
