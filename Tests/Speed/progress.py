#!/usr/bin/env python3
"""Makes a state file of many answers and resets, and times the first screen and `stats` with it.

    swift build -c release && python3 Tests/Speed/progress.py [PROGRAM] [ANSWERS] [RESETS]

Prints the seconds. Exits with 1 if a first screen took over half a second.
"""
import fcntl
import os
import pty
import random
import select
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import time
import uuid

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/pooltutor")
ANSWERS = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
RESETS = int(sys.argv[3]) if len(sys.argv) > 3 else 8_000
LESSONS = os.path.abspath("Lessons")
CONCEPTS = ["value.max", "winner", "value.average", "size.drop", "divisor", "gradient"] + ["lesson.l%d" % n for n in range(14)]


def identity(random):
    return str(uuid.UUID(int=random.getrandbits(128))).upper()


def fill(path):
    subprocess.run([PROGRAM, "stats", "--state", path], check=True, stdout=subprocess.DEVNULL)
    numbers = random.Random(1)
    start = int(time.time() * 1000) - ANSWERS * 1000 - 1000

    def answers():
        for number in range(ANSWERS):
            concept = numbers.choice(CONCEPTS)
            outcome = numbers.choice(["right", "right", "wrong"])
            yield identity(numbers), concept, "%s.2:%d" % (concept, number), str(number % 100), outcome, start + number * 1000

    with sqlite3.connect(path) as database:
        database.executemany(
            "INSERT INTO attempts (id, concept, question, answer, outcome, hints, first_try, time) VALUES (?, ?, ?, ?, ?, 0, 1, ?)", answers()
        )
        resets = ((identity(numbers), "l%d" % (n % 14), "lesson.l%d" % (n % 14), start + n) for n in range(RESETS))
        database.executemany("INSERT INTO resets (id, lesson, concept, through, time) VALUES (?, ?, ?, 0, ?)", resets)


def first_screen(arguments, wanted):
    begin = time.time()
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.execv(PROGRAM, [PROGRAM] + arguments)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    shown = b""
    while wanted not in shown and time.time() - begin < 20 and select.select([terminal], [], [], 20)[0]:
        shown += os.read(terminal, 65536)
    seconds = time.time() - begin
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    return seconds if wanted in shown else float("inf")


def main():
    slowest = 0
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/progress.sqlite"
        fill(path)
        print("%d answers, %d resets, %.0f MB" % (ANSWERS, RESETS, os.path.getsize(path) / 1e6))
        for name, arguments in [("the list", ["learn"]), ("a lesson", ["learn", "relu"]), ("a review", ["review"])]:
            times = sorted(first_screen(arguments + ["--lessons", LESSONS, "--state", path], b"pooltutor") for _ in range(5))
            slowest = max(slowest, times[-1])
            print("%-10s %.2f s (%.2f to %.2f)" % (name, times[2], times[0], times[-1]), flush=True)
        begin = time.time()
        subprocess.run([PROGRAM, "stats", "--state", path], check=True, stdout=subprocess.DEVNULL)
        print("%-10s %.2f s" % ("stats", time.time() - begin))
    sys.exit(1 if slowest > 0.5 else 0)


main()
