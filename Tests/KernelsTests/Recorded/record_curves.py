"""Records the true values of the smooth activations and of their slopes, by mpmath, for CurveTests.swift.

    pip install mpmath
    python3 record_curves.py > curves.txt

A line each: name of the operation, x, f(x) and f'(x), each the bits of the float32 next to it. Functions of `Elementary`
have lines too, with the bits of float64. The same file gives the same lines.
"""

import random
import struct

from mpmath import mp, mpf

mp.prec = 240

def gelu_by_tanh(x):
    return x * (1 + mp.tanh(mp.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x**3))) / 2


CURVES = {
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), lambda x: 1 / ((1 + mp.exp(-x)) * (1 + mp.exp(x)))),
    "tanh": (mp.tanh, lambda x: mp.sech(x) ** 2),
    "relu6": (lambda x: min(max(x, 0), 6), lambda x: 0 < x < 6),
    "elu": (lambda x: x if x > 0 else mp.expm1(x), lambda x: 1 if x > 0 else mp.exp(x)),
    "silu": (lambda x: x / (1 + mp.exp(-x)), lambda x: (1 + mp.exp(-x) + x * mp.exp(-x)) / (1 + mp.exp(-x)) ** 2),
    "gelu": (lambda x: x * mp.ncdf(x), lambda x: mp.ncdf(x) + x * mp.npdf(x)),
    "gelu-tanh": (gelu_by_tanh, lambda x: mp.diff(gelu_by_tanh, x)),
    "hard-sigmoid": (lambda x: min(max(x + 3, 0), 6) / 6, lambda x: mpf(-3 < x < 3) / 6),
    "hard-swish": (lambda x: x * min(max(x + 3, 0), 6) / 6, lambda x: 0 if x <= -3 else (2 * x + 3) / 6 if x < 3 else 1),
}

ELEMENTARY = {
    "Elementary.exp": (mp.exp, 690),
    "Elementary.expMinus1": (mp.expm1, 690),
    "Elementary.log": (lambda x: mp.log(abs(x)), 1e300),
    "Elementary.tanh": (mp.tanh, 30),
    "Elementary.erfc": (mp.erfc, 25),
}


def single(x):
    return struct.unpack("<f", struct.pack("<f", float(x)))[0]


def arguments(draw, largest):
    """0, both signs of what is very small and very large, and then mostly where curves bend."""
    sizes = [10.0**power for power in range(-30, 3, 3)] + [3.0, 6.0, 0.5, 1.0, 88.0, 104.0]
    drawn = [draw.uniform(-8, 8) for _ in range(80)] + [draw.uniform(-100, 100) for _ in range(20)]
    return [0.0] + [x for x in sizes + [-size for size in sizes] + drawn if abs(x) <= largest]


def bits(x, form):
    word = "<I" if form == "<f" else "<Q"
    return f"{struct.unpack(word, struct.pack(form, float(x)))[0]:0{2 * struct.calcsize(form)}x}"


def main():
    for name, (function, largest) in ELEMENTARY.items():
        for x in arguments(random.Random(name), largest):
            if x != 0 or name != "Elementary.log":
                print(name, bits(abs(x) if name == "Elementary.log" else x, "<d"), bits(function(mpf(x)), "<d"))
    for name, (function, slope) in CURVES.items():
        for x in map(single, arguments(random.Random(name), 1e30)):
            print(name, *(bits(y, "<f") for y in (x, function(mpf(x)), slope(mpf(x)))))


if __name__ == "__main__":
    main()
