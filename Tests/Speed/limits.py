#!/usr/bin/env python3
"""Files that try to exhaust the program: each must be answered with a diagnostic, in under 1 s and 200 MB.

    swift build -c release && python3 Tests/Speed/limits.py [PROGRAM]

Prints what each took: the processor's seconds and the most memory. Exits with 1 if one took more, or crashed.
"""
import os
import struct
import sys
import tempfile
import zlib

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ".build/release/pooltutor"
HEAD = "---\nformat: 1\nid: %s\ntitle: T\nsummary: S\nsources: [s]\n%s---\n\n"
SECONDS, MEGABYTES = 1.0, 200


def lesson(body, head="maps:\n  m: [[1, 2], [3, 4]]\n", id="x"):
    return (HEAD % (id, head) + body + "\n").encode()


def stage(keys):
    return lesson("# P\n\n```stage\n%s\n```\n" % keys)


def laughs():
    lines = ["a0: &a0 [x]"] + ["a%d: &a%d [*a%d, *a%d]" % (n, n, n - 1, n - 1) for n in range(1, 41)]
    return "\n".join(lines)


def npy(shape):
    text = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }\n" % (shape,)
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode()


def png(columns, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 4096)) + chunk(b"IEND", b"")


def ring(count):
    return {
        "%05d.md" % n: lesson("# P\n\nWords.", "needs: [l%d]\n" % ((n + 1) % count), "l%d" % n) for n in range(count)
    }


def cases():
    """Name, files (a number is so many bytes of nothing behind what is before it), arguments."""
    many = "word " * 2
    yield "prose of 10 MB", {"x.md": lesson("# P\n\n" + "word " * (2 << 20))}, "check x.md"
    yield "prose of 8 MB", {"x.md": lesson("# P\n\n" + (many * 8 + "\n") * 100_000)}, "check x.md"
    yield "one paragraph of 8 MB", {"x.md": lesson("# P\n\n" + "*a* " * 2_000_000)}, "check x.md"
    yield "100,000 pages", {"x.md": lesson("# P\n\nWords.\n\n" * 100_000)}, "check x.md"
    yield "100,000 stages", {"x.md": lesson("# P\n\n```stage\n{input: m, op: max, pool: 1}\n```\n\n" * 100_000)}, "check x.md"
    yield "100,000 questions", {
        "x.md": lesson("# P\n\n" + "```quiz\n{ask: cell, stage: {input: m, op: max, pool: 1}, at: [0, 0]}\n```\n\n" * 80_000)
    }, "check x.md"
    yield "brackets 100,000 deep", {"x.md": stage("[" * 100_000)}, "check x.md"
    yield "quotes 100,000 deep", {"x.md": lesson("# P\n\n" + "> " * 100_000 + "x")}, "check x.md"
    yield "lists 100,000 deep", {"x.md": lesson("# P\n\n" + "- " * 100_000 + "x")}, "check x.md"
    yield "aliases that explode", {"x.md": stage(laughs())}, "check x.md"
    yield "a map of 10^9 cells, CSV", {"x.md": lesson("# P", "maps:\n  m: {file: m.csv}\n"), "m.csv": (b"1,1\n", 2_000_000_000)}, "check x.md"
    yield "a map of 4,000,000 cells", {"x.md": lesson("# P", "maps:\n  m: [[%s]]\n" % ("1," * 3_999_999 + "1"))}, "check x.md"
    yield "a result of 10^9 cells", {
        "x.md": stage("{input: m, op: sum, pool: 20000, stride: 1, edge: pad, padding: [10000, 10000, 10000, 10000]}")
    }, "check x.md"
    yield "a stride of 10^18", {"x.md": stage("{input: m, op: max, pool: 2, stride: 1000000000000000000}")}, "check x.md"
    yield "an array that claims 10^9", {"x.npy": npy((31623, 31623))}, "explore x.npy"
    yield "an array that holds 10^9", {"x.npy": (npy((31623, 31623)), 31623 * 31623 * 4)}, "explore x.npy"
    yield "a table of 2 GB", {"x.csv": (b"1,1\n", 2_000_000_000)}, "explore x.csv"
    yield "a PNG that claims 10^9", {"x.png": png(31623, 31623)}, "explore x.png"
    yield "a PNM that holds 10^9", {"x.pgm": (b"P5 31623 31623 255\n", 31623 * 31623)}, "explore x.pgm"
    yield "a JPEG of 2 GB", {"x.jpg": (b"\xff\xd8\xff\xe0", 2_000_000_000)}, "explore x.jpg"
    yield "needs in a ring of 2", ring(2), "check ."
    yield "needs in a ring of 1,000", ring(1000), "check ."
    yield "a course.yaml of 2 GB", {"01.md": lesson("# P\n\nWords."), "course.yaml": (b"title: T\n", 2_000_000_000)}, "check ."
    yield "progress of 2 GB", {"x.jsonl": (b"{}\n", 2_000_000_000)}, "progress import x.jsonl --state p.sqlite"
    yield "a state file of 2 GB", {"p.sqlite": (b"SQLite format 3\0", 2_000_000_000)}, "stats --state p.sqlite"


def write(files):
    for name, content in files.items():
        data, zeros = content if isinstance(content, tuple) else (content, 0)
        with open(name, "wb") as file:
            file.write(data)
            file.truncate(len(data) + zeros)


def run(program, arguments):
    child = os.fork()
    if child == 0:
        for file in (1, 2):
            os.dup2(os.open("output%d" % file, os.O_WRONLY | os.O_CREAT), file)
        os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
        os.execv(program, [program] + arguments)
    _, status, usage = os.wait4(child, 0)
    return status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    program, failed = os.path.abspath(PROGRAM), 0
    for name, files, arguments in cases():
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            write(files)
            status, seconds, megabytes = run(program, arguments.split())
            told = "".join(open("output%d" % file, errors="replace").read(400) for file in (2, 1)).split("\n")[0][:70]
            os.chdir("/")
        good = os.WIFEXITED(status) and seconds < SECONDS and megabytes < MEGABYTES and told
        failed += not good
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
        print("%-28s exit %2d %6.2f s %5.0f MB  %s%s" % (name, code, seconds, megabytes, "" if good else "TOO MUCH  ", told), flush=True)
    sys.exit(1 if failed else 0)


main()
