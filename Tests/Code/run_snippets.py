#!/usr/bin/env python3
"""Runs the Python lines that the program shows for every stage of every lesson, and compares the numbers.

    python3 -m venv VENV && VENV/bin/pip install torch tensorflow-cpu keras numpy
    pooltutor lessons --code | VENV/bin/python Tests/Code/run_snippets.py

Each line of the input is a JSON object: stage, framework, code, shape (channels, rows, columns) and the result's
values as bits of float32. `--changes N` of `pooltutor lessons` adds the settings within N changes of each stage. Exits with 1 if a
snippet fails or gives other numbers: NaN and infinities must be the same, all else equal to 4 units in the last place
(sums may be added up in another order).
"""

import collections
import contextlib
import io
import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import numpy as np

UNITS = 4


def run(code):
    """The `y` that the lines leave behind, as float32 with channels first; they must print something, too."""
    names, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "snippet", "exec"), names)
    if not printed.getvalue().strip():
        raise ValueError("nothing was printed")
    y = names["y"]
    y = np.asarray(y.detach().numpy() if hasattr(y, "detach") else y)
    if y.dtype != np.float32:
        raise ValueError(f"the result is {y.dtype}")
    return y


def agrees(got, want):
    """Equal to a few units in the last place of the largest term, NaN like NaN."""
    plain = np.isfinite(want)
    if not np.array_equal(got[~plain], want[~plain], equal_nan=True) or not np.isfinite(got[plain]).all():
        return False
    scale = np.spacing(np.abs(want[plain]).max(initial=0)) if plain.any() else 0
    return bool((np.abs(got[plain] - want[plain]) <= UNITS * scale).all())


def main():
    tried, agreed, exact = collections.Counter(), collections.Counter(), collections.Counter()
    for line in sys.stdin:
        case = json.loads(line)
        framework = case["framework"]
        channels, rows, columns = case["shape"]
        want = np.array(case["values"], np.uint32).view(np.float32)
        want = want.reshape((rows, columns) if channels == 1 else (channels, rows, columns))
        tried[framework] += 1
        try:
            got = run(case["code"])
            problem = None if got.shape == want.shape and agrees(got, want) else f"gives\n{got}\nnot\n{want}"
        except Exception as error:  # whatever a snippet does wrong
            problem = f"fails: {type(error).__name__}: {error}"
        if problem is None:
            agreed[framework] += 1
            exact[framework] += bool(np.array_equal(got, want, equal_nan=True))
        else:
            print(f"{case['stage']}, {framework} {problem}\n{case['code']}")
    for framework in tried:
        print(f"{framework}: {agreed[framework]} of {tried[framework]} agree, {exact[framework]} in every bit")
    sys.exit(0 if tried and agreed == tried else 1)


if __name__ == "__main__":
    main()
