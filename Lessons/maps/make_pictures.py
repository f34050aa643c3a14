#!/usr/bin/env python3
"""Draws the pictures that the lessons use, as CSV files beside this script: whole numbers from 0 (dark) to 9 (light).

Made for this project out of strokes, discs and slopes; no picture of anyone else is in them. The same every time.

    python3 Lessons/maps/make_pictures.py
"""

import pathlib

HERE = pathlib.Path(__file__).resolve().parent


def distance(px, py, ax, ay, bx, by):
    """From a point to the stroke from a to b."""
    dx, dy = bx - ax, by - ay
    along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)
    along = min(1.0, max(0.0, along))
    return ((px - ax - along * dx) ** 2 + (py - ay - along * dy) ** 2) ** 0.5


def pen(strokes, side, width):
    """Strokes of a pen with a soft edge, on a square of `side` pixels; points go from 0 to 1."""
    def value(row, column):
        x, y = (column + 0.5) / side, (row + 0.5) / side
        near = min(distance(x, y, *a, *b) for a, b in strokes) * side
        return round(9 * min(1.0, max(0.0, width + 0.5 - near)))
    return [[value(row, column) for column in range(side)] for row in range(side)]


def line(*points):
    return list(zip(points, points[1:]))


def face(side=16):
    """A disc with two eyes and a mouth."""
    mouth = line((0.32, 0.62), (0.4, 0.71), (0.5, 0.74), (0.6, 0.71), (0.68, 0.62))

    def value(row, column):
        x, y = (column + 0.5) / side, (row + 0.5) / side
        if ((x - 0.5) ** 2 + (y - 0.5) ** 2) ** 0.5 > 0.46:
            return 0
        eye = min(abs(x - 0.34), abs(x - 0.66)) < 0.05 and abs(y - 0.38) < 0.07
        smile = min(distance(x, y, *a, *b) for a, b in mouth) < 0.035
        return 1 if eye or smile else 8
    return [[value(row, column) for column in range(side)] for row in range(side)]


def scene(width=64, height=48):
    """Hills under a sky with a sun, and a house with a lit window."""
    def hill(x):
        return 30 - 9 * max(0.0, 1 - abs(x - 14) / 18) - 5 * max(0.0, 1 - abs(x - 52) / 16)

    def value(row, column):
        x, y = column + 0.5, row + 0.5
        shade = 3 + 3 * y / height
        if (x - 50) ** 2 + (y - 10) ** 2 < 30:
            shade = 9
        if y > hill(x):
            shade = 2.5 - 1.5 * (y - hill(x)) / height
        if 24 <= x < 42 and 26 <= y < 40:
            shade = 7 if x < 36 else 5
            if 27 <= x < 32 and 30 <= y < 35:
                shade = 9
            if 36.5 <= x < 40 and 32 <= y < 40:
                shade = 1
        roof = (y - 17) * 1.3
        if 17 <= y < 26 and abs(x - 33) < roof:
            shade = 4 if x < 33 else 3
        return round(min(9, max(0, shade)))
    return [[value(row, column) for column in range(width)] for row in range(height)]


PICTURES = {
    "digit": pen(line((0.24, 0.16), (0.76, 0.16), (0.44, 0.86)) + line((0.36, 0.52), (0.7, 0.52)), 16, 0.75),
    "cross": pen(line((0.2, 0.2), (0.8, 0.8)) + line((0.8, 0.2), (0.2, 0.8)), 16, 0.75),
    "face": face(),
    "scene": scene(),
}

for name, rows in PICTURES.items():
    text = "".join(",".join(str(value) for value in row) + "\n" for row in rows)
    (HERE / (name + ".csv")).write_text(text, encoding="ascii")
